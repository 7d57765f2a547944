package io.hcp4j.cli.output;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of {@code -o} for a command that has some of the forms. */
final class OutputReader implements ITypeConverter<Output> {
    private static final String TEMPLATE = "jsonpath=";

    private final Set<OutputFormat> offered;

    OutputReader(Set<OutputFormat> offered) {
        this.offered = Set.copyOf(offered);
    }

    @Override
    public Output convert(String text) {
        boolean templated = text.startsWith(TEMPLATE);
        String word = templated ? TEMPLATE : text.toLowerCase(Locale.ROOT);
        Optional<OutputFormat> format = Arrays.stream(OutputFormat.values())
                .filter(each -> word(each).equals(word))
                .findFirst();
        if (word.equals("jsonpath") && offered.contains(OutputFormat.JSONPATH)) {
            throw new TypeConversionException("has no template (for example: jsonpath={.metadata.name})");
        }
        if (format.isEmpty() || !offered.contains(format.get())) {
            throw new TypeConversionException(
                    (format.isEmpty() ? "is unknown" : "is not offered here") + " (allowed: " + words() + ")");
        }
        try {
            return new Output(format.get(), JsonPathTemplate.parse(templated ? text.substring(TEMPLATE.length()) : ""));
        } catch (IllegalArgumentException malformed) {
            throw new TypeConversionException("is not a template: " + malformed.getMessage());
        }
    }

    /** The forms, as help and messages list them. */
    String words() {
        return Arrays.stream(OutputFormat.values())
                .filter(offered::contains)
                .map(each -> each == OutputFormat.JSONPATH ? TEMPLATE + "TEMPLATE" : word(each))
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
        return format == OutputFormat.JSONPATH ? TEMPLATE : format.name().toLowerCase(Locale.ROOT);
    }
}
