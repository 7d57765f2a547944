package io.hcp4j.ports.cluster;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to read of what a container writes. Of one that has ended and waits to be started again, that is what it wrote last.
 *
 * @param namespace of its pod
 * @param pod the pod
 * @param container its name
 * @param lines how many, the last ones; {@link #ALL_LINES} for all that the node still has, 0 for none but those to come
 * @param previous whether those of the container before its last restart, instead of the one that runs
 * @param since how far back the lines may have been written, in whole seconds, rounded up, at least one; empty for any age
 * @param timestamps whether each line begins with the time at which it was written, in RFC 3339 with nanoseconds, and a space
 * @param follow whether lines that are written later follow, until the container ends
 */
public record LogQuery(
        String namespace,
        String pod,
        String container,
        int lines,
        boolean previous,
        Optional<Duration> since,
        boolean timestamps,
        boolean follow) {

    /** As many lines as there are. */
    public static final int ALL_LINES = Integer.MAX_VALUE;

    /** Checks that nothing is missing. */
    public LogQuery {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(pod, "pod");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(since, "since");
        if (lines < 0) {
            throw new IllegalArgumentException("no negative number of lines, not " + lines);
        }
        if (since.filter(age -> age.isNegative() || age.isZero()).isPresent()) {
            throw new IllegalArgumentException("a positive age, not " + since.get());
        }
    }

    /** The last lines of the container that runs, as it wrote them. */
    public LogQuery(String namespace, String pod, String container, int lines) {
        this(namespace, pod, container, lines, false, Optional.empty(), false, false);
    }

    /** The same of the container before its last restart, or not. */
    public LogQuery withPrevious(boolean value) {
        return new LogQuery(namespace, pod, container, lines, value, since, timestamps, follow);
    }

    /** The same without lines that are older. */
    public LogQuery withSince(Duration age) {
        return new LogQuery(namespace, pod, container, lines, previous, Optional.of(age), timestamps, follow);
    }

    /** The same with the time of each line, or without. */
    public LogQuery withTimestamps(boolean value) {
        return new LogQuery(namespace, pod, container, lines, previous, since, value, follow);
    }

    /** The same with later lines, or without. */
    public LogQuery withFollow(boolean value) {
        return new LogQuery(namespace, pod, container, lines, previous, since, timestamps, value);
    }
}
