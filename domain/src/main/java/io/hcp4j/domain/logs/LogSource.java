package io.hcp4j.domain.logs;

import java.util.Objects;

/**
 * A container whose log is read.
 *
 * @param pod the name of its pod
 * @param container its name
 */
public record LogSource(String pod, String container) {

    /** Checks that nothing is missing. */
    public LogSource {
        Objects.requireNonNull(pod, "pod");
        Objects.requireNonNull(container, "container");
    }

    /** As messages show it. */
    @Override
    public String toString() {
        return pod + "/" + container;
    }
}
