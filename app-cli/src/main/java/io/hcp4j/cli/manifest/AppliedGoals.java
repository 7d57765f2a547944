package io.hcp4j.cli.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.manifest.Manifest;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePools;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import java.util.Optional;

/** What one waits for after an object was applied. */
final class AppliedGoals {
    private final ClusterApi management;

    AppliedGoals(ClusterApi management) {
        this.management = management;
    }

    /** Empty for objects that are as wanted as soon as they are written. */
    Optional<Goal> of(Manifest manifest) {
        if (manifest.key().kind().equals(HypershiftKinds.HOSTED_CLUSTER)) {
            return Optional.of(ofCluster(manifest));
        }
        return Optional.of(manifest.key())
                .filter(key -> key.kind().equals(HypershiftKinds.NODE_POOL))
                .map(NodePoolGoals::ready);
    }

    /** A roll-out needs nodes to come to its end. */
    private Goal ofCluster(Manifest manifest) {
        ResourceKey key = manifest.key();
        if (new NodePools(management).of(key.namespace(), key.name()).stream().noneMatch(AppliedGoals::wantsNodes)) {
            return ClusterGoals.available(key);
        }
        return manifest.document()
                .text("spec", "release", "image")
                .map(image -> ClusterGoals.completed(key, image))
                .orElseGet(() -> ClusterGoals.completed(key));
    }

    private static boolean wantsNodes(NodePool pool) {
        return pool.spec().autoScaling().isPresent() || pool.spec().replicas().orElse(0) > 0;
    }
}
