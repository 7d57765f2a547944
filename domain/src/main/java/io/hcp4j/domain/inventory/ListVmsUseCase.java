package io.hcp4j.domain.inventory;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.infra.ClusterPlacement;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.listing.Changes;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.ObjectListing;
import io.hcp4j.domain.listing.Row;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.error.HcpException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Lists the virtual machines of a hosted cluster, on whichever cluster runs them. */
public final class ListVmsUseCase {
    /** HyperShift labels each virtual machine with the infra id of its cluster: others may share the namespace. */
    private static final String INFRA_ID = "hypershift.openshift.io/infra-id";

    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ListVmsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Finds the hosted cluster, opens its infrastructure cluster and prepares the list.
     *
     * @throws HcpException NOT_FOUND when the HostedCluster, or the Secret with its infrastructure credentials, does not exist;
     *     BAD_CONNECTION_SETTINGS for credentials that are no kubeconfig
     */
    public ListResult<Row<ClusterVm>> execute(ListOfCluster command) {
        ClusterPlacement infra =
                new PlacementResolver(clusters.management()).resolve(command.namespace(), command.cluster());
        ClusterApi infrastructure = infra.placement() instanceof Placement.External external
                ? clusters.infrastructure(external.kubeconfig(), external.source())
                : clusters.management();
        VmHosts hosts = new VmHosts(infrastructure, infra.namespace());
        ListResult<Row<ClusterVm>> listed = listing(infrastructure, infra, command, hosts::listed);
        // What was read once would be out of date in a watch.
        ListResult<Row<ClusterVm>> watched = listing(infrastructure, infra, command, hosts::current);
        return new ListResult<>() {
            @Override
            public Iterator<List<Row<ClusterVm>>> pages() {
                return listed.pages();
            }

            @Override
            public Changes<Row<ClusterVm>> watch() {
                return watched.watch();
            }
        };
    }

    private static ListResult<Row<ClusterVm>> listing(
            ClusterApi infrastructure, ClusterPlacement infra, ListOfCluster command, Function<String, VmHost> hosts) {
        String infraId = infra.cluster().spec().infraId().orElse("");
        return new ObjectListing<>(
                infrastructure,
                ListQuery.in(InfraKinds.VIRTUAL_MACHINE, infra.namespace()).withLabels(INFRA_ID + "=" + infraId),
                command.selection(),
                vm -> infraId.equals(vm.labels().get(INFRA_ID)),
                vm -> ClusterVm.of(vm, hosts));
    }
}
