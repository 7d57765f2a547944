package io.hcp4j.sdk;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client decides for each of its calls.
 *
 * @param fieldManager the name that API servers record as owner of written fields
 * @param timeout how long one call may take; empty for as long as it takes
 * @param listener receives the progress of each call
 * @param connection how clusters are opened
 */
record CallSettings(
        String fieldManager, Optional<Duration> timeout, ProgressListener listener, ConnectionOptions connection) {

    CallSettings {
        Objects.requireNonNull(fieldManager, "fieldManager");
        Objects.requireNonNull(timeout, "timeout");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(connection, "connection");
    }

    static CallSettings defaults() {
        return new CallSettings(
                CallOptions.DEFAULT_FIELD_MANAGER,
                Optional.empty(),
                ProgressListener.none(),
                ConnectionOptions.defaults());
    }

    CallSettings withFieldManager(String value) {
        return new CallSettings(value, timeout, listener, connection);
    }

    CallSettings withTimeout(Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException("a timeout is longer than zero");
        }
        return new CallSettings(fieldManager, Optional.of(value), listener, connection);
    }

    CallSettings withListener(ProgressListener value) {
        return new CallSettings(fieldManager, timeout, value, connection);
    }

    CallSettings withConnection(ConnectionOptions value) {
        return new CallSettings(fieldManager, timeout, listener, value);
    }

    /** The options of a call that begins now. */
    CallOptions begin() {
        return new CallOptions(fieldManager, timeout.map(Deadline::after).orElseGet(Deadline::never), connection);
    }
}
