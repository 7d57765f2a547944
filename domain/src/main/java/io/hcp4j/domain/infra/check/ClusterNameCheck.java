package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.infra.check.InfraRequirements.ControlPlane;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Input;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The name of a new hosted cluster must be its own on the whole management cluster, because multicluster engine imports hosted clusters as
 * ManagedClusters of their names, which have no namespace; and each ManagedCluster owns the namespace of its name, which is deleted with
 * it. Without multicluster engine a name that is used twice is a warning, since HyperShift itself does not mind. A hosted cluster that
 * exists already is not refused for its name.
 */
record ClusterNameCheck(ClusterApi management, ControlPlane cluster, ParallelRunner runner) implements CheckGroup {

    /** What was found; where it may not be read, why. */
    private record Found(List<Document> objects, Optional<String> unknown) {}

    @Override
    public Set<InfraCheck> checks() {
        return Set.of(InfraCheck.CLUSTER_NAME);
    }

    @Override
    public List<CheckResult> run() {
        ListQuery sameName =
                ListQuery.everywhere(HypershiftKinds.HOSTED_CLUSTER).withFields("metadata.name=" + cluster.name());
        List<Callable<Found>> questions = List.of(
                () -> found(() -> management.list(sameName).items()),
                () -> found(() -> managed(cluster.name())),
                () -> found(() -> managed(cluster.namespace())));
        List<Found> answers = runner.runAll(questions);
        Found clusters = answers.get(0);
        if (exists(clusters)) {
            return List.of(CheckResult.passed(
                    InfraCheck.CLUSTER_NAME, cluster.namespace() + "/" + cluster.name() + " exists already"));
        }
        List<CheckResult> results = new ArrayList<>();
        clusters.objects().stream().findFirst().ifPresentOrElse(other -> results.add(usedBy(other)), () -> answers.get(
                        1)
                .objects()
                .forEach(managed -> results.add(ofManagedCluster(managed))));
        if (!answers.get(2).objects().isEmpty()) {
            results.add(namespaceOfManagedCluster());
        } else if (cluster.name().equals(cluster.namespace()) && importsClusters()) {
            results.add(namespaceOfItsOwn());
        }
        answers.stream()
                .flatMap(answer -> answer.unknown().stream())
                .distinct()
                .forEach(why -> results.add(CheckResult.unknown(InfraCheck.CLUSTER_NAME, why)));
        return results.isEmpty() ? List.of(CheckResult.passed(InfraCheck.CLUSTER_NAME, cluster.name())) : results;
    }

    private boolean exists(Found clusters) {
        return clusters.unknown().isPresent()
                ? !found(() ->
                                management
                                        .get(HypershiftKinds.HOSTED_CLUSTER.in(cluster.namespace(), cluster.name()))
                                        .stream()
                                        .toList())
                        .objects()
                        .isEmpty()
                : clusters.objects().stream().anyMatch(each -> each.namespace().equals(cluster.namespace()));
    }

    private List<Document> managed(String name) {
        return management.get(ManagementKinds.MANAGED_CLUSTER.named(name)).stream()
                .toList();
    }

    /** Returns whether multicluster engine is in use: it makes a ManagedCluster of the management cluster itself. */
    private boolean importsClusters() {
        return !found(() -> management
                        .list(ListQuery.everywhere(ManagementKinds.MANAGED_CLUSTER)
                                .withLimit(1))
                        .items())
                .objects()
                .isEmpty();
    }

    /** Kinds that are not served have no objects. */
    private static Found found(Supplier<List<Document>> question) {
        try {
            return new Found(question.get(), Optional.empty());
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return new Found(List.of(), Optional.empty());
            }
            if (failure.code() == ErrorCode.FORBIDDEN) {
                return new Found(List.of(), Optional.of(failure.reason()));
            }
            throw failure;
        }
    }

    private CheckResult usedBy(Document other) {
        String what = "the namespace " + other.namespace() + " of " + management.server()
                + " has a hosted cluster " + cluster.name()
                + " already; the name of a hosted cluster must be used once on a management cluster";
        Remedy remedy = Remedy.of("Another {}.", new NextStep.Give(Input.NAME));
        return importsClusters()
                ? CheckResult.failed(InfraCheck.CLUSTER_NAME, what, remedy)
                : CheckResult.warning(InfraCheck.CLUSTER_NAME, what, remedy);
    }

    private CheckResult ofManagedCluster(Document managed) {
        if (managed.has("metadata", "deletionTimestamp")) {
            return CheckResult.warning(
                    InfraCheck.CLUSTER_NAME,
                    "the ManagedCluster " + cluster.name() + " of " + management.server() + " is being deleted",
                    Remedy.of("Wait until it is gone; or another {}.", new NextStep.Give(Input.NAME)));
        }
        return CheckResult.failed(
                InfraCheck.CLUSTER_NAME,
                management.server() + " has a ManagedCluster " + cluster.name()
                        + " already: multicluster engine could not import the hosted cluster under its name",
                Remedy.of(
                        "Another {}; or detach the managed cluster, if it is left of a cluster that is gone.",
                        new NextStep.Give(Input.NAME)));
    }

    private CheckResult namespaceOfManagedCluster() {
        return CheckResult.failed(
                InfraCheck.CLUSTER_NAME,
                "the namespace " + cluster.namespace() + " is that of a ManagedCluster on " + management.server()
                        + ": it is deleted with all its objects when that cluster is detached",
                Remedy.of("Another {}.", new NextStep.Give(Input.NAMESPACE)));
    }

    private CheckResult namespaceOfItsOwn() {
        return CheckResult.warning(
                InfraCheck.CLUSTER_NAME,
                "multicluster engine imports the hosted cluster as ManagedCluster " + cluster.name()
                        + ", whose namespace this is then: it is deleted with all its objects when the cluster is detached",
                Remedy.of("Another {}.", new NextStep.Give(Input.NAMESPACE)));
    }
}
