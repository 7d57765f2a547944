package io.hcp4j.apiserver.kinds.types;

/** The type of a field's value, as {@code kubernetes.schema} writes it. */
sealed interface FieldType {
    /** A string, number or boolean; also {@code any}. */
    record Scalar(String name) implements FieldType {}

    /** A list. */
    record ListOf(FieldType element) implements FieldType {}

    /** A map with keys of any name. */
    record MapOf(FieldType value) implements FieldType {}

    /** An object of a type of the file. */
    record Reference(String name) implements FieldType {}

    static FieldType parse(String text) {
        String inside = text.substring(Math.min(1, text.length()), Math.max(1, text.length() - 1));
        return switch (text.charAt(0)) {
            case '[' -> new ListOf(parse(inside));
            case '{' -> new MapOf(parse(inside));
            default -> text.indexOf('.') < 0 ? new Scalar(text) : new Reference(text);
        };
    }
}
