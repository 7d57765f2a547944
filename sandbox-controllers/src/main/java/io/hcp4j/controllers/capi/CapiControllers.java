package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.stream.Stream;

/** The controllers of Cluster API on the management cluster. */
public final class CapiControllers {
    private final Controller machines;
    private final List<Controller> others;

    /** All of them, not started yet. */
    public CapiControllers(Clusters clusters, TimeScale timeScale) {
        CachedCluster management = clusters.management();
        machines = new Controller("capi-machine", new Machines(clusters, timeScale))
                .on(management, Kinds.MACHINE)
                .on(management, Kinds.KUBEVIRT_MACHINE, Owners.of(Kinds.MACHINE));
        MachineDeployments deployments = new MachineDeployments(management);
        others = List.of(
                new Controller("capi-cluster", new ClusterReadiness(management))
                        .on(management, Kinds.CLUSTER)
                        .on(management, Kinds.KUBEVIRT_CLUSTER)
                        .on(
                                management,
                                Kinds.KUBEVIRT_CLUSTER,
                                each -> List.of(Kinds.CLUSTER.in(each.namespace(), each.name()))),
                new Controller("capi-machinedeployment", deployments)
                        .on(management, Kinds.MACHINE_DEPLOYMENT)
                        .on(management, Kinds.MACHINE_SET, Owners.of(Kinds.MACHINE_DEPLOYMENT))
                        .on(management, Kinds.MACHINE, deployments::replacedByHand),
                new Controller("capi-machineset", new MachineSets(management))
                        .on(management, Kinds.MACHINE_SET)
                        .on(management, Kinds.MACHINE, Owners.of(Kinds.MACHINE_SET))
                        .on(
                                management,
                                Kinds.KUBEVIRT_MACHINE_TEMPLATE,
                                each ->
                                        management
                                                .all(Kinds.MACHINE_SET, each.namespace(), set -> madeFrom(set, each))
                                                .stream()
                                                .map(set -> Kinds.MACHINE_SET.in(set.namespace(), set.name()))
                                                .toList()),
                new Controller("capi-machinehealthcheck", new MachineHealthChecks(management, timeScale))
                        .on(management, Kinds.MACHINE_HEALTH_CHECK)
                        .on(management, Kinds.MACHINE, machine -> management
                                .all(
                                        Kinds.MACHINE_HEALTH_CHECK,
                                        machine.namespace(),
                                        check -> MachineHealthChecks.concerns(check, machine))
                                .stream()
                                .map(check -> Kinds.MACHINE_HEALTH_CHECK.in(check.namespace(), check.name()))
                                .toList()));
    }

    /** All of them. */
    public List<Controller> all() {
        return Stream.concat(Stream.of(machines), others.stream()).toList();
    }

    /** The one that looks at machines. */
    public Controller machines() {
        return machines;
    }

    private static boolean madeFrom(Document set, Document template) {
        return set.namespace().equals(template.namespace())
                && set.text("spec", "template", "spec", "infrastructureRef", "name")
                        .orElse("")
                        .equals(template.name());
    }
}
