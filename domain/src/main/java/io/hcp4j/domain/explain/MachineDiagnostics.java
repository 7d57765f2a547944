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

/** Finds what keeps virtual machines from running, from joining as nodes and from being deleted (docs/hypershift.md#machines). */
final class MachineDiagnostics implements DiagnosticRule {
    /** A machine that runs for so long and has not become a node will not do so by itself. */
    private static final Duration LONGEST_BOOT = Duration.ofMinutes(10);

    @Override
    public List<Cause> diagnose(ClusterSnapshot snapshot) {
        List<Cause> causes = new ArrayList<>();
        networks(snapshot).ifPresent(causes::add);
        disks(snapshot).ifPresent(causes::add);
        unschedulable(snapshot).ifPresent(causes::add);
        ignition(snapshot).ifPresent(causes::add);
        stuck(snapshot).ifPresent(causes::add);
        liveMigration(snapshot).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> networks(ClusterSnapshot snapshot) {
        Set<String> missing = new LinkedHashSet<>();
        List<Evidence> evidence = new ArrayList<>();
        for (Document pool : snapshot.pools()) {
            for (Document network : pool.objects("spec", "platform", "kubevirt", "additionalNetworks")) {
                String name = network.text("name").orElse("");
                String namespace =
                        name.contains("/") ? name.substring(0, name.indexOf('/')) : snapshot.machineNamespace();
                String own = name.substring(name.indexOf('/') + 1);
                boolean there = snapshot.infra().list(InfraKinds.NETWORK_ATTACHMENT, namespace).stream()
                        .anyMatch(each -> each.name().equals(own));
                if (!there && snapshot.infra().failure().isEmpty() && missing.add(namespace + "/" + own)) {
                    evidence.add(Evidence.of(
                            snapshot.management(), pool, "spec.platform.kubevirt.additionalNetworks names " + name));
                }
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.NETWORK,
                        "there is no NetworkAttachmentDefinition " + String.join(", ", missing) + " on the "
                                + snapshot.infra().name(),
                        evidence,
                        Remedy.of(
                                "create it there, or correct the node pool: {}",
                                new NextStep.SetNodePoolAttribute(
                                        NextStep.Target.TO_CHOOSE, Input.ADDITIONAL_NETWORK))));
    }

    private static Optional<Cause> disks(ClusterSnapshot snapshot) {
        List<Evidence> evidence = new ArrayList<>();
        for (Document disk : snapshot.infra().list(InfraKinds.DATA_VOLUME, snapshot.machineNamespace())) {
            String phase = disk.text("status", "phase").orElse("");
            List<Document> warnings = new ArrayList<>(snapshot.infra().warningsOf(disk));
            snapshot.infra().list(InfraKinds.CLAIM, snapshot.machineNamespace()).stream()
                    .filter(claim -> claim.name().equals(disk.name()))
                    .forEach(claim -> warnings.addAll(snapshot.infra().warningsOf(claim)));
            Optional<Document> running = ClusterSnapshot.condition(disk, "Running")
                    .filter(condition -> condition.text("reason").orElse("").contains("Error"));
            if (!phase.equals("Succeeded") && (phase.equals("Failed") || running.isPresent() || !warnings.isEmpty())) {
                evidence.add(Evidence.of(
                        snapshot.infra(),
                        disk,
                        running.map(ClusterSnapshot::words)
                                .orElseGet(() -> ControlPlaneDiagnostics.last(warnings, "phase " + phase))));
            }
        }
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.DISK,
                        "the disk of a virtual machine cannot be created or filled",
                        evidence,
                        "the storage class of the pool's root volume, and whether CDI can pull the boot image"));
    }

    private static Optional<Cause> unschedulable(ClusterSnapshot snapshot) {
        List<Evidence> evidence =
                snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, snapshot.machineNamespace()).stream()
                        .filter(instance -> mine(snapshot, instance))
                        .flatMap(instance -> ClusterSnapshot.condition(instance, "PodScheduled").stream()
                                .filter(condition ->
                                        condition.text("status").orElse("").equals("False"))
                                .map(condition -> Evidence.of(
                                        snapshot.infra(),
                                        instance,
                                        condition.text("message").orElse(""))))
                        .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause(
                                CauseKind.UNSCHEDULABLE,
                                "no node of the " + snapshot.infra().name() + " takes " + evidence.size()
                                        + (evidence.size() == 1 ? " virtual machine" : " virtual machines"),
                                evidence,
                                "capacity, labels or devices, as the message says: smaller or fewer machines, another node selector, or more nodes"));
    }

    /** Machines that run, and a pool that reports that no machine has fetched its configuration. */
    private static Optional<Cause> ignition(ClusterSnapshot snapshot) {
        List<Evidence> evidence = new ArrayList<>();
        // Without machines, no request for a configuration can have failed yet.
        boolean any = snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, snapshot.machineNamespace()).stream()
                .anyMatch(instance -> mine(snapshot, instance)
                        && instance.text("status", "phase").orElse("").equals("Running"));
        ClusterSnapshot.condition(snapshot.document(), "IgnitionEndpointAvailable")
                .filter(condition -> any && condition.text("status").orElse("").equals("False"))
                .ifPresent(condition -> evidence.add(
                        Evidence.of(snapshot.management(), snapshot.document(), ClusterSnapshot.words(condition))));
        for (Document pool : snapshot.pools()) {
            boolean runs =
                    snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, snapshot.machineNamespace()).stream()
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
                            evidence.add(Evidence.of(snapshot.management(), pool, ClusterSnapshot.words(condition))));
        }
        snapshot.management().list(MachineKinds.MACHINE, snapshot.controlPlaneNamespace()).stream()
                .filter(machine -> machine.text("status", "nodeRef", "name").isEmpty())
                .filter(machine -> runsFor(snapshot, machine).compareTo(LONGEST_BOOT) > 0)
                .map(machine -> Evidence.of(
                        snapshot.management(),
                        machine,
                        "its virtual machine runs for " + HumanDuration.of(runsFor(snapshot, machine))
                                + " and no node has joined"))
                .forEach(evidence::add);
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause(
                                CauseKind.IGNITION,
                                "virtual machines run but do not get their configuration from "
                                        + snapshot.document()
                                                .text("status", "ignitionEndpoint")
                                                .orElse("the ignition endpoint"),
                                evidence,
                                "whether the machines' network reaches that name at port 443; virtctl console shows their output"));
    }

    /** How long the virtual machine of a machine has been running; nothing when it does not. */
    private static Duration runsFor(ClusterSnapshot snapshot, Document machine) {
        return snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, snapshot.machineNamespace()).stream()
                .filter(instance -> instance.name().equals(machine.name()))
                .filter(instance -> instance.text("status", "phase").orElse("").equals("Running"))
                .flatMap(instance -> ClusterSnapshot.condition(instance, "Ready").stream())
                .flatMap(ready -> ready.text("lastTransitionTime").stream())
                .map(Instant::parse)
                .map(since -> Duration.between(since, Clock.systemUTC().instant()))
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private static Optional<Cause> stuck(ClusterSnapshot snapshot) {
        List<Evidence> evidence =
                snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE, snapshot.machineNamespace()).stream()
                        .filter(vm -> mine(snapshot, vm) && vm.has("metadata", "deletionTimestamp"))
                        .filter(vm ->
                                snapshot
                                        .infra()
                                        .list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, snapshot.machineNamespace())
                                        .stream()
                                        .noneMatch(instance -> instance.name().equals(vm.name())))
                        .map(vm -> Evidence.of(
                                snapshot.infra(),
                                vm,
                                "being deleted since "
                                        + vm.text("metadata", "deletionTimestamp")
                                                .orElse("") + ", finalizer "
                                        + vm.list("metadata", "finalizers")))
                        .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.STUCK_MACHINE,
                        "the deletion of a virtual machine does not end",
                        evidence,
                        Remedy.of(
                                "virt-controller on the " + snapshot.infra().name()
                                        + ", which removes that finalizer; {ing} names what waits for it",
                                new NextStep.DestroyCluster(NextStep.Target.TO_CHOOSE))));
    }

    private static Optional<Cause> liveMigration(ClusterSnapshot snapshot) {
        List<Evidence> evidence = Stream.concat(snapshot.pools().stream(), Stream.of(snapshot.document()))
                .flatMap(object -> ClusterSnapshot.condition(object, "KubeVirtNodesLiveMigratable").stream()
                        .filter(condition -> condition.text("status").orElse("").equals("False"))
                        .map(condition -> Evidence.of(snapshot.management(), object, ClusterSnapshot.words(condition))))
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.LIVE_MIGRATION,
                        "virtual machines cannot be migrated to another node: draining their node stops them",
                        evidence,
                        Remedy.of(
                                "a storage class with ReadWriteMany for the root volumes ({}, {}), which replaces the nodes",
                                new NextStep.Give(Input.ROOT_VOLUME_STORAGE_CLASS),
                                new NextStep.Give(Input.ROOT_VOLUME_ACCESS_MODES))));
    }

    private static boolean mine(ClusterSnapshot snapshot, Document machine) {
        return snapshot.document()
                .text("spec", "infraID")
                .orElse("")
                .equals(machine.labels().get("hypershift.openshift.io/infra-id"));
    }
}
