package io.hcp4j.domain.logs;

import io.hcp4j.ports.cluster.LogQuery;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What is read of each log.
 *
 * @param lines how many, the last ones; {@link LogQuery#ALL_LINES} for all that the nodes still have
 * @param previous whether those of the containers before their last restart, instead of those that run
 * @param since how far back the lines may have been written, in whole seconds, rounded up; empty for any age
 * @param timestamps whether each line begins with the time at which it was written
 * @param follow whether lines that are written later are read too, until the containers end
 */
public record LogOptions(int lines, boolean previous, Optional<Duration> since, boolean timestamps, boolean follow) {
    /** How many lines are read of each log, if not told otherwise. */
    public static final int DEFAULT_LINES = 100;

    /** Checks that nothing is missing. */
    public LogOptions {
        Objects.requireNonNull(since, "since");
        if (lines < 0) {
            throw new IllegalArgumentException("no negative number of lines, not " + lines);
        }
        if (since.filter(age -> age.isNegative() || age.isZero()).isPresent()) {
            throw new IllegalArgumentException("a positive age, not " + since.get());
        }
    }

    /** The last {@value #DEFAULT_LINES} lines of the containers that run, as they wrote them. */
    public static LogOptions defaults() {
        return new LogOptions(DEFAULT_LINES, false, Optional.empty(), false, false);
    }

    /** The same with another number of lines. */
    public LogOptions withLines(int number) {
        return new LogOptions(number, previous, since, timestamps, follow);
    }

    /** The same of the containers before their last restart, or not. */
    public LogOptions withPrevious(boolean value) {
        return new LogOptions(lines, value, since, timestamps, follow);
    }

    /** The same without lines that are older. */
    public LogOptions withSince(Duration age) {
        return new LogOptions(lines, previous, Optional.of(age), timestamps, follow);
    }

    /** The same with the time of each line, or without. */
    public LogOptions withTimestamps(boolean value) {
        return new LogOptions(lines, previous, since, value, follow);
    }

    /** The same with later lines, or without. */
    public LogOptions withFollow(boolean value) {
        return new LogOptions(lines, previous, since, timestamps, value);
    }

    LogQuery query(String namespace, LogSource source) {
        return new LogQuery(namespace, source.pod(), source.container(), lines, previous, since, timestamps, follow);
    }
}
