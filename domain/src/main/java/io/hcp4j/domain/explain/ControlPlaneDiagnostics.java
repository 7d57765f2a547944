package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.snapshot.CachedClusterReader;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what the control plane waits for: disks and members of etcd, an address, routes, pods (docs/hypershift.md#conditions). */
final class ControlPlaneDiagnostics implements DiagnosticRule {
    private static final int LONGEST_LINE = 300;

    @Override
    public List<Cause> diagnose(ClusterSnapshot snapshot) {
        List<Cause> causes = new ArrayList<>();
        etcdStorage(snapshot).ifPresent(causes::add);
        etcdQuorum(snapshot).ifPresent(causes::add);
        loadBalancer(snapshot).ifPresent(causes::add);
        routes(snapshot).ifPresent(causes::add);
        apiServer(snapshot).ifPresent(causes::add);
        return causes;
    }

    private static Optional<Cause> etcdStorage(ClusterSnapshot snapshot) {
        List<Evidence> evidence =
                snapshot.management().list(InfraKinds.CLAIM, snapshot.controlPlaneNamespace()).stream()
                        .filter(claim -> claim.name().contains("etcd"))
                        .filter(claim ->
                                !claim.text("status", "phase").orElse("").equals("Bound"))
                        .filter(claim -> !objections(snapshot, claim).isEmpty())
                        .map(claim -> Evidence.of(
                                snapshot.management(), claim, last(objections(snapshot, claim), "no volume for it")))
                        .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cause(
                        CauseKind.ETCD_STORAGE,
                        "etcd waits for " + (evidence.size() == 1 ? "a disk" : evidence.size() + " disks"),
                        evidence,
                        Remedy.of(
                                "a storage class that can provide them: create with {}, since it cannot be changed afterwards; or a default class",
                                new NextStep.Give(Input.ETCD_STORAGE_CLASS))));
    }

    /** Kubernetes does not warn of a missing default class. */
    private static List<Document> objections(ClusterSnapshot snapshot, Document claim) {
        return snapshot.management().eventsOf(claim).stream()
                .filter(event -> event.text("type").orElse("").equals("Warning")
                        || event.text("reason").orElse("").equals("FailedBinding"))
                .toList();
    }

    private static Optional<Cause> etcdQuorum(ClusterSnapshot snapshot) {
        Optional<Document> condition = failing(snapshot, "EtcdAvailable");
        List<Document> down = down(snapshot, "etcd");
        if (condition.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Cause(
                CauseKind.ETCD_QUORUM,
                "etcd has no quorum: " + down.size() + " of its members "
                        + (down.size() == 1 ? "does not run" : "do not run"),
                evidence(snapshot, condition.get(), down),
                Remedy.of(
                        "{}; the nodes and disks of the members that do not run",
                        new NextStep.ReadLogs(snapshot.target(), "etcd"))));
    }

    private static Optional<Cause> loadBalancer(ClusterSnapshot snapshot) {
        List<Evidence> evidence = new ArrayList<>();
        for (Document service : snapshot.management().list(InfraKinds.SERVICE, snapshot.controlPlaneNamespace())) {
            boolean waits = service.text("spec", "type").orElse("").equals("LoadBalancer")
                    && service.objects("status", "loadBalancer", "ingress").isEmpty();
            if (waits) {
                evidence.add(Evidence.of(
                        snapshot.management(),
                        service,
                        last(snapshot.management().warningsOf(service), "it has no address yet")));
            }
        }
        if (evidence.isEmpty()) {
            return Optional.empty();
        }
        failing(snapshot, "InfrastructureReady").ifPresent(condition -> evidence.add(own(snapshot, condition)));
        return Optional.of(
                new Cause(
                        CauseKind.LOAD_BALANCER,
                        "a load balancer has no address",
                        evidence,
                        "a load balancer on the management cluster (MetalLB: an IPAddressPool with free addresses, and an advertisement)"));
    }

    private static Optional<Cause> routes(ClusterSnapshot snapshot) {
        List<Evidence> evidence =
                snapshot.management().list(InfraKinds.ROUTE, snapshot.controlPlaneNamespace()).stream()
                        .flatMap(route -> route.objects("status", "ingress").stream()
                                .flatMap(ingress -> ingress.objects("conditions").stream())
                                .filter(condition -> condition
                                                .text("type")
                                                .orElse("")
                                                .equals("Admitted")
                                        && condition.text("status").orElse("").equals("False"))
                                .map(condition ->
                                        Evidence.of(snapshot.management(), route, ClusterSnapshot.words(condition))))
                        .toList();
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Cause(
                                CauseKind.ROUTE,
                                "the router does not admit "
                                        + (evidence.size() == 1 ? "a route" : evidence.size() + " routes"),
                                evidence,
                                "the reason that it gives; with WildcardsDisallowed: routeAdmission.wildcardPolicy WildcardsAllowed of the default IngressController"));
    }

    /** What is left when the API server does not run for no reason that is known. */
    private static Optional<Cause> apiServer(ClusterSnapshot snapshot) {
        Optional<Document> condition = failing(snapshot, "KubeAPIServerAvailable");
        List<Document> down = down(snapshot, "kube-apiserver");
        if (condition.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Cause(
                CauseKind.API_SERVER,
                "the API server does not run",
                evidence(snapshot, condition.get(), down),
                Remedy.of("{}", new NextStep.ReadLogs(snapshot.target(), "kube-apiserver"))));
    }

    /** Pods of a part that are not ready. */
    private static List<Document> down(ClusterSnapshot snapshot, String app) {
        return snapshot.management().list(InfraKinds.POD, snapshot.controlPlaneNamespace()).stream()
                .filter(pod -> pod.labels().getOrDefault("app", "").equals(app))
                .filter(pod -> !ClusterSnapshot.is(pod, "Ready", "True"))
                .toList();
    }

    /** A condition, and what the containers of pods say and, when they end again and again, wrote last. */
    private static List<Evidence> evidence(ClusterSnapshot snapshot, Document condition, List<Document> pods) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(own(snapshot, condition));
        for (Document pod : pods) {
            String words = PodDiagnostics.waiting(pod)
                    .map(state -> state.text("reason").orElse("") + " "
                            + state.text("message").orElse(""))
                    .map(String::strip)
                    .orElse(pod.text("status", "phase").orElse("not ready"));
            evidence.add(Evidence.of(snapshot.management(), pod, words));
            lastLine(snapshot.management(), pod).ifPresent(evidence::add);
        }
        return evidence;
    }

    private static Optional<Evidence> lastLine(CachedClusterReader sight, Document pod) {
        return pod.objects("status", "containerStatuses").stream()
                .filter(each ->
                        each.text("state", "waiting", "reason").orElse("").equals("CrashLoopBackOff"))
                .flatMap(each -> each.text("name").stream())
                .findFirst()
                .flatMap(container -> sight.lastLogLine(pod, container)
                        .map(line -> new Evidence(sight.name(), pod + ", log of " + container, cut(line))));
    }

    private static String cut(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " ...";
    }

    private static Optional<Document> failing(ClusterSnapshot snapshot, String type) {
        return ClusterSnapshot.condition(snapshot.document(), type)
                .filter(condition -> condition.text("status").orElse("").equals("False"));
    }

    private static Evidence own(ClusterSnapshot snapshot, Document condition) {
        return Evidence.of(snapshot.management(), snapshot.document(), ClusterSnapshot.words(condition));
    }

    static String last(List<Document> events, String otherwise) {
        return events.isEmpty()
                ? otherwise
                : events.get(events.size() - 1).text("reason").orElse("") + ": "
                        + events.get(events.size() - 1).text("message").orElse("");
    }
}
