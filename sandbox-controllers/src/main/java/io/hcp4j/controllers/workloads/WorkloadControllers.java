package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.faults.Faults;
import java.util.List;

/** What runs pods in a cluster and gives them volumes. */
public final class WorkloadControllers {
    private WorkloadControllers() {}

    /**
     * All of them for one cluster, not started yet.
     *
     * @param cluster has Nodes with an {@code allocatable} and a condition {@code Ready}
     * @param faults what goes wrong
     */
    public static List<Controller> on(CachedCluster cluster, TimeScale timeScale, Faults faults) {
        String of = " of " + cluster.name();
        return List.of(
                faults.watch(
                        new Controller("kubelets" + of, new Pods(cluster, timeScale, faults))
                                .on(cluster, CoreKinds.POD),
                        cluster,
                        CoreKinds.POD),
                new Controller("deployments" + of, new Deployments(cluster))
                        .on(cluster, CoreKinds.DEPLOYMENT)
                        .on(cluster, CoreKinds.REPLICA_SET, Owners.of(CoreKinds.DEPLOYMENT)),
                new Controller("replicasets" + of, new ReplicaSets(cluster))
                        .on(cluster, CoreKinds.REPLICA_SET)
                        .on(cluster, CoreKinds.POD, Owners.of(CoreKinds.REPLICA_SET)),
                new Controller("statefulsets" + of, new StatefulSets(cluster))
                        .on(cluster, CoreKinds.STATEFUL_SET)
                        .on(cluster, CoreKinds.POD, Owners.of(CoreKinds.STATEFUL_SET)),
                new Controller("jobs" + of, new Jobs(cluster))
                        .on(cluster, CoreKinds.JOB)
                        .on(cluster, CoreKinds.POD, Owners.of(CoreKinds.JOB)),
                new Controller("claims" + of, new PersistentVolumeClaims(cluster))
                        .on(cluster, CoreKinds.CLAIM)
                        .on(cluster, CoreKinds.POD, PersistentVolumeClaims::of)
                        .on(cluster, CoreKinds.STORAGE_CLASS, unused -> cluster
                                .all(CoreKinds.CLAIM, claim -> !claim.text("status", "phase")
                                        .orElse("")
                                        .equals("Bound"))
                                .stream()
                                .map(claim -> CoreKinds.CLAIM.in(claim.namespace(), claim.name()))
                                .toList()),
                new Controller("volumes" + of, new PersistentVolumes(cluster))
                        .on(cluster, CoreKinds.VOLUME)
                        .on(cluster, CoreKinds.CLAIM, PersistentVolumes::of));
    }
}
