package io.hcp4j.apiserver.status;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request that the API server refuses, as the {@code Status} that its caller will see. */
public final class StatusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final transient List<Cause> causes;
    private final transient Subject subject;
    private String continueToken = "";

    /**
     * A refusal.
     *
     * @param code the HTTP status
     * @param reason the machine-readable reason, for example {@code Conflict}
     * @param message what the user reads
     * @param causes the single problems, where there are several
     */
    public StatusException(int code, String reason, String message, List<Cause> causes) {
        this(code, reason, message, causes, Subject.NONE);
    }

    /**
     * A refusal that names what it is about.
     *
     * @param code the HTTP status
     * @param reason the machine-readable reason, for example {@code Conflict}
     * @param message what the user reads
     * @param causes the single problems, where there are several
     * @param subject what the refusal is about
     */
    public StatusException(int code, String reason, String message, List<Cause> causes, Subject subject) {
        super(message);
        this.code = code;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.causes = List.copyOf(causes);
        this.subject = subject;
    }

    /** The HTTP status. */
    public int code() {
        return code;
    }

    /** The machine-readable reason. */
    public String reason() {
        return reason;
    }

    /** The single problems; empty when the message says it all. */
    public List<Cause> causes() {
        return causes;
    }

    /** What the refusal is about. */
    public Subject subject() {
        return subject;
    }

    /** Where a list that has become impossible can go on, without being consistent any more; "" for all other refusals. */
    public String continueToken() {
        return continueToken;
    }

    public StatusException continuedAt(String token) {
        continueToken = token;
        return this;
    }

    /** The same refusal of the same request, about something. */
    public StatusException about(Subject what) {
        StatusException told =
                new StatusException(code, reason, Objects.requireNonNullElse(getMessage(), ""), causes, what);
        told.initCause(this);
        return told;
    }

    /**
     * What a refusal is about: the {@code details} of its {@code Status}.
     *
     * @param name the object's name, "" when there is none
     * @param group the group of its kind, "" for core
     * @param kind its kind or its resource: Kubernetes itself is not consistent here
     * @param retryAfterSeconds when to ask again, 0 when that is of no use
     */
    public record Subject(String name, String group, String kind, int retryAfterSeconds) {
        /** Nothing in particular: the {@code Status} has no details. */
        public static final Subject NONE = new Subject("", "", "", 0);

        /** An object. */
        public static Subject of(String name, String group, @Nullable String kind) {
            return new Subject(name, group, kind == null ? "" : kind, 0);
        }
    }

    /**
     * One problem of an object.
     *
     * @param type for example {@code FieldValueInvalid}
     * @param message what is wrong, without the path
     * @param field its path, for example {@code spec.release.image}
     */
    public record Cause(String type, String message, String field) {
        /** A value that breaks a rule; {@code shown} is the value as JSON would show it. */
        public static Cause invalid(String field, String shown, String why) {
            return new Cause("FieldValueInvalid", "Invalid value: " + shown + ": " + why, field);
        }

        /** A string that breaks a rule. */
        public static Cause invalidText(String field, String value, String why) {
            return invalid(field, "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"", why);
        }

        /** A value that is missing. */
        public static Cause required(String field, String why) {
            return new Cause("FieldValueRequired", "Required value" + (why.isEmpty() ? "" : ": " + why), field);
        }

        /** A change or a value that is never allowed. */
        public static Cause forbidden(String field, String why) {
            return new Cause("FieldValueForbidden", "Forbidden: " + why, field);
        }

        /** A value that is none of those there are. */
        public static Cause unsupported(String field, String value, List<String> supported) {
            String all = String.join(
                    ", ", supported.stream().map(each -> "\"" + each + "\"").toList());
            return new Cause(
                    "FieldValueNotSupported", "Unsupported value: \"" + value + "\": supported values: " + all, field);
        }
    }
}
