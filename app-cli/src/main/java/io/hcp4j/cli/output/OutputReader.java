package io.hcp4j.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code -o} for a command that has some of the forms. */
final class OutputReader implements ITypeConverter<Output> {
    private static final String TEMPLATE = "jsonpath=";
    private static final String COLUMNS = "custom-columns=";
    private static final String COLUMNS_FILE = "custom-columns-file=";

    private final Set<OutputFormat> offered;

    OutputReader(Set<OutputFormat> offered) {
        this.offered = Set.copyOf(offered);
    }

    @Override
    public Output convert(String text) {
        int end = text.indexOf('=') + 1;
        String word = end > 0 ? text.substring(0, end) : text.toLowerCase(Locale.ROOT);
        String rest = text.substring(end);
        Optional<OutputFormat> format = Arrays.stream(OutputFormat.values())
                .filter(each -> word(each).equals(word.equals(COLUMNS_FILE) ? COLUMNS : word))
                .findFirst();
        if (word.equals("jsonpath") && offered.contains(OutputFormat.JSONPATH)) {
            throw new TypeConversionException("has no template (for example: jsonpath={.metadata.name})");
        }
        if (word.startsWith("custom-columns") && !word.endsWith("=") && offered.contains(OutputFormat.CUSTOM_COLUMNS)) {
            throw new TypeConversionException("has no columns (for example: custom-columns=NAME:.metadata.name)");
        }
        if (format.isEmpty() || !offered.contains(format.get())) {
            throw new TypeConversionException(
                    (format.isEmpty() ? "is unknown" : "is not offered here") + " (allowed: " + words() + ")");
        }
        Output output = Output.in(format.get());
        try {
            return switch (word) {
                case TEMPLATE -> new Output(format.get(), JsonPathTemplate.parse(rest), output.columns());
                case COLUMNS -> new Output(format.get(), output.template(), CustomColumns.parse(rest));
                case COLUMNS_FILE -> new Output(format.get(), output.template(), CustomColumns.ofLines(lines(rest)));
                default -> output;
            };
        } catch (IllegalArgumentException malformed) {
            throw new TypeConversionException(
                    (word.equals(TEMPLATE) ? "is not a template: " : "names no columns: ") + malformed.getMessage());
        }
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException unreadable) {
            throw new TypeConversionException(
                    "cannot be read: " + file + (Files.exists(Path.of(file)) ? " is no text" : " does not exist"));
        }
    }

    /** The forms, as help and messages list them. */
    String words() {
        return Arrays.stream(OutputFormat.values())
                .filter(offered::contains)
                .map(each -> switch (each) {
                    case JSONPATH -> TEMPLATE + "TEMPLATE";
                    case CUSTOM_COLUMNS -> COLUMNS + "COLUMNS, " + COLUMNS_FILE + "FILE";
                    default -> word(each);
                })
                .collect(Collectors.joining(", "));
    }

    /** What a shell offers. */
    String[] offers() {
        return Arrays.stream(OutputFormat.values())
                .filter(offered::contains)
                .map(OutputReader::word)
                .toArray(String[]::new);
    }

    static String word(OutputFormat format) {
        return switch (format) {
            case JSONPATH -> TEMPLATE;
            case CUSTOM_COLUMNS -> COLUMNS;
            default -> format.name().toLowerCase(Locale.ROOT);
        };
    }
}
