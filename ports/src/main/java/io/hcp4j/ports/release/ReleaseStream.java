package io.hcp4j.ports.release;

import java.util.List;

/**
 * A stream of OpenShift releases, as a release controller publishes them.
 *
 * @param name for example {@code 4-stable}, {@code 4-stable-multi} or {@code 4.20.0-0.nightly-arm64}
 */
public record ReleaseStream(String name) {
    /** {@link #architecture} of streams whose releases have images for every architecture. */
    public static final String MULTI = "multi";

    private static final List<String> SUFFIXES = List.of(MULTI, "arm64", "ppc64le", "s390x");

    /** Refuses an empty name. */
    public ReleaseStream {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a release stream has a name");
        }
    }

    /**
     * The architecture of its releases, which is also the release controller that publishes it: the end of the name, one of {@code multi},
     * {@code arm64}, {@code ppc64le}, {@code s390x}; {@code amd64} where the name ends otherwise.
     */
    public String architecture() {
        return SUFFIXES.stream()
                .filter(suffix -> name.endsWith("-" + suffix))
                .findFirst()
                .orElse("amd64");
    }

    @Override
    public String toString() {
        return name;
    }
}
