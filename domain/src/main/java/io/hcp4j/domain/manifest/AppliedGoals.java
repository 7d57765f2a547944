package io.hcp4j.domain.manifest;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;
import java.util.Optional;

/** The goals to wait for after manifests were applied. */
public final class AppliedGoals {
    private final ClusterAccess clusters;

    /** Goals on the management cluster of one call. */
    public AppliedGoals(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * The goal of one manifest; empty for an object that needs no time once it is written.
     *
     * @throws HcpException the errors of reading the node pools of a HostedCluster
     */
    public Optional<Goal> find(Manifest manifest) {
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
        if (new NodePoolReader(clusters.management())
                .list(key.namespace(), key.name()).stream().noneMatch(AppliedGoals::wantsNodes)) {
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
