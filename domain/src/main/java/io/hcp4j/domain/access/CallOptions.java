package io.hcp4j.domain.access;

import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.time.Deadline;
import java.util.Objects;

/**
 * What a caller decides for one call.
 *
 * @param fieldManager the name that API servers record as owner of the fields that the call writes; 1 to 128 characters; default {@value
 *     #DEFAULT_FIELD_MANAGER}
 * @param deadline when the call gives up; default never
 */
public record CallOptions(String fieldManager, Deadline deadline) {
    /** The field manager of callers that choose none. */
    public static final String DEFAULT_FIELD_MANAGER = "hcp4j";

    /** Checks the field manager's length. */
    public CallOptions {
        Objects.requireNonNull(deadline, "deadline");
        WriteOptions.by(fieldManager);
    }

    /** The defaults. */
    public static CallOptions defaults() {
        return new CallOptions(DEFAULT_FIELD_MANAGER, Deadline.never());
    }

    /** The same with another deadline. */
    public CallOptions until(Deadline value) {
        return new CallOptions(fieldManager, value);
    }

    /** How the call writes. */
    public WriteOptions writes() {
        return WriteOptions.by(fieldManager);
    }
}
