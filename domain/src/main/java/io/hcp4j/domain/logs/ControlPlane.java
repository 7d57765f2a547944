package io.hcp4j.domain.logs;

import io.hcp4j.domain.access.NotFound;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.WorkloadKinds;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.text.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The workloads of a hosted control plane and their pods.
 *
 * @param namespace the control plane namespace
 * @param workloads the Deployments and StatefulSets
 * @param pods all pods, also those that are no component's: those that run virtual machines, for example
 */
record ControlPlane(String namespace, List<Document> workloads, List<Member> pods) {

    static ControlPlane of(ClusterApi management, String namespace, String cluster) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(namespace, cluster);
        String own = management
                .get(key)
                .map(HostedClusterWire::read)
                .orElseThrow(() -> NotFound.hostedCluster(key))
                .controlPlaneNamespace();
        List<Document> workloads = Stream.of(WorkloadKinds.DEPLOYMENT, WorkloadKinds.STATEFUL_SET)
                .flatMap(kind -> list(management, kind, own).stream()
                        // The objects of a list do not say their kind everywhere.
                        .map(workload -> workload.with(kind.kind(), "kind")))
                .toList();
        List<Member> pods = list(management, InfraKinds.POD, own).stream()
                .map(Member::of)
                .sorted(Comparator.comparing(member -> member.pod().name()))
                .toList();
        return new ControlPlane(own, workloads, pods);
    }

    /**
     * A pod and whose it is.
     *
     * @param pod the pod
     * @param kind of its workload
     * @param component the name of its workload
     */
    record Member(Document pod, String kind, String component) {
        static Member of(Document pod) {
            Document owner = pod.objects("metadata", "ownerReferences").stream()
                    .filter(each -> each.flag("controller").orElse(false))
                    .findFirst()
                    .orElse(Document.empty());
            String kind = owner.text("kind").orElse("");
            String name = owner.text("name").orElse("");
            if (kind.equals("ReplicaSet")) {
                String hash = "-" + pod.labels().getOrDefault("pod-template-hash", "");
                return new Member(
                        pod,
                        "Deployment",
                        name.endsWith(hash) ? name.substring(0, name.length() - hash.length()) : name);
            }
            return new Member(pod, kind, name);
        }

        boolean ready() {
            return pod.text("status", "phase").orElse("").equals("Succeeded")
                    || pod.objects("status", "conditions").stream()
                            .anyMatch(condition -> condition
                                            .text("type")
                                            .orElse("")
                                            .equals("Ready")
                                    && condition.text("status").orElse("").equals("True"));
        }

        int restarts() {
            return pod.objects("status", "containerStatuses").stream()
                    .mapToInt(each -> each.number("restartCount").orElse(0L).intValue())
                    .sum();
        }
    }

    /** All of them, in order of their names. */
    List<ControlPlaneComponent> components() {
        List<ControlPlaneComponent> found = new ArrayList<>();
        for (Document workload : workloads) {
            int pods = workload.number("spec", "replicas").orElse(1L).intValue();
            found.add(component(workload.name(), workload.kind(), pods));
        }
        pods.stream()
                .filter(member -> member.kind().equals("Job"))
                .map(Member::component)
                .distinct()
                .forEach(job ->
                        found.add(component(job, "Job", members("Job", job).size())));
        found.sort(Comparator.comparing(ControlPlaneComponent::name).thenComparing(ControlPlaneComponent::kind));
        return found;
    }

    /**
     * The pods that a name means.
     *
     * @param name of a component or pod, with or without its kind
     * @return none when the component has none; empty when there is no such component or pod
     */
    Optional<List<Member>> find(String name) {
        int slash = name.indexOf('/');
        if (slash >= 0) {
            return ComponentKind.of(name.substring(0, slash))
                    .flatMap(kind -> find(kind.kind(), name.substring(slash + 1)));
        }
        List<Optional<List<Member>>> found = Stream.of(ComponentKind.values())
                .map(kind -> find(kind.kind(), name))
                .filter(Optional::isPresent)
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream()
                        .flatMap(each -> each.orElseThrow().stream())
                        .toList());
    }

    /** The component that was probably meant. */
    Optional<String> nearest(String name) {
        String word = name.substring(name.indexOf('/') + 1);
        int limit = Math.max(1, Math.min(3, word.length() / 3));
        return components().stream()
                .map(ControlPlaneComponent::name)
                .filter(each -> EditDistance.between(word, each) <= limit)
                .min(Comparator.comparingInt(each -> EditDistance.between(word, each)));
    }

    private Optional<List<Member>> find(String kind, String name) {
        List<Member> found = kind.equals(InfraKinds.POD.kind())
                ? pods.stream()
                        .filter(member -> member.pod().name().equals(name))
                        .toList()
                : members(kind, name);
        boolean known = !found.isEmpty()
                || workloads.stream()
                        .anyMatch(
                                each -> each.kind().equals(kind) && each.name().equals(name));
        return known ? Optional.of(found) : Optional.empty();
    }

    private ControlPlaneComponent component(String name, String kind, int wanted) {
        List<Member> own = members(kind, name);
        return new ControlPlaneComponent(
                name,
                kind,
                wanted,
                (int) own.stream().filter(Member::ready).count(),
                own.stream().mapToInt(Member::restarts).sum());
    }

    private List<Member> members(String kind, String name) {
        return pods.stream()
                .filter(member ->
                        member.kind().equals(kind) && member.component().equals(name))
                .toList();
    }

    private static List<Document> list(ClusterApi management, ResourceKind kind, String namespace) {
        List<Document> found = new ArrayList<>();
        new ObjectPages(management, ListQuery.in(kind, namespace)).forEachRemaining(found::addAll);
        return found;
    }
}
