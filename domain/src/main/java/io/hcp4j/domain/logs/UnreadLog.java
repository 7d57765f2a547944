package io.hcp4j.domain.logs;

import java.util.Objects;

/**
 * A log that could not be read, or not to its end.
 *
 * @param source the container
 * @param reason why, one line
 */
public record UnreadLog(LogSource source, String reason) {

    /** Checks that nothing is missing. */
    public UnreadLog {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(reason, "reason");
    }
}
