package io.hcp4j.domain.verify;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.Rollout;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.overview.NodeOverview;
import io.hcp4j.domain.overview.OperatorOverview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Looks whether a hosted cluster is as the documentation says that it is in the end: rolled out, reachable with its kubeconfig and over certificates that hold, its nodes
 * ready, its operators available, its ingress served. All checks are made, whatever the first ones come to; once the guest does not answer,
 * those that need it fail with that reason.
 */
final class ClusterVerification {
    /** The check of the API server's certificates. */
    static final String CERTIFICATE = "certificate";

    private final HostedCluster cluster;
    private final List<NodePool> pools;
    private final NamedCertificates certificates;
    private final Supplier<ClusterApi> guest;

    /**
     * A verification of one cluster.
     *
     * @param certificates those that its user has named
     * @param guest opens the guest by the published kubeconfig; its failures are findings
     */
    ClusterVerification(
            HostedCluster cluster, List<NodePool> pools, NamedCertificates certificates, Supplier<ClusterApi> guest) {
        this.cluster = cluster;
        this.pools = List.copyOf(pools);
        this.certificates = certificates;
        this.guest = guest;
    }

    /** One finding for each check, in the order of the documentation. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(available());
        findings.add(completed());
        Optional<ClusterApi> opened = Optional.empty();
        String trouble = "the guest does not answer";
        try {
            ClusterApi api = guest.get();
            findings.add(new Finding(
                    "kubeconfig",
                    true,
                    api.server() + " answers, version " + api.version().gitVersion()));
            opened = Optional.of(api);
        } catch (HcpException failure) {
            rethrow(failure);
            trouble = String.valueOf(failure.getMessage());
            findings.add(new Finding("kubeconfig", false, trouble));
        }
        findings.add(certificate(opened.isPresent(), trouble));
        findings.add(seen("nodes", opened, GuestKinds.NODE, trouble, this::nodes));
        findings.add(seen(
                "operators",
                opened,
                GuestKinds.CLUSTER_OPERATOR,
                trouble,
                objects -> operators(objects, "operators", any -> true)));
        findings.add(seen(
                "ingress",
                opened,
                GuestKinds.CLUSTER_OPERATOR,
                trouble,
                objects -> operators(objects, "ingress", name -> name.equals("ingress") || name.equals("console"))));
        return findings;
    }

    private Finding available() {
        Condition condition = cluster.status().condition("Available").orElseGet(() -> Condition.builder()
                .build());
        return new Finding("available", condition.holds(), condition.message());
    }

    private Finding completed() {
        Optional<Rollout> newest = cluster.status().version().history().stream().findFirst();
        boolean completed = newest.flatMap(Rollout::completionTime).isPresent();
        return new Finding(
                "completed",
                completed,
                newest.map(rollout -> completed
                                ? "version " + rollout.version()
                                : "the roll-out of " + rollout.image() + " is under way")
                        .orElse("no roll-out has begun"));
    }

    /** The generated kubeconfig holds the authority of the API server's own certificate, so an answer over it proves that. */
    private Finding certificate(boolean answered, String trouble) {
        List<Finding> named = certificates.findings();
        boolean passed = answered && named.stream().allMatch(Finding::passed);
        List<String> details = new ArrayList<>();
        if (!answered) {
            details.add(trouble);
        } else if (passed) {
            details.add("trusted by the kubeconfig");
            if (!named.isEmpty()) {
                details.add(
                        named.size() == 1
                                ? "1 named certificate is valid"
                                : named.size() + " named certificates are valid");
            }
        }
        named.stream()
                .filter(finding ->
                        finding.passed() == passed && !finding.detail().isEmpty())
                .forEach(finding -> details.add(finding.detail()));
        return new Finding(CERTIFICATE, passed, String.join("; ", details));
    }

    private Finding nodes(List<Document> nodes) {
        long ready = nodes.stream()
                .map(NodeOverview::of)
                .filter(node -> node.status().startsWith("Ready"))
                .count();
        int least = pools.stream()
                .mapToInt(pool -> pool.spec()
                        .replicas()
                        .or(() -> pool.spec().autoScaling().flatMap(NodeAutoscaling::min))
                        .orElse(0))
                .sum();
        boolean autoscaled =
                pools.stream().anyMatch(pool -> pool.spec().autoScaling().isPresent());
        boolean enough = autoscaled ? ready >= least : ready == least;
        return new Finding(
                "nodes",
                enough && ready == nodes.size(),
                ready + " of " + nodes.size() + " ready, " + (autoscaled ? "at least " : "") + least + " wanted");
    }

    private static Finding operators(List<Document> objects, String check, Predicate<String> which) {
        List<OperatorOverview> operators = objects.stream()
                .map(OperatorOverview::of)
                .filter(operator -> which.test(operator.name()))
                .toList();
        List<OperatorOverview> unwell = operators.stream()
                .filter(operator -> !operator.available().equals("True")
                        || operator.degraded().equals("True"))
                .toList();
        String detail = unwell.isEmpty()
                ? operators.size() + " available"
                : unwell.stream()
                        .map(operator -> operator.name()
                                + (operator.available().equals("True") ? " is degraded" : " is not available"))
                        .collect(Collectors.joining(", "));
        return new Finding(check, unwell.isEmpty() && !operators.isEmpty(), detail);
    }

    private static Finding seen(
            String check,
            Optional<ClusterApi> guest,
            ResourceKind kind,
            String trouble,
            Function<List<Document>, Finding> judge) {
        if (guest.isEmpty()) {
            return new Finding(check, false, trouble);
        }
        List<Document> objects = new ArrayList<>();
        try {
            new ObjectPages(guest.get(), ListQuery.everywhere(kind)).forEachRemaining(objects::addAll);
        } catch (HcpException failure) {
            rethrow(failure);
            return new Finding(check, false, String.valueOf(failure.getMessage()));
        }
        return judge.apply(objects);
    }

    private static void rethrow(HcpException failure) {
        if (failure.code().cancelledByCaller()) {
            throw failure;
        }
    }
}
