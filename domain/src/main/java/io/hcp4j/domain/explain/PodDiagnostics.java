package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.snapshot.CachedClusterReader;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what keeps pods of the control plane, and those of virtual machines, from running. */
final class PodDiagnostics implements DiagnosticRule {
    private static final Set<String> NO_IMAGE = Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName");

    @Override
    public List<Cause> diagnose(ClusterSnapshot snapshot) {
        List<Cause> causes = new ArrayList<>();
        images(snapshot).ifPresent(causes::add);
        quota(snapshot).ifPresent(causes::add);
        room(snapshot).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> images(ClusterSnapshot snapshot) {
        List<Evidence> evidence = Stream.concat(
                        ofPods(snapshot), snapshot.external() ? ofMachines(snapshot) : Stream.empty())
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.IMAGE_PULL,
                        evidence.size() == 1
                                ? "the image of a pod cannot be pulled"
                                : "the images of " + evidence.size() + " pods cannot be pulled",
                        evidence,
                        "the registry, the pull secret and the mirrors that the message names"));
    }

    /** The account of a cluster on another one may see its machines, but not their pods. */
    private static Stream<Evidence> ofMachines(ClusterSnapshot snapshot) {
        return snapshot.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, snapshot.machineNamespace()).stream()
                .flatMap(instance -> ClusterSnapshot.condition(instance, "Synchronized").stream()
                        .filter(condition ->
                                NO_IMAGE.contains(condition.text("reason").orElse("")))
                        .map(condition -> Evidence.of(snapshot.infra(), instance, ClusterSnapshot.words(condition))));
    }

    private static Stream<Evidence> ofPods(ClusterSnapshot snapshot) {
        return pods(snapshot)
                .flatMap(pair -> waiting(pair.pod())
                        .filter(state -> NO_IMAGE.contains(state.text("reason").orElse("")))
                        .map(state -> Evidence.of(
                                pair.sight(),
                                pair.pod(),
                                state.text("reason").orElse("") + ": "
                                        + state.text("message").orElse("")))
                        .stream());
    }

    /** Pods that wait for a disk or run virtual machines have causes of their own. */
    private static Optional<Cause> room(ClusterSnapshot snapshot) {
        List<Evidence> evidence = snapshot.management().list(InfraKinds.POD, snapshot.controlPlaneNamespace()).stream()
                .filter(pod -> !pod.labels().getOrDefault("kubevirt.io", "").equals("virt-launcher"))
                .flatMap(pod -> ClusterSnapshot.condition(pod, "PodScheduled").stream()
                        .filter(condition -> condition.text("status").orElse("").equals("False"))
                        .flatMap(condition -> condition.text("message").stream())
                        .filter(words -> !words.toLowerCase(Locale.ROOT).contains("persistentvolumeclaim"))
                        .map(words -> Evidence.of(snapshot.management(), pod, words)))
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause(
                                CauseKind.INSUFFICIENT_CAPACITY,
                                "no node of the management cluster takes " + evidence.size()
                                        + (evidence.size() == 1 ? " pod" : " pods") + " of the control plane",
                                evidence,
                                "what the message names: more or larger nodes, fewer hosted clusters, or nodes that are not cordoned"));
    }

    private static Optional<Cause> quota(ClusterSnapshot snapshot) {
        List<Evidence> evidence = Stream.concat(
                        events(snapshot.management(), snapshot.controlPlaneNamespace()),
                        snapshot.external() ? events(snapshot.infra(), snapshot.machineNamespace()) : Stream.empty())
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.QUOTA,
                        "a quota of the namespace is exhausted",
                        evidence,
                        "raise the ResourceQuota that the message names, or delete objects"));
    }

    private static Stream<Evidence> events(CachedClusterReader sight, String namespace) {
        return sight.list(WellKnownKinds.EVENT, namespace).stream()
                .filter(event -> event.text("message").orElse("").contains("exceeded quota"))
                .map(event -> new Evidence(
                        sight.name(),
                        event.text("involvedObject", "kind").orElse("") + " " + namespace + "/"
                                + event.text("involvedObject", "name").orElse(""),
                        event.text("message").orElse("")))
                .distinct();
    }

    private record Seen(CachedClusterReader sight, Document pod) {}

    private static Stream<Seen> pods(ClusterSnapshot snapshot) {
        Stream<Seen> own = snapshot.management().list(InfraKinds.POD, snapshot.controlPlaneNamespace()).stream()
                .map(pod -> new Seen(snapshot.management(), pod));
        Stream<Seen> launchers = snapshot.external()
                ? snapshot.infra().list(InfraKinds.POD, snapshot.machineNamespace()).stream()
                        .map(pod -> new Seen(snapshot.infra(), pod))
                : Stream.empty();
        return Stream.concat(own, launchers);
    }

    /** The state of the first container that waits. */
    static Optional<Document> waiting(Document pod) {
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> pod.objects("status", list).stream())
                .map(container -> container.object("state", "waiting").orElse(null))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }
}
