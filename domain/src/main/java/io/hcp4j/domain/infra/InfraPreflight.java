package io.hcp4j.domain.infra;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.cluster.ControlPlaneNamespace;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.infra.check.InfraCheck;
import io.hcp4j.domain.infra.check.InfraCheckRunner;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Checks the cluster that is to run the virtual machines before a hosted cluster or a node pool is created: an external one, or the
 * management cluster. For a hosted cluster, also what its control plane needs of the management cluster. The report is empty when the
 * caller skips all checks, or brings no kubeconfig of an external cluster. Nothing is written to any cluster.
 */
public final class InfraPreflight {
    /** A new node pool is not refused for a state that its cluster already has. */
    private static final Set<InfraCheck> OF_CLUSTERS =
            Set.of(InfraCheck.OTHER_CLUSTER, InfraCheck.SHARED_NAMESPACE, InfraCheck.WILDCARD_ROUTES);

    private final ClusterAccess clusters;

    /** Checks with the clusters of one call. */
    public InfraPreflight(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Checks before a hosted cluster is created.
     *
     * @throws HcpException BAD_CONNECTION_SETTINGS when the kubeconfig cannot be used; CANCELLED and DEADLINE_EXCEEDED
     */
    public CheckReport check(NewCluster cluster, SkippedInfraChecks skipped) {
        if (skipped.wholeCluster()) {
            return CheckReport.empty();
        }
        Optional<String> external = credentials(cluster.spec()).map(InfraCredentials::infraNamespace);
        if (external.isPresent() && cluster.kubeconfig().isEmpty()) {
            return CheckReport.empty();
        }
        String namespace = external.orElseGet(() -> ControlPlaneNamespace.of(
                cluster.key().namespace(), cluster.key().name()));
        InfraRequirements requirements =
                RequirementsCalculator.of(cluster.key(), cluster.spec(), cluster.pools(), namespace);
        return external.isPresent()
                ? report(
                        new Placement.External(namespace, cluster.kubeconfig(), cluster.source()),
                        requirements,
                        skipped)
                : reportOfManagement(requirements, skipped);
    }

    /**
     * Checks before a node pool is added to a hosted cluster. Where the caller may not read the cluster's credentials, the checks are left
     * out with a {@link Warning}.
     *
     * @throws HcpException NOT_FOUND when the Secret with the credentials does not exist; otherwise as {@link #check(NewCluster,
     *     SkippedInfraChecks)}
     */
    public CheckReport check(
            HostedCluster cluster, NodePoolSpec pool, SkippedInfraChecks skipped, ProgressListener listener) {
        if (skipped.wholeCluster()) {
            return CheckReport.empty();
        }
        Placement placement;
        try {
            placement = new PlacementResolver(clusters.management())
                    .resolve(cluster)
                    .placement();
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            listener.onEvent(new Warning("the infrastructure cluster is not checked: " + failure.reason()));
            return CheckReport.empty();
        }
        return placement instanceof Placement.External external
                ? report(
                        external,
                        RequirementsCalculator.of(cluster, pool, external.namespace()),
                        skipped.and(OF_CLUSTERS))
                : reportOfManagement(
                        RequirementsCalculator.of(cluster, pool, cluster.controlPlaneNamespace()),
                        skipped.and(OF_CLUSTERS));
    }

    private CheckReport reportOfManagement(InfraRequirements requirements, SkippedInfraChecks skipped) {
        return new InfraCheckRunner(clusters.options().writes())
                .runOnManagement(clusters.management(), requirements, skipped.names());
    }

    private CheckReport report(
            Placement.External placement, InfraRequirements requirements, SkippedInfraChecks skipped) {
        return new InfraCheckRunner(clusters.options().writes())
                .run(
                        clusters.infrastructure(placement.kubeconfig(), placement.source()),
                        clusters.management(),
                        requirements,
                        skipped.names());
    }

    private static Optional<InfraCredentials> credentials(HostedClusterSpec spec) {
        return spec.platform().kubevirt().flatMap(KubevirtPlatform::credentials);
    }

    /**
     * A hosted cluster that is to be created, as far as its infrastructure cluster is concerned.
     *
     * @param key of the HostedCluster
     * @param spec its desired state, with an infra ID; the namespace for the virtual machines is taken from its platform
     * @param pools the node pools that are created with it
     * @param kubeconfig of the infrastructure cluster, without references to files; holds credentials, which {@link #toString()} does not
     *     show; "" where the virtual machines run on the management cluster
     * @param source where the kubeconfig is from, for messages
     */
    public record NewCluster(
            ResourceKey key, HostedClusterSpec spec, List<NodePoolSpec> pools, String kubeconfig, String source) {

        /** Copies the list. */
        public NewCluster {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(spec, "spec");
            pools = List.copyOf(pools);
            Objects.requireNonNull(kubeconfig, "kubeconfig");
            Objects.requireNonNull(source, "source");
        }

        @Override
        public String toString() {
            return "NewCluster[key=" + key + ", source=" + source + "]";
        }
    }
}
