package io.hcp4j.domain.destroy;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * Something whose deletion has begun and does not end, because somebody has not let go of it.
 *
 * @param key the object
 * @param clusterRole the cluster it is on
 * @param finalizers who has to let go
 * @param since when its deletion began, as the server writes it
 */
public record DeletionBlocker(ResourceKey key, ClusterRole clusterRole, List<String> finalizers, String since) {

    /** Copies the list. */
    public DeletionBlocker {
        Objects.requireNonNull(key, "key");
        finalizers = List.copyOf(finalizers);
    }

    /** The program that takes its finalizer off, and where it runs; "" when that is not known (reference D, H.4). */
    public String controller() {
        return finalizers.stream().findFirst().map(FinalizerOwners::of).orElse("");
    }
}
