package io.hcp4j.cli.core;

import io.hcp4j.cli.naming.LiveCandidates;
import io.hcp4j.cli.naming.LiveName;
import io.hcp4j.cli.naming.ObjectType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The flags of a command, in the order in which help shows them.
 *
 * <p>Flags are declared in code, not in annotations: reading ninety of those takes longer than starting the JVM. Sets of flags that
 * several commands share are classes whose constructor takes the {@code Flags} to declare themselves in.
 */
public final class Flags {
    private final List<OptionSpec> options = new ArrayList<>();
    private final List<PositionalParamSpec> arguments = new ArrayList<>();
    private final List<Setter> setters = new ArrayList<>();
    private final Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
    private List<OptionSpec> section = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private final List<ObjectType> named = new ArrayList<>();

    /** No flags yet. */
    public Flags() {
        section("Flags");
    }

    /**
     * Begins a section of help, or goes on with it if it has begun before; the flags that are declared next stand in it.
     *
     * @param heading its heading, without a colon
     * @return this
     */
    public Flags section(String heading) {
        section = sections.computeIfAbsent(heading, name -> new ArrayList<>());
        return this;
    }

    /**
     * Begins the declaration of a flag; one of the methods that give it a type ends it.
     *
     * @param names its long name, and its short one if it has one, with their hyphens
     */
    public Declaration flag(String... names) {
        return new Declaration(OptionSpec.builder(names));
    }

    /**
     * Declares a word that follows those of the command. The command line is refused without it.
     *
     * @param label what help calls it: {@code NAME}
     * @param sentence what it is
     */
    public Argument argument(String label, String sentence) {
        return argument(label, sentence, true);
    }

    /**
     * Declares a word that may be left out. None that is required can follow it.
     *
     * @param label what help calls it: {@code NAME}
     * @param sentence what it is, and what happens without it
     */
    public Argument optionalArgument(String label, String sentence) {
        return argument(label, sentence, false);
    }

    /**
     * Declares words that may be left out. No other argument can follow them.
     *
     * @param label what help calls one of them: {@code NAME}
     * @param sentence what they are, and what happens without them
     * @param most how many there may be; 0 for any number
     */
    public Argument words(String label, String sentence, int most) {
        String index = arguments.size() + ".." + (most == 0 ? "*" : Integer.toString(arguments.size() + most - 1));
        PositionalParamSpec words = PositionalParamSpec.builder()
                .paramLabel(label)
                .description(sentence)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .index(index)
                .arity("0..1")
                .build();
        arguments.add(words);
        return new Argument(words);
    }

    /** Lets a shell offer the names that exist at the moment for the words; those of the first type unless another type is typed. */
    public void offersNames(List<ObjectType> types) {
        named.addAll(types);
    }

    /** The types of the objects that the words name, as far as a shell can offer them. */
    public List<ObjectType> named() {
        return Collections.unmodifiableList(named);
    }

    private Argument argument(String label, String sentence, boolean required) {
        PositionalParamSpec word = PositionalParamSpec.builder()
                .paramLabel(label)
                .description(sentence)
                .type(String.class)
                .index(Integer.toString(arguments.size()))
                .arity(required ? "1" : "0..1")
                .required(required)
                .build();
        arguments.add(word);
        return new Argument(word);
    }

    /**
     * The flags that set fields of a kind of object, by the path of the field, in the order of their declaration.
     *
     * @param kind as in {@link Declaration#sets}
     */
    public Map<String, Flag<?>> setting(String kind) {
        Map<String, Flag<?>> found = new LinkedHashMap<>();
        setters.stream()
                .filter(setter -> setter.kind.equals(kind))
                .forEach(setter -> found.put(setter.path, setter.flag));
        return found;
    }

    private record Setter(String kind, String path, Flag<?> flag) {}

    /**
     * Adds a check of values that the parser takes for right, made after all flags are read and before the command runs.
     *
     * @param check throws a {@link io.hcp4j.cli.usage.UsageException} when they are wrong
     */
    public void check(Runnable check) {
        checks.add(check);
    }

    List<Runnable> checks() {
        return Collections.unmodifiableList(checks);
    }

    /** The file that was given with a flag; empty for other flags. */
    Optional<String> file(String flag) {
        return options.stream()
                .filter(option -> option.paramLabel().equals("FILE")
                        && Arrays.asList(option.names()).contains(flag))
                .findFirst()
                .map(option -> String.valueOf(option.<Object>getValue()))
                .filter(file -> !file.isEmpty());
    }

    List<PositionalParamSpec> arguments() {
        return Collections.unmodifiableList(arguments);
    }

    List<OptionSpec> options() {
        return Collections.unmodifiableList(options);
    }

    /** The flags that help shows, by the heading of their section. */
    Map<String, List<OptionSpec>> shown() {
        Map<String, List<OptionSpec>> shown = new LinkedHashMap<>();
        sections.forEach((heading, flags) -> {
            List<OptionSpec> visible =
                    flags.stream().filter(flag -> !flag.hidden()).toList();
            if (!visible.isEmpty()) {
                shown.put(heading, visible);
            }
        });
        return shown;
    }

    /** A flag whose type is not known yet. */
    public final class Declaration {
        private final OptionSpec.Builder builder;
        private final List<String[]> fields = new ArrayList<>();

        private Declaration(OptionSpec.Builder builder) {
            this.builder = builder;
        }

        /** What help shows for the value: {@code NAME}, {@code FILE}. */
        public Declaration label(String label) {
            builder.paramLabel(label);
            return this;
        }

        /** What the flag does, one sentence with its default. */
        public Declaration help(String sentence) {
            builder.description(sentence);
            return this;
        }

        /**
         * What the flag sets; a flag may set several fields.
         *
         * @param kind the object's kind, one of the constants of {@link FieldFlags}
         * @param path of the field as the API server writes it: {@code spec.arch}; it stands for all below it that no other flag sets
         */
        public Declaration sets(String kind, String path) {
            fields.add(new String[] {kind, path});
            return this;
        }

        /** The words that a shell offers for the value; others may be right as well. */
        public Declaration offers(String... words) {
            builder.completionCandidates(List.of(words));
            return this;
        }

        /** The names that exist at the moment and that a shell offers for the value. */
        public Declaration names(LiveName names) {
            builder.completionCandidates(new LiveCandidates(names));
            return this;
        }

        /** Not shown in help: deprecated, or without effect here and accepted because {@code hcp} has it. */
        public Declaration hidden() {
            builder.hidden(true);
            return this;
        }

        /** The command line is refused without it. */
        public Declaration required() {
            builder.required(true);
            return this;
        }

        /** A text, taken as it is. */
        public Flag<String> text(String otherwise) {
            return declare(builder.type(String.class).initialValue(otherwise).arity("1"), otherwise);
        }

        /** A repeatable text, never split: one element each time it is given. */
        public Flag<List<String>> texts() {
            return declare(builder.type(List.class).auxiliaryTypes(String.class).arity("1"), List.of());
        }

        /** A repeatable text that is split at commas. */
        public Flag<List<String>> list() {
            return declare(
                    builder.type(List.class)
                            .auxiliaryTypes(String.class)
                            .arity("1")
                            .splitRegex(","),
                    List.of());
        }

        /** Repeatable {@code key=value}, split at commas; a key that comes again wins. */
        public Flag<Map<String, String>> pairs() {
            return declare(
                    builder.type(Map.class)
                            .auxiliaryTypes(String.class, String.class)
                            .arity("1")
                            .splitRegex(","),
                    Map.of());
        }

        /** A whole number. */
        public Flag<Integer> number(int otherwise) {
            return declare(builder.type(Integer.class).initialValue(otherwise).arity("1"), otherwise);
        }

        /** On or off: {@code --flag}, {@code --flag=false} and {@code --flag false} all work. */
        public Flag<Boolean> onOff(boolean otherwise) {
            return declare(
                    builder.type(Boolean.class)
                            .initialValue(otherwise)
                            .arity("0..1")
                            .paramLabel("BOOL")
                            .fallbackValue("true"),
                    otherwise);
        }

        /** A duration as Go writes it: see {@link DurationConverter}. */
        public Flag<Duration> duration(Duration otherwise) {
            return value(Duration.class, new DurationConverter(), otherwise);
        }

        /** One word of an enum, in lower case. A shell offers all of them, unless it was told what to offer. */
        public <E extends Enum<E>> Flag<E> choice(Class<E> words, E otherwise) {
            if (builder.completionCandidates() == null) {
                offers(Arrays.stream(words.getEnumConstants())
                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new));
            }
            return declare(builder.type(words).initialValue(otherwise).arity("1"), otherwise);
        }

        /**
         * A value with a reader of its own.
         *
         * @param reader throws {@link picocli.CommandLine.TypeConversionException} with what is wrong and what is allowed
         */
        public <T> Flag<T> value(Class<T> type, ITypeConverter<T> reader, T otherwise) {
            return declare(
                    builder.type(type)
                            .converters(reader)
                            .initialValue(otherwise)
                            .arity("1"),
                    otherwise);
        }

        /** A flag without value that may be repeated; its value is one {@code true} for each time. */
        Flag<List<Boolean>> count() {
            return declare(
                    builder.type(List.class).auxiliaryTypes(Boolean.class).arity("0"), List.of());
        }

        /** The flag that asks for help. */
        Flag<Boolean> asksForHelp() {
            return declare(
                    builder.type(Boolean.class).initialValue(false).arity("0").usageHelp(true), false);
        }

        private <T> Flag<T> declare(OptionSpec.Builder declared, T otherwise) {
            OptionSpec option = declared.build();
            options.add(option);
            section.add(option);
            Flag<T> flag = new Flag<>(option, otherwise);
            fields.forEach(field -> setters.add(new Setter(field[0], field[1], flag)));
            return flag;
        }
    }
}
