package io.hcp4j.domain.access;

import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.time.Deadline;
import java.util.Objects;

/**
 * What a caller decides for one call.
 *
 * @param fieldManager the name that API servers record as owner of the fields that the call writes; 1 to 128 characters; default {@value
 *     #DEFAULT_FIELD_MANAGER}
 * @param deadline when the call gives up; default never
 * @param connection how the call opens clusters; default {@link ConnectionOptions#defaults()}
 */
public record CallOptions(String fieldManager, Deadline deadline, ConnectionOptions connection) {
    /** The field manager of callers that choose none. */
    public static final String DEFAULT_FIELD_MANAGER = "hcp4j";

    /** Checks that nothing is missing, and the field manager's length. */
    public CallOptions {
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(connection, "connection");
        WriteOptions.by(fieldManager);
    }

    /** The defaults. */
    public static CallOptions defaults() {
        return new CallOptions(DEFAULT_FIELD_MANAGER, Deadline.never(), ConnectionOptions.defaults());
    }

    /** The same with another field manager. */
    public CallOptions withFieldManager(String value) {
        return new CallOptions(value, deadline, connection);
    }

    /** The same with another deadline. */
    public CallOptions until(Deadline value) {
        return new CallOptions(fieldManager, value, connection);
    }

    /** The same with other connections. */
    public CallOptions withConnection(ConnectionOptions value) {
        return new CallOptions(fieldManager, deadline, value);
    }

    /** How the call writes. */
    public WriteOptions writes() {
        return WriteOptions.by(fieldManager);
    }
}
