package io.hcp4j.sandbox.machinery;

import java.util.List;
import java.util.Objects;

/** A request that the API server refuses, as the {@code Status} that its caller will see. */
public final class ApiFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String reason;
    private final transient List<Cause> causes;

    /**
     * A refusal.
     *
     * @param code the HTTP status
     * @param reason the machine-readable reason, for example {@code Conflict}
     * @param message what the user reads
     * @param causes the single problems, where there are several
     */
    public ApiFailure(int code, String reason, String message, List<Cause> causes) {
        super(message);
        this.code = code;
        this.reason = Objects.requireNonNull(reason, "reason");
        this.causes = List.copyOf(causes);
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

    /**
     * One problem of an object.
     *
     * @param type for example {@code FieldValueInvalid}
     * @param message what is wrong, without the path
     * @param field its path, for example {@code spec.release.image}
     */
    public record Cause(String type, String message, String field) {}
}
