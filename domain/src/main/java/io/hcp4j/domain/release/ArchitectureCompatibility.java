package io.hcp4j.domain.release;

import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.ports.release.ReleaseStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether a release runs where it has to: its control plane on the management cluster, the rest on the nodes. {@code hcp} asks only whether
 * the release is a multi-architecture one or both processors are the same; a release for a third one passes there.
 */
public final class ArchitectureCompatibility {
    private ArchitectureCompatibility() {}

    /** The architectures of a stream's releases. */
    public static Set<String> architectures(ReleaseStream stream) {
        return stream.architecture().equals(ReleaseStream.MULTI)
                ? Arrays.stream(Architecture.values())
                        .map(Architecture::wireName)
                        .collect(Collectors.toSet())
                : Set.of(stream.architecture());
    }

    /**
     * Why a release does not fit; empty when it does.
     *
     * @param release the architectures that the release has images for
     * @param nodes the processors of the nodes
     * @param managementPlatform operating system and architecture of the management cluster, as its API server says: {@code linux/amd64};
     *     without a slash it says nothing
     */
    public static Optional<String> objection(Set<String> release, Architecture nodes, String managementPlatform) {
        String only = "the release has images for " + String.join(", ", new TreeSet<>(release)) + " only, and ";
        if (!release.contains(nodes.wireName())) {
            return Optional.of(only + "the nodes are " + nodes.wireName());
        }
        int slash = managementPlatform.lastIndexOf('/');
        String management = managementPlatform.substring(slash + 1);
        return slash < 0 || release.contains(management)
                ? Optional.empty()
                : Optional.of(only + "the management cluster, where the control plane runs, is " + management);
    }
}
