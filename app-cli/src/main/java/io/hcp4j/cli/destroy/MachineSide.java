package io.hcp4j.cli.destroy;

import io.hcp4j.cli.frame.Invocation;
import io.hcp4j.domain.cluster.ControlPlaneNamespace;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.destroy.Belongings;
import io.hcp4j.domain.infra.ClusterInfra;
import io.hcp4j.domain.infra.ClusterInfras;
import io.hcp4j.domain.infra.InfraInventory;
import io.hcp4j.domain.infra.InfraItem;
import io.hcp4j.domain.placement.Placement;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Optional;

/**
 * The cluster that runs a hosted cluster's virtual machines.
 *
 * @param api asks it; empty when it cannot be asked
 * @param namespace of the virtual machines
 * @param infraId their mark
 * @param external whether it is another one than the management cluster
 */
record MachineSide(Optional<ClusterApi> api, String namespace, String infraId, boolean external) {

    /** The one of a cluster. Without it the rest can be destroyed all the same, so that a failure is only told. */
    static MachineSide of(Invocation invocation, Belongings belongings) {
        String controlPlane = ControlPlaneNamespace.of(belongings.namespace(), belongings.name());
        ClusterApi management = invocation.clusters().management();
        Optional<HostedCluster> cluster = belongings.cluster();
        if (cluster.isEmpty()) {
            return new MachineSide(Optional.of(management), controlPlane, belongings.infraId(), false);
        }
        try {
            ClusterInfra infra = new ClusterInfras(management).of(cluster.get());
            return infra.placement() instanceof Placement.External external
                    ? new MachineSide(
                            Optional.of(invocation.clusters().infrastructure(external.kubeconfig(), external.source())),
                            infra.namespace(),
                            belongings.infraId(),
                            true)
                    : new MachineSide(Optional.of(management), controlPlane, belongings.infraId(), false);
        } catch (HcpException failure) {
            invocation.remark("warning: what runs on the infrastructure cluster is not known: " + failure.getMessage());
            return new MachineSide(Optional.empty(), controlPlane, belongings.infraId(), true);
        }
    }

    /** What the cluster has there; nothing when it cannot be asked. */
    List<InfraItem> items(Invocation invocation) {
        try {
            return api.map(cluster -> new InfraInventory(cluster, namespace, infraId).leftovers())
                    .orElse(List.of());
        } catch (HcpException failure) {
            invocation.remark("warning: what runs on the infrastructure cluster is not known: " + failure.getMessage());
            return List.of();
        }
    }
}
