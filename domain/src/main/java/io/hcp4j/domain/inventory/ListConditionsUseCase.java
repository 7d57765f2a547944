package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.PartListing;
import io.hcp4j.domain.listing.Source;
import io.hcp4j.domain.overview.ConditionOverview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;

/**
 * Lists the conditions that HyperShift sets on a hosted cluster and its node pools, and whether each has its expected status, which is
 * {@code False} for some of them.
 */
public final class ListConditionsUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListConditionsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Finds the hosted cluster and prepares the list.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster, or the Secret with its infrastructure credentials, does not exist
     */
    public ListResult<ConditionOverview> execute(ListConditions command) {
        ClusterApi management = clusters.management();
        // For its failure when there is no such cluster.
        new PlacementResolver(management).resolve(command.namespace(), command.cluster());
        return new PartListing<>(
                List.of(
                        new Source(
                                management,
                                ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, command.namespace())
                                        .withFields("metadata.name=" + command.cluster())),
                        new Source(management, ListQuery.in(HypershiftKinds.NODE_POOL, command.namespace()))),
                object -> conditions(object, command),
                condition -> condition.object() + " " + condition.type());
    }

    private static List<ConditionOverview> conditions(Document object, ListConditions command) {
        boolean belongs = object.kind().equals(HypershiftKinds.HOSTED_CLUSTER.kind())
                || ListNodePoolsUseCase.belongs(object, command.cluster());
        return ConditionOverview.of(object).stream()
                .filter(condition -> belongs)
                .filter(condition ->
                        !command.unexpectedOnly() || condition.well().equals("no"))
                .toList();
    }
}
