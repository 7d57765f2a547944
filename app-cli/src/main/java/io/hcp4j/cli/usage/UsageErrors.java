package io.hcp4j.cli.usage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Turns what picocli refused into one line that says what is wrong and one that says what to type. */
public final class UsageErrors {
    private static final Set<String> ANSWERS = Set.of("yes", "no", "on", "off", "y", "n");

    private final List<String> arguments;
    private final Map<String, String> environment;

    public UsageErrors(List<String> arguments, Map<String, String> environment) {
        this.arguments = arguments;
        this.environment = environment;
    }

    public UsageException explain(ParameterException mistake) {
        CommandSpec command = mistake.getCommandLine().getCommandSpec();
        String help = command.name() + " --help";
        ArgSpec argument = mistake.getArgSpec();
        if (argument == null) {
            return new UsageException(oneLine(mistake.getMessage()), help);
        }
        String value = mistake.getValue() == null ? "" : mistake.getValue();
        return new UsageException(origin(argument) + ": \"" + value + "\" " + expectation(argument, mistake), help);
    }

    /** Each flag that is unknown and each word that is one too many; the word after an unknown flag is its value. */
    public List<UsageException> explainAll(CommandSpec command, List<String> unmatched) {
        String help = command.name() + " --help";
        List<UsageException> found = new ArrayList<>();
        String before = "";
        for (String word : unmatched) {
            boolean value = isFlag(before) && !before.contains("=") && !isFlag(word) && follows(before, word);
            if (!value) {
                found.add(unmatched(word, command, help));
            }
            before = word;
        }
        return found;
    }

    private static boolean isFlag(String word) {
        return word.length() > 1 && (word.startsWith("-") || pastedDash(word).isPresent());
    }

    private boolean follows(String before, String word) {
        int place = arguments.indexOf(before);
        return place >= 0
                && place + 1 < arguments.size()
                && arguments.get(place + 1).equals(word);
    }

    /** A word such as {@code yes} after a flag that is on or off: it was read as a name, and meant as the flag's value. */
    public Optional<UsageException> misread(CommandSpec command) {
        for (int i = 1; i < arguments.size(); i++) {
            OptionSpec flag = command.findOption(arguments.get(i - 1));
            if (flag != null
                    && isBoolean(flag)
                    && flag.arity().max() > 0
                    && ANSWERS.contains(arguments.get(i).toLowerCase(Locale.ROOT))) {
                return Optional.of(strayWord(arguments.get(i), command, command.name() + " --help"));
            }
        }
        return Optional.empty();
    }

    /** A dash that a word processor made of two hyphens. */
    public static Optional<UsageException> pastedDash(String word) {
        if (word.isEmpty()) {
            return Optional.empty();
        }
        String dash =
                switch (word.codePointAt(0)) {
                    case 0x2010, 0x2011 -> "a typographic hyphen";
                    case 0x2012, 0x2013 -> "an en dash";
                    case 0x2014, 0x2015 -> "an em dash";
                    case 0x2212 -> "a minus sign";
                    default -> "";
                };
        if (dash.isEmpty()) {
            return Optional.empty();
        }
        String flag = word.replaceFirst("^[\\u2010-\\u2015\\u2212-]+", "");
        return Optional.of(new UsageException(
                "\"" + word + "\" begins with " + dash + ", not with a hyphen; it was probably copied from a document",
                (flag.length() == 1 ? "-" : "--") + flag));
    }

    private UsageException unmatched(String word, CommandSpec command, String help) {
        return pastedDash(word)
                .orElseGet(() -> word.startsWith("-") && word.length() > 1
                        ? unknownFlag(word.split("=", 2)[0], command, help)
                        : strayWord(word, command, help));
    }

    private static UsageException unknownFlag(String flag, CommandSpec command, String help) {
        Optional<String> platform = OtherPlatforms.owning(flag);
        if (platform.isPresent()) {
            return new UsageException(
                    flag + " is not a KubeVirt flag: it belongs to the platform " + platform.get(), "leave it out");
        }
        List<String> known = command.options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> Arrays.stream(option.names()))
                .toList();
        String wanted = flag.startsWith("--") ? flag : "-" + flag;
        String remedy = NearestWord.to(wanted, known)
                .or(() -> known.stream()
                        .filter(name -> name.startsWith("--" + flag.replaceFirst("^-+", "")))
                        .findFirst())
                .map(near -> near + "   (all flags: " + help + ")")
                .orElse(help);
        return new UsageException("unknown flag " + flag, remedy);
    }

    private UsageException strayWord(String word, CommandSpec command, String help) {
        int position = arguments.indexOf(word);
        String before = position > 0 ? arguments.get(position - 1) : attachedTo(word);
        OptionSpec flag = command.findOption(before);
        if (flag != null && isBoolean(flag)) {
            boolean takesValue = flag.arity().max() > 0;
            return new UsageException(
                    takesValue
                            ? before + ": \"" + word + "\" is neither true nor false"
                            : "\"" + word + "\" is one word too many: " + before + " takes no value",
                    takesValue ? before + " or " + before + "=false" : before);
        }
        return new UsageException(
                "\"" + word + "\" is one word too many: values follow their flag, lists repeat the flag", help);
    }

    /** The flag of {@code --flag=word}. */
    private String attachedTo(String word) {
        return arguments.stream()
                .filter(argument -> argument.startsWith("-") && argument.endsWith("=" + word))
                .map(argument -> argument.split("=", 2)[0])
                .findFirst()
                .orElse("");
    }

    /**
     * Flags and words that are missing, or flags without their value.
     *
     * @param unknown those of them to speak of
     */
    public UsageException missing(MissingParameterException missing, List<ArgSpec> unknown) {
        String help = missing.getCommandLine().getCommandSpec().name() + " --help";
        List<String> unset = unknown.stream().map(UsageErrors::name).distinct().toList();
        boolean given = unknown.stream()
                .filter(OptionSpec.class::isInstance)
                .flatMap(option -> Arrays.stream(((OptionSpec) option).names()))
                .anyMatch(arguments::contains);
        String names = String.join(", ", unset);
        return new UsageException(
                given ? names + " needs a value" : names + (unset.size() == 1 ? " is required" : " are required"),
                help);
    }

    /** The flag, or the variable that stands in for it. */
    private String origin(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String variable = EnvironmentDefaults.variable(option);
            boolean given = Arrays.stream(option.names()).anyMatch(name -> arguments.stream()
                    .anyMatch(word -> word.equals(name) || word.startsWith(name + "=")));
            return !given && environment.containsKey(variable) ? variable : option.longestName();
        }
        return argument.paramLabel();
    }

    private static String expectation(ArgSpec argument, ParameterException mistake) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        if (type.isEnum()) {
            String words = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return "is unknown (allowed: " + words + ")";
        }
        if (isBoolean(argument)) {
            return "is neither true nor false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "is not a whole number"
                    + (type == int.class || type == Integer.class ? " of at most 10 digits" : "");
        }
        return mistake.getCause() instanceof TypeConversionException cause
                ? oneLine(cause.getMessage())
                : oneLine(mistake.getMessage());
    }

    private static boolean isBoolean(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
        return type == boolean.class || type == Boolean.class;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String oneLine(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
