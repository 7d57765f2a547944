package io.hcp4j.sandbox.machines;

import io.hcp4j.sandbox.capi.CapiControllers;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Controller;
import io.hcp4j.sandbox.control.Pace;
import io.hcp4j.sandbox.crds.Kinds;
import io.hcp4j.sandbox.kubevirt.KubevirtControllers;
import io.hcp4j.sandbox.workloads.WorkloadControllers;
import io.hcp4j.sandbox.world.Clusters;
import java.util.ArrayList;
import java.util.List;

/** Everything below node pools: machines, VMs and guest nodes, and what runs pods on management and infrastructure clusters. */
public final class MachineControllers {
    private MachineControllers() {}

    /**
     * All of them, not started yet; start the views of the clusters first. Cluster API and its provider work on the management cluster,
     * KubeVirt, the importer, scheduler and kubelets on each of {@link Clusters#infrastructure()}. Guest clusters only get their nodes.
     */
    public static List<Controller> on(Clusters clusters, Pace pace) {
        ClusterView management = clusters.management();
        List<Controller> all = new ArrayList<>(CapiControllers.on(clusters, pace));
        all.addAll(KubevirtControllers.on(clusters, pace));
        clusters.infrastructure().forEach(cluster -> all.addAll(WorkloadControllers.on(cluster, pace)));
        all.add(new Controller("guest-kubelets", new GuestKubelets(clusters, pace))
                .on(management, Kinds.KUBEVIRT_MACHINE)
                .on(
                        management,
                        Kinds.MACHINE,
                        machine -> List.of(Kinds.KUBEVIRT_MACHINE.in(machine.namespace(), machine.name()))));
        return List.copyOf(all);
    }
}
