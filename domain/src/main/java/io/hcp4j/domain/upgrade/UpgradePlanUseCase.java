package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.infra.check.InfraCheckRunner;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/** Plans upgrades. Nothing is changed. */
public final class UpgradePlanUseCase {
    private final ClusterAccess clusters;
    private final InfraCapacityCheck inspection;

    /** Plans with the clusters of one call. */
    public UpgradePlanUseCase(ClusterAccess clusters) {
        this(clusters, new InfraCheckRunner(clusters.options().writes())::run);
    }

    UpgradePlanUseCase(ClusterAccess clusters, InfraCapacityCheck inspection) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
        this.inspection = Objects.requireNonNull(inspection, "inspection");
    }

    /**
     * The way to a release. Clusters that do not answer are passed over and named in the plan.
     *
     * @throws HcpException NOT_FOUND when there is no such cluster; INVALID when it is not offered that version
     */
    public PlannedUpgrade execute(PlanUpgrade command) {
        UpgradeContext context = new UpgradeContext(clusters, inspection, command.namespace(), command.name());
        return context.plan(context.target(command.release()));
    }

    /**
     * The releases that a cluster is offered.
     *
     * @throws HcpException NOT_FOUND when there is no such cluster
     */
    public UpgradeOffers offers(String namespace, String name) {
        HostedCluster cluster = UpgradeContext.read(clusters.management(), namespace, name);
        return new UpgradeOffers(cluster, UpgradeTarget.offers(cluster));
    }
}
