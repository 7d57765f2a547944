package io.hcp4j.ports.cluster;

import java.util.Objects;

/**
 * What to read of what a container writes. Of one that has ended and waits to be started again, that is what it wrote last.
 *
 * @param namespace of its pod
 * @param pod the pod
 * @param container its name
 * @param lines how many, the last ones; at least 1. Of very long ones the end may be left out
 */
public record LogQuery(String namespace, String pod, String container, int lines) {

    /** Checks that nothing is missing. */
    public LogQuery {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(pod, "pod");
        Objects.requireNonNull(container, "container");
        if (lines < 1) {
            throw new IllegalArgumentException("at least one line, not " + lines);
        }
    }
}
