package io.hcp4j.controllers.machines;

import io.hcp4j.controllers.capi.CapiControllers;
import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.guest.GuestObserver;
import io.hcp4j.controllers.kubevirt.KubevirtControllers;
import io.hcp4j.controllers.workloads.WorkloadControllers;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/** Everything below node pools: machines, VMs and guest nodes, and what runs pods on management and infrastructure clusters. */
public final class MachineControllers implements GuestObserver {
    private final List<Controller> all;
    private final Controller machines;

    /**
     * All of them, not started yet; start the views of the clusters first. Cluster API and its provider work on the management cluster,
     * KubeVirt, the importer, scheduler and kubelets on each of {@link Clusters#infrastructure()}. Guest clusters only get their nodes.
     */
    public MachineControllers(Clusters clusters, TimeScale timeScale) {
        CachedCluster management = clusters.management();
        CapiControllers capi = new CapiControllers(clusters, timeScale);
        machines = capi.machines();
        all = new ArrayList<>(capi.all());
        all.addAll(KubevirtControllers.on(clusters, timeScale));
        clusters.infrastructure()
                .forEach(cluster -> all.addAll(WorkloadControllers.on(cluster, timeScale, clusters.faults())));
        Controller kubelets = new Controller("guest-kubelets", new GuestKubelets(clusters, timeScale))
                .on(management, Kinds.KUBEVIRT_MACHINE)
                .on(
                        management,
                        Kinds.MACHINE,
                        machine -> List.of(Kinds.KUBEVIRT_MACHINE.in(machine.namespace(), machine.name())));
        all.add(new Controller("in-place upgrades", new InPlaceUpgrades(clusters, timeScale))
                .on(management, Kinds.MACHINE_SET)
                .on(management, Kinds.MACHINE, Owners.of(Kinds.MACHINE_SET)));
        all.add(clusters.faults().watch(kubelets, management, Kinds.KUBEVIRT_MACHINE));
    }

    /** All of them. */
    public List<Controller> all() {
        return List.copyOf(all);
    }

    @Override
    public void follow(ResourceKey controlPlane, CachedCluster guest) {
        machines.on(guest, CoreKinds.NODE, node -> List.of(Kinds.MACHINE.in(controlPlane.namespace(), node.name())));
    }

    @Override
    public void arrived(ResourceKey controlPlane) {
        // Machines look for their nodes by themselves until they have them.
    }
}
