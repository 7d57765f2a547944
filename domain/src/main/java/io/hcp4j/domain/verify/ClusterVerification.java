package io.hcp4j.domain.verify;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.overview.NodeOverview;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.domain.readiness.ClusterReadiness;
import io.hcp4j.domain.readiness.NodePoolReadiness;
import io.hcp4j.domain.readiness.OperatorReadiness;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.domain.readiness.UnexpectedCondition;
import io.hcp4j.domain.snapshot.CachedClusterReader;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.domain.snapshot.Unreadable;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Verifies that a hosted cluster is as the documentation describes it at the end of an installation: rolled out, reachable with its
 * kubeconfig and over valid certificates, its nodes ready, its operators available, its ingress served. All checks are made, whatever the
 * first ones come to. A check whose objects the caller may not read is unknown; one whose cluster does not answer fails.
 */
public final class ClusterVerification {
    /** The check of the API server's certificates. */
    static final String CERTIFICATE = "certificate";

    private final ClusterSnapshot snapshot;
    private final NamedCertificates certificates;
    private final ApiServerName name;

    /**
     * A verification of one cluster.
     *
     * @param certificates those that its user has named
     */
    ClusterVerification(ClusterSnapshot snapshot, NamedCertificates certificates, ApiServerName name) {
        this.snapshot = Objects.requireNonNull(snapshot, "snapshot");
        this.certificates = Objects.requireNonNull(certificates, "certificates");
        this.name = Objects.requireNonNull(name, "name");
    }

    /** One finding for each check, in the order of the documentation. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        reachability(snapshot).map(Supplier::get).forEach(findings::add);
        findings.add(certificate());
        parts(snapshot).map(Supplier::get).forEach(findings::add);
        return findings;
    }

    /**
     * The findings by which a hosted cluster is ready, up to the first that fails: all but those of certificates that its user has named,
     * which may expire or be wrong while the cluster works.
     */
    public static List<Finding> readiness(ClusterSnapshot snapshot) {
        List<Finding> findings = new ArrayList<>();
        Iterator<Supplier<Finding>> checks =
                Stream.concat(reachability(snapshot), parts(snapshot)).iterator();
        while (checks.hasNext() && Outcome.of(findings) != Outcome.FAILED) {
            findings.add(checks.next().get());
        }
        return findings;
    }

    private static Stream<Supplier<Finding>> reachability(ClusterSnapshot snapshot) {
        HostedCluster cluster = snapshot.cluster();
        Stream<Supplier<Finding>> infrastructure =
                snapshot.external() ? Stream.of(() -> infrastructure(snapshot)) : Stream.of();
        return Stream.of(
                        Stream.<Supplier<Finding>>of(
                                () -> available(cluster), () -> completed(cluster), () -> conditions(cluster)),
                        infrastructure,
                        Stream.<Supplier<Finding>>of(() -> kubeconfig(snapshot.guest())))
                .flatMap(Function.identity());
    }

    private static Stream<Supplier<Finding>> parts(ClusterSnapshot snapshot) {
        return Stream.of(
                () -> nodes(snapshot),
                () -> operators(snapshot.guest(), "operators", any -> true),
                () -> operators(snapshot.guest(), "ingress", name -> name.equals("ingress") || name.equals("console")));
    }

    private static Finding available(HostedCluster cluster) {
        Progress progress = ClusterReadiness.available(cluster);
        String message = cluster.status()
                .condition("Available")
                .map(condition -> condition.message())
                .orElse("");
        boolean deleted = cluster.metadata().deletionTimestamp().isPresent();
        return Finding.of("available", progress.reached(), deleted ? progress.state() : message);
    }

    private static Finding completed(HostedCluster cluster) {
        Optional<Rollout> newest = cluster.status().version().history().stream().findFirst();
        boolean completed = ClusterReadiness.completed(cluster).reached();
        String image = cluster.spec().releaseImage().orElse("");
        return Finding.of(
                "completed",
                completed,
                newest.map(rollout -> completed ? "version " + rollout.version() : unfinished(rollout, image))
                        .orElse("no roll-out has begun"));
    }

    private static Finding conditions(HostedCluster cluster) {
        Optional<String> refusal = UnexpectedCondition.refusal(
                        "HostedCluster", cluster.status().conditions())
                .map(UnexpectedCondition::words);
        return Finding.of("conditions", refusal.isEmpty(), refusal.orElse("HyperShift refuses nothing"));
    }

    private static String unfinished(Rollout newest, String image) {
        return newest.completionTime().isPresent() && !newest.image().equals(image)
                ? "the roll-out of " + image + " has not begun"
                : "the roll-out of " + newest.image() + " is in progress";
    }

    private static Finding infrastructure(ClusterSnapshot snapshot) {
        ResourceKind kind = InfraKinds.VIRTUAL_MACHINE;
        String namespace = snapshot.machineNamespace();
        return snapshot.infra()
                .unreadable(kind, namespace)
                .map(reason -> unreadable("infrastructure", reason))
                .orElseGet(() -> Finding.of(
                        "infrastructure",
                        true,
                        count(snapshot.infra().list(kind, namespace).size(), "virtual machine")));
    }

    private static Finding kubeconfig(CachedClusterReader guest) {
        return guest.version()
                .map(version -> Finding.of("kubeconfig", true, version))
                .orElseGet(() -> guest.unreachable()
                        .map(reason -> unreadable("kubeconfig", reason))
                        .orElseThrow());
    }

    /** The generated kubeconfig holds the authority of the API server's own certificate, so an answer over it proves that. */
    private Finding certificate() {
        List<Finding> named = new ArrayList<>(certificates.findings());
        int count = named.size();
        name.finding(certificates.names()).ifPresent(named::add);
        Optional<Unreadable> unreachable = snapshot.guest().unreachable();
        Outcome worst = Outcome.of(
                Stream.concat(unreachable.map(reason -> unreadable(CERTIFICATE, reason)).stream(), named.stream())
                        .toList());
        List<String> details = new ArrayList<>();
        unreachable.map(Unreadable::reason).ifPresent(details::add);
        if (worst == Outcome.PASSED) {
            details.add("trusted by the kubeconfig");
            if (count > 0) {
                details.add(count == 1 ? "1 named certificate is valid" : count + " named certificates are valid");
            }
        }
        named.stream()
                .filter(finding ->
                        finding.outcome() == worst && !finding.detail().isEmpty())
                .forEach(finding -> details.add(finding.detail()));
        return new Finding(CERTIFICATE, worst, String.join("; ", details));
    }

    private static Finding nodes(ClusterSnapshot snapshot) {
        Optional<Unreadable> pools = snapshot.management()
                .unreadable(HypershiftKinds.NODE_POOL, snapshot.document().namespace());
        if (pools.isPresent()) {
            return unreadable("nodes", pools.get());
        }
        List<NodePool> wanted =
                snapshot.pools().stream().map(NodePoolWire::read).toList();
        return seen("nodes", snapshot.guest(), GuestKinds.NODE, nodes -> nodes(wanted, nodes));
    }

    private static Finding nodes(List<NodePool> pools, List<Document> nodes) {
        long ready = nodes.stream()
                .map(NodeOverview::of)
                .filter(node -> node.status().startsWith("Ready"))
                .count();
        int desired = pools.stream().mapToInt(NodePoolReadiness::desired).sum();
        boolean autoscaled =
                pools.stream().anyMatch(pool -> pool.spec().autoScaling().isPresent());
        boolean enough = autoscaled ? ready >= desired : ready == desired;
        String counts =
                ready + " of " + nodes.size() + " ready, " + (autoscaled ? "at least " : "") + desired + " wanted";
        Optional<String> unready = pools.stream()
                .flatMap(pool -> objection(pool, NodePoolReadiness.evenWhilePaused(pool)).stream())
                .findFirst();
        return Finding.of(
                "nodes",
                enough && ready == nodes.size() && unready.isEmpty(),
                counts + unready.map(pool -> "; " + pool).orElse(""));
    }

    private static Optional<String> objection(NodePool pool, Progress progress) {
        return progress.reached()
                ? Optional.empty()
                : Optional.of("NodePool " + pool.metadata().name() + ": " + progress.message());
    }

    private static Finding operators(CachedClusterReader guest, String check, Predicate<String> names) {
        return seen(check, guest, GuestKinds.CLUSTER_OPERATOR, objects -> {
            List<OperatorOverview> operators = objects.stream()
                    .map(OperatorOverview::of)
                    .filter(operator -> names.test(operator.name()))
                    .toList();
            List<OperatorOverview> unready = operators.stream()
                    .filter(operator -> !OperatorReadiness.ready(operator))
                    .toList();
            String detail = unready.isEmpty()
                    ? operators.size() + " available"
                    : unready.stream()
                            .map(operator -> operator.name()
                                    + (operator.available().equals("True") ? " is degraded" : " is not available"))
                            .collect(Collectors.joining(", "));
            return Finding.of(check, unready.isEmpty() && !operators.isEmpty(), detail);
        });
    }

    private static Finding seen(
            String check, CachedClusterReader guest, ResourceKind kind, Function<List<Document>, Finding> judge) {
        return guest.unreadable(kind, "")
                .map(reason -> unreadable(check, reason))
                .orElseGet(() -> judge.apply(guest.list(kind, "")));
    }

    private static Finding unreadable(String check, Unreadable reason) {
        return new Finding(check, reason.forbidden() ? Outcome.UNKNOWN : Outcome.FAILED, reason.reason());
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
