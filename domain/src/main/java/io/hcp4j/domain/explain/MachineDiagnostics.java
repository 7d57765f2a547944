package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What keeps virtual machines from running, from becoming nodes and from going (reference H.4, G.7). */
final class MachineDiagnostics implements DiagnosticRule {
    /** A machine that runs for so long and has not become a node will not do so by itself. */
    private static final Duration LONGEST_BOOT = Duration.ofMinutes(10);

    @Override
    public List<Cause> diagnose(ClusterSnapshot scene) {
        List<Cause> causes = new ArrayList<>();
        networks(scene).ifPresent(causes::add);
        disks(scene).ifPresent(causes::add);
        unschedulable(scene).ifPresent(causes::add);
        ignition(scene).ifPresent(causes::add);
        stuck(scene).ifPresent(causes::add);
        liveMigration(scene).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> networks(ClusterSnapshot scene) {
        Set<String> missing = new LinkedHashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Document pool : scene.pools()) {
            for (Document network : pool.objects("spec", "platform", "kubevirt", "additionalNetworks")) {
                String name = network.text("name").orElse("");
                String namespace = name.contains("/") ? name.substring(0, name.indexOf('/')) : scene.machineNamespace();
                String own = name.substring(name.indexOf('/') + 1);
                boolean there = scene.infra().list(InfraKinds.NETWORK_ATTACHMENT, namespace).stream()
                        .anyMatch(each -> each.name().equals(own));
                if (!there && scene.infra().failure().isEmpty() && missing.add(namespace + "/" + own)) {
                    evidence.add(Evidence.of(
                            scene.management(), pool, "spec.platform.kubevirt.additionalNetworks names " + name));
                }
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.NETWORK,
                        "there is no NetworkAttachmentDefinition " + String.join(", ", missing) + " on the "
                                + scene.infra().name(),
                        evidence,
                        Remedy.of(
                                "create it there, or correct the node pool: {}",
                                new NextStep.SetNodePoolAttribute(
                                        NextStep.Target.TO_CHOOSE, Input.ADDITIONAL_NETWORK))));
    }

    private static Optional<Cause> disks(ClusterSnapshot scene) {
        List<Evidence> evidence = new ArrayList<>();
        for (Document disk : scene.infra().list(InfraKinds.DATA_VOLUME, scene.machineNamespace())) {
            String phase = disk.text("status", "phase").orElse("");
            List<Document> warnings = new ArrayList<>(scene.infra().warningsOf(disk));
            scene.infra().list(InfraKinds.CLAIM, scene.machineNamespace()).stream()
                    .filter(claim -> claim.name().equals(disk.name()))
                    .forEach(claim -> warnings.addAll(scene.infra().warningsOf(claim)));
            Optional<Document> running = ClusterSnapshot.condition(disk, "Running")
                    .filter(condition -> condition.text("reason").orElse("").contains("Error"));
            if (!phase.equals("Succeeded") && (phase.equals("Failed") || running.isPresent() || !warnings.isEmpty())) {
                evidence.add(Evidence.of(
                        scene.infra(),
                        disk,
                        running.map(ClusterSnapshot::words)
                                .orElseGet(() -> ControlPlaneDiagnostics.last(warnings, "phase " + phase))));
            }
        }
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.DISK,
                        "the disk of a virtual machine cannot be made or filled",
                        evidence,
                        "the storage class of the pool's root volume, and whether CDI can pull the boot image"));
    }

    private static Optional<Cause> unschedulable(ClusterSnapshot scene) {
        List<Evidence> evidence =
                scene.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, scene.machineNamespace()).stream()
                        .filter(instance -> mine(scene, instance))
                        .flatMap(instance -> ClusterSnapshot.condition(instance, "PodScheduled").stream()
                                .filter(condition ->
                                        condition.text("status").orElse("").equals("False"))
                                .map(condition -> Evidence.of(
                                        scene.infra(),
                                        instance,
                                        condition.text("message").orElse(""))))
                        .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause(
                                CauseKind.UNSCHEDULABLE,
                                "no node of the " + scene.infra().name() + " takes " + evidence.size()
                                        + (evidence.size() == 1 ? " virtual machine" : " virtual machines"),
                                evidence,
                                "room, labels or devices as the message says: smaller or fewer machines, another node selector, or more nodes"));
    }

    /** Machines that run, and a pool that says that nobody has fetched a configuration. */
    private static Optional<Cause> ignition(ClusterSnapshot scene) {
        List<Evidence> evidence = new ArrayList<>();
        // Without machines nobody has been kept from anything yet.
        boolean any = scene.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, scene.machineNamespace()).stream()
                .anyMatch(instance -> mine(scene, instance)
                        && instance.text("status", "phase").orElse("").equals("Running"));
        ClusterSnapshot.condition(scene.document(), "IgnitionEndpointAvailable")
                .filter(condition -> any && condition.text("status").orElse("").equals("False"))
                .ifPresent(condition -> evidence.add(
                        Evidence.of(scene.management(), scene.document(), ClusterSnapshot.words(condition))));
        for (Document pool : scene.pools()) {
            boolean runs = scene.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, scene.machineNamespace()).stream()
                    .filter(instance ->
                            pool.name().equals(instance.labels().get("hypershift.openshift.io/nodepool-name")))
                    .anyMatch(instance ->
                            instance.text("status", "phase").orElse("").equals("Running"));
            boolean fewer = pool.number("status", "replicas").orElse(0L)
                    < pool.number("spec", "replicas").orElse(0L);
            ClusterSnapshot.condition(pool, "ReachedIgnitionEndpoint")
                    .filter(condition ->
                            runs && fewer && condition.text("status").orElse("").equals("False"))
                    .ifPresent(condition ->
                            evidence.add(Evidence.of(scene.management(), pool, ClusterSnapshot.words(condition))));
        }
        scene.management().list(MachineKinds.MACHINE, scene.controlPlaneNamespace()).stream()
                .filter(machine -> machine.text("status", "nodeRef", "name").isEmpty())
                .filter(machine -> runsFor(scene, machine).compareTo(LONGEST_BOOT) > 0)
                .map(machine -> Evidence.of(
                        scene.management(),
                        machine,
                        "its virtual machine runs for " + HumanDuration.of(runsFor(scene, machine))
                                + " and no node has joined"))
                .forEach(evidence::add);
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause(
                                CauseKind.IGNITION,
                                "virtual machines run but do not get their configuration from "
                                        + scene.document()
                                                .text("status", "ignitionEndpoint")
                                                .orElse("the ignition endpoint"),
                                evidence,
                                "whether the machines' network reaches that name at port 443; virtctl console shows what they say"));
    }

    /** How long the virtual machine of a machine has been running; nothing when it does not. */
    private static Duration runsFor(ClusterSnapshot scene, Document machine) {
        return scene.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, scene.machineNamespace()).stream()
                .filter(instance -> instance.name().equals(machine.name()))
                .filter(instance -> instance.text("status", "phase").orElse("").equals("Running"))
                .flatMap(instance -> ClusterSnapshot.condition(instance, "Ready").stream())
                .flatMap(ready -> ready.text("lastTransitionTime").stream())
                .map(Instant::parse)
                .map(since -> Duration.between(since, Clock.systemUTC().instant()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static Optional<Cause> stuck(ClusterSnapshot scene) {
        List<Evidence> evidence = scene.infra().list(InfraKinds.VIRTUAL_MACHINE, scene.machineNamespace()).stream()
                .filter(vm -> mine(scene, vm) && vm.has("metadata", "deletionTimestamp"))
                .filter(vm -> scene.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, scene.machineNamespace()).stream()
                        .noneMatch(instance -> instance.name().equals(vm.name())))
                .map(vm -> Evidence.of(
                        scene.infra(),
                        vm,
                        "being deleted since "
                                + vm.text("metadata", "deletionTimestamp").orElse("") + ", finalizer "
                                + vm.list("metadata", "finalizers")))
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.STUCK_MACHINE,
                        "a virtual machine that is deleted does not go",
                        evidence,
                        Remedy.of(
                                "virt-controller on the " + scene.infra().name()
                                        + ", which takes that finalizer off; {ing} names what waits for it",
                                new NextStep.DestroyCluster(NextStep.Target.TO_CHOOSE))));
    }

    private static Optional<Cause> liveMigration(ClusterSnapshot scene) {
        List<Evidence> evidence = Stream.concat(scene.pools().stream(), Stream.of(scene.document()))
                .flatMap(object -> ClusterSnapshot.condition(object, "KubeVirtNodesLiveMigratable").stream()
                        .filter(condition -> condition.text("status").orElse("").equals("False"))
                        .map(condition -> Evidence.of(scene.management(), object, ClusterSnapshot.words(condition))))
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.LIVE_MIGRATION,
                        "virtual machines cannot move to another node: emptying theirs will end them first",
                        evidence,
                        Remedy.of(
                                "a storage class with ReadWriteMany for the root volumes ({}, {}), which replaces the nodes",
                                new NextStep.Give(Input.ROOT_VOLUME_STORAGE_CLASS),
                                new NextStep.Give(Input.ROOT_VOLUME_ACCESS_MODES))));
    }

    private static boolean mine(ClusterSnapshot scene, Document machine) {
        return scene.document()
                .text("spec", "infraID")
                .orElse("")
                .equals(machine.labels().get("hypershift.openshift.io/infra-id"));
    }
}
