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

/** What keeps pods of the control plane, and those that run virtual machines, from running. */
final class PodDiagnostics implements DiagnosticRule {
    private static final Set<String> NO_IMAGE = Set.of("ErrImagePull", "ImagePullBackOff", "InvalidImageName");

    @Override
    public List<Cause> diagnose(ClusterSnapshot scene) {
        List<Cause> causes = new ArrayList<>();
        images(scene).ifPresent(causes::add);
        quota(scene).ifPresent(causes::add);
        room(scene).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> images(ClusterSnapshot scene) {
        List<Evidence> evidence = Stream.concat(ofPods(scene), scene.external() ? ofMachines(scene) : Stream.empty())
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
    private static Stream<Evidence> ofMachines(ClusterSnapshot scene) {
        return scene.infra().list(InfraKinds.VIRTUAL_MACHINE_INSTANCE, scene.machineNamespace()).stream()
                .flatMap(instance -> ClusterSnapshot.condition(instance, "Synchronized").stream()
                        .filter(condition ->
                                NO_IMAGE.contains(condition.text("reason").orElse("")))
                        .map(condition -> Evidence.of(scene.infra(), instance, ClusterSnapshot.words(condition))));
    }

    private static Stream<Evidence> ofPods(ClusterSnapshot scene) {
        return pods(scene)
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
    private static Optional<Cause> room(ClusterSnapshot scene) {
        List<Evidence> evidence = scene.management().list(InfraKinds.POD, scene.controlPlaneNamespace()).stream()
                .filter(pod -> !pod.labels().getOrDefault("kubevirt.io", "").equals("virt-launcher"))
                .flatMap(pod -> ClusterSnapshot.condition(pod, "PodScheduled").stream()
                        .filter(condition -> condition.text("status").orElse("").equals("False"))
                        .flatMap(condition -> condition.text("message").stream())
                        .filter(words -> !words.toLowerCase(Locale.ROOT).contains("persistentvolumeclaim"))
                        .map(words -> Evidence.of(scene.management(), pod, words)))
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

    private static Optional<Cause> quota(ClusterSnapshot scene) {
        List<Evidence> evidence = Stream.concat(
                        events(scene.management(), scene.controlPlaneNamespace()),
                        scene.external() ? events(scene.infra(), scene.machineNamespace()) : Stream.empty())
                .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.QUOTA,
                        "a quota of the namespace leaves no room",
                        evidence,
                        "raise the ResourceQuota that the message names, or take something away"));
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

    private static Stream<Seen> pods(ClusterSnapshot scene) {
        Stream<Seen> own = scene.management().list(InfraKinds.POD, scene.controlPlaneNamespace()).stream()
                .map(pod -> new Seen(scene.management(), pod));
        Stream<Seen> launchers = scene.external()
                ? scene.infra().list(InfraKinds.POD, scene.machineNamespace()).stream()
                        .map(pod -> new Seen(scene.infra(), pod))
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
