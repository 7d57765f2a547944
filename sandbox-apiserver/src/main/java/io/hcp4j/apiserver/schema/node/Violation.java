package io.hcp4j.apiserver.schema.node;

import io.hcp4j.apiserver.schema.format.GoText;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a value breaks.
 *
 * @param type the kind of rule
 * @param path the value's place, for example {@code spec.platform.type}; {@code <nil>} for the whole object
 * @param body what is wrong, as kube-apiserver words it, without the path
 */
public record Violation(Type type, String path, String body) {

    /** The path and what is wrong there: one part of the message of a {@code Status}. */
    public String message() {
        return path + ": " + body;
    }

    /** The same problem in an object that is itself at a place of another. */
    public Violation under(FieldPath place) {
        return new Violation(
                type,
                path.equals("<nil>") ? place.toString() : place.child(path).toString(),
                body);
    }

    public static Violation required(FieldPath path, String detail) {
        return new Violation(Type.REQUIRED, path.toString(), Type.REQUIRED.words + detailed(detail));
    }

    public static Violation forbidden(FieldPath path, String detail) {
        return new Violation(Type.FORBIDDEN, path.toString(), Type.FORBIDDEN.words + detailed(detail));
    }

    public static Violation invalid(FieldPath path, @Nullable Object value, String detail) {
        return valued(Type.INVALID, path, value, detail);
    }

    static Violation wrongType(FieldPath path, @Nullable Object value, String detail) {
        return valued(Type.TYPE_INVALID, path, value, detail);
    }

    public static Violation duplicate(FieldPath path, @Nullable Object value) {
        return valued(Type.DUPLICATE, path, value, "");
    }

    public static Violation unsupported(FieldPath path, @Nullable Object value, List<?> allowed) {
        String listed = allowed.stream()
                .map(one -> GoText.quoted(one instanceof String text ? text : GoText.json(one)))
                .collect(Collectors.joining(", "));
        return valued(Type.NOT_SUPPORTED, path, value, listed.isEmpty() ? "" : "supported values: " + listed);
    }

    static Violation tooLong(FieldPath path, long most) {
        String detail = "may not be more than " + most + (most == 1 ? " byte" : " bytes");
        return new Violation(Type.TOO_LONG, path.toString(), Type.TOO_LONG.words + detailed(detail));
    }

    static Violation tooMany(FieldPath path, long actual, long most) {
        return valued(Type.TOO_MANY, path, actual, "must have at most " + most + (most == 1 ? " item" : " items"));
    }

    /** A refusal that does not repeat the value, because it is an object or a list. */
    public static Violation unnamed(Type type, FieldPath path, String detail) {
        return new Violation(type, path.toString(), type.words + detailed(detail));
    }

    private static Violation valued(Type type, FieldPath path, @Nullable Object value, String detail) {
        return new Violation(type, path.toString(), type.words + ": " + GoText.value(value) + detailed(detail));
    }

    private static String detailed(String detail) {
        return detail.isEmpty() ? "" : ": " + detail;
    }

    /** The kinds of rules. */
    public enum Type {
        /** A value is missing. */
        REQUIRED("FieldValueRequired", "Required value"),
        /** A value breaks a rule. */
        INVALID("FieldValueInvalid", "Invalid value"),
        /** A value has another JSON type or format. */
        TYPE_INVALID("FieldValueTypeInvalid", "Invalid value"),
        /** A value is none of an enumeration. */
        NOT_SUPPORTED("FieldValueNotSupported", "Unsupported value"),
        /** A value that must be unique appears again. */
        DUPLICATE("FieldValueDuplicate", "Duplicate value"),
        /** A value may not be set here. */
        FORBIDDEN("FieldValueForbidden", "Forbidden"),
        /** A string is too long. */
        TOO_LONG("FieldValueTooLong", "Too long"),
        /** A list or object has too many entries. */
        TOO_MANY("FieldValueTooMany", "Too many");

        private final String reason;
        private final String words;

        Type(String reason, String words) {
            this.reason = reason;
            this.words = words;
        }

        /** The machine-readable reason of a {@code Status} cause, for example {@code FieldValueInvalid}. */
        public String reason() {
            return reason;
        }

        /** Whether rules in CEL are left out while such a problem is there: they could fail on it. */
        public boolean blocksRules() {
            return this == NOT_SUPPORTED
                    || this == REQUIRED
                    || this == TOO_LONG
                    || this == TOO_MANY
                    || this == TYPE_INVALID;
        }
    }
}
