package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.infra.ClusterPlacement;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.listing.EventListing;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.listing.Source;
import io.hcp4j.domain.overview.EventOverview;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.progress.Warning;
import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists the Events in the namespaces of a hosted cluster, on its management and its infrastructure cluster, the newest last. */
public final class ListEventsUseCase {
    private static final Comparator<Document> BY_TIME =
            Comparator.comparing(event -> EventOverview.of(event).seen());

    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListEventsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Finds the hosted cluster, opens its infrastructure cluster and prepares the list.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster, or the Secret with its infrastructure credentials, does not exist;
     *     BAD_CONNECTION_SETTINGS for credentials that are no kubeconfig
     */
    public ListResult<Row<EventOverview>> execute(ListEvents command) {
        return execute(command, ProgressListener.none());
    }

    /**
     * As {@link #execute(ListEvents)}.
     *
     * @param listener receives a {@link Warning} when the credentials for the infrastructure cluster may not list Events: those of that
     *     cluster are left out then
     */
    public ListResult<Row<EventOverview>> execute(ListEvents command, ProgressListener listener) {
        ClusterApi management = clusters.management();
        ClusterPlacement infra = new PlacementResolver(management).resolve(command.namespace(), command.cluster());
        Source controlPlane = source(management, infra.cluster().controlPlaneNamespace());
        List<Source> sources = infra.placement() instanceof Placement.External external
                ? Stream.concat(
                                Stream.of(controlPlane),
                                ofMachines(
                                        clusters.infrastructure(external.kubeconfig(), external.source()),
                                        infra.namespace(),
                                        listener)
                                        .stream())
                        .toList()
                : List.of(controlPlane);
        return new EventListing<>(
                sources,
                event ->
                        !command.warningsOnly() || event.text("type").orElse("").equals("Warning"),
                EventOverview::of,
                BY_TIME);
    }

    /** Accounts for hosted clusters need no right to list Events: those of HyperShift's documentation have none. */
    private static Optional<Source> ofMachines(ClusterApi infra, String namespace, ProgressListener listener) {
        try {
            if (infra.review(new AccessReview("list", "", "events", "", namespace, ""))
                    .allowed()) {
                return Optional.of(source(infra, namespace));
            }
        } catch (HcpException failure) {
            if (failure.code() != ErrorCode.FORBIDDEN) {
                throw failure;
            }
            return Optional.of(source(infra, namespace));
        }
        listener.onEvent(new Warning("the events of namespace " + namespace
                + " of the infrastructure cluster are not shown: the hosted cluster's credentials may not list them"));
        return Optional.empty();
    }

    private static Source source(ClusterApi cluster, String namespace) {
        return new Source(cluster, ListQuery.in(WellKnownKinds.EVENT, namespace));
    }
}
