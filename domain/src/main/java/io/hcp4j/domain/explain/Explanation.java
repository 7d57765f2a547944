package io.hcp4j.domain.explain;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * Why a hosted cluster is not ready.
 *
 * @param cluster the HostedCluster
 * @param ready whether it is as it should be; there may be warnings all the same
 * @param causes what is wrong, the root first
 * @param consequences what follows from them
 * @param unreadable what could not be looked at, each with the reason
 */
public record Explanation(
        ResourceKey cluster, boolean ready, List<Cause> causes, List<Cause> consequences, List<String> unreadable) {

    /** Copies the lists. */
    public Explanation {
        Objects.requireNonNull(cluster, "cluster");
        causes = List.copyOf(causes);
        consequences = List.copyOf(consequences);
        unreadable = List.copyOf(unreadable);
    }
}
