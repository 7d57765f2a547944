package io.hcp4j.domain.verify;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.guest.GuestClusters;
import io.hcp4j.domain.kubeconfig.KubeconfigVariant;
import io.hcp4j.domain.snapshot.CachedClusterReader;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.domain.snapshot.SnapshotLoader;
import io.hcp4j.ports.error.HcpException;
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
     * Makes every check. A cluster that is unreachable is a finding, and so is a right that the caller lacks.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster does not exist; the errors of reading it; CANCELLED and
     *     DEADLINE_EXCEEDED when the caller gives up
     */
    public Verification execute(VerifyCluster command) {
        ClusterSnapshot snapshot = new SnapshotLoader(clusters).load(command.key());
        NamedCertificates certificates =
                new NamedCertificates(snapshot.cluster(), clusters.management(), clock.instant());
        ApiServerName name = new ApiServerName(
                snapshot.cluster(), new CachedClusterReader("guest cluster", () -> new GuestClusters(clusters)
                        .openBriefly(command.namespace(), command.name(), KubeconfigVariant.CUSTOM)));
        return new Verification(command.key(), new ClusterVerification(snapshot, certificates, name).findings());
    }
}
