package io.hcp4j.domain.verify;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Clock;
import java.util.Objects;

/** Verifies that a hosted cluster is rolled out, reachable and complete, from the management cluster and the guest cluster. */
public final class VerifyUseCase {
    private final ClusterAccess clusters;
    private final Clock clock;

    /** A use case on the clusters of one call. */
    public VerifyUseCase(ClusterAccess clusters) {
        this(clusters, Clock.systemUTC());
    }

    /** The same at another time, at which certificates must be valid. */
    VerifyUseCase(ClusterAccess clusters, Clock clock) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Makes every check. A guest cluster that is unreachable is a finding.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist; the errors of reading it and its node pools; CANCELLED and
     *     DEADLINE_EXCEEDED when the caller gives up
     */
    public Verification execute(VerifyCluster command) {
        ResourceKey key = command.key();
        ClusterApi management = clusters.management();
        HostedCluster cluster =
                management.get(key).map(HostedClusterWire::read).orElseThrow(() -> NotFound.hostedCluster(key));
        ClusterVerification verification = new ClusterVerification(
                cluster,
                new NodePoolReader(management).list(command.namespace(), command.name()),
                new NamedCertificates(cluster, management, clock.instant()),
                () -> new GuestClusters(clusters).openBriefly(command.namespace(), command.name()));
        return new Verification(key, verification.findings());
    }
}
