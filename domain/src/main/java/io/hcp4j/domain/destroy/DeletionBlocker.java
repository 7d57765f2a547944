package io.hcp4j.domain.destroy;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * An object whose deletion has begun and does not end, because a finalizer is still set.
 *
 * @param key the object
 * @param clusterRole the cluster it is on
 * @param finalizers the finalizers that are still set
 * @param since when its deletion began, as the server writes it
 */
public record DeletionBlocker(ResourceKey key, ClusterRole clusterRole, List<String> finalizers, String since) {

    /** Copies the list. */
    public DeletionBlocker {
        Objects.requireNonNull(key, "key");
        finalizers = List.copyOf(finalizers);
    }

    /** The program that removes its first finalizer, and where it runs; "" when that is not known. */
    public String controller() {
        return finalizers.stream().findFirst().map(FinalizerOwners::of).orElse("");
    }
}
