package io.hcp4j.controllers.kubevirt;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;

/** The Cluster API provider on the management cluster, and KubeVirt with the importer on every infrastructure cluster. */
public final class KubevirtControllers {
    private KubevirtControllers() {}

    /** All of them, not started yet. */
    public static List<Controller> on(Clusters clusters, TimeScale timeScale) {
        CachedCluster management = clusters.management();
        Controller provider = new Controller("capk", new KubevirtMachines(clusters))
                .on(management, Kinds.KUBEVIRT_MACHINE)
                .on(
                        management,
                        Kinds.MACHINE,
                        machine -> List.of(Kinds.KUBEVIRT_MACHINE.in(machine.namespace(), machine.name())));
        List<Controller> all = new ArrayList<>();
        for (CachedCluster cluster : clusters.infrastructure()) {
            provider.on(cluster, Kinds.VIRTUAL_MACHINE, KubevirtMachines::of)
                    .on(cluster, Kinds.VIRTUAL_MACHINE_INSTANCE, KubevirtMachines::of)
                    .on(cluster, Kinds.DATA_VOLUME, disk -> ofDisk(cluster, disk));
            all.addAll(ofInfrastructure(cluster, timeScale, clusters.faults()));
        }
        all.add(clusters.faults().watch(provider, management, Kinds.KUBEVIRT_MACHINE));
        return all;
    }

    private static List<Controller> ofInfrastructure(CachedCluster cluster, TimeScale timeScale, Faults faults) {
        return List.of(
                faults.watch(
                        new Controller("virt-controller of " + cluster.name(), new VirtualMachines(cluster, faults))
                                .on(cluster, Kinds.VIRTUAL_MACHINE)
                                .on(cluster, Kinds.DATA_VOLUME, Owners.of(Kinds.VIRTUAL_MACHINE))
                                .on(cluster, Kinds.VIRTUAL_MACHINE_INSTANCE, Owners.of(Kinds.VIRTUAL_MACHINE)),
                        cluster,
                        Kinds.VIRTUAL_MACHINE),
                faults.watch(
                        new Controller(
                                        "virt-handler of " + cluster.name(),
                                        new VirtualMachineInstances(cluster, timeScale, faults))
                                .on(cluster, Kinds.VIRTUAL_MACHINE_INSTANCE)
                                .on(cluster, CoreKinds.POD, Owners.of(Kinds.VIRTUAL_MACHINE_INSTANCE)),
                        cluster,
                        Kinds.VIRTUAL_MACHINE_INSTANCE),
                new Controller("cdi of " + cluster.name(), new DataVolumes(cluster, timeScale))
                        .on(cluster, Kinds.DATA_VOLUME)
                        .on(cluster, CoreKinds.CLAIM, Owners.of(Kinds.DATA_VOLUME))
                        .on(cluster, CoreKinds.STORAGE_CLASS, unused -> cluster
                                .all(Kinds.DATA_VOLUME, disk -> disk.text("status", "phase")
                                        .orElse("")
                                        .equals("Pending"))
                                .stream()
                                .map(disk -> Kinds.DATA_VOLUME.in(disk.namespace(), disk.name()))
                                .toList()));
    }

    private static List<ResourceKey> ofDisk(CachedCluster cluster, Document disk) {
        return Owners.of(Kinds.VIRTUAL_MACHINE).apply(disk).stream()
                .flatMap(key -> cluster.get(key).stream())
                .flatMap(vm -> KubevirtMachines.of(vm).stream())
                .toList();
    }
}
