package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import io.hcp4j.domain.infra.check.CheckGroup.Unserved;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.ErrorCode.Category;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Checks whether a cluster can run the virtual machines of a hosted cluster, before there are any and afterwards.
 *
 * <p>It asks with the connection that it is given and from the machine that it runs on: what these credentials may not see is reported
 * as unknown, not as wrong. Nothing is changed on either cluster: one dry run is made, which stores nothing. One question tells whether the
 * cluster can be asked at all; then all checks run at the same time, so that the whole takes a few round trips.
 */
public final class InfraCheckRunner {
    private static final List<String> ORDER =
            Arrays.stream(InfraCheck.values()).map(InfraCheck::id).toList();

    /** Checks that have passed when the first request got its answer. */
    private static final Set<InfraCheck> OF_CONNECTION =
            Set.of(InfraCheck.SERVER_ANSWERS, InfraCheck.TLS_VERIFIES, InfraCheck.CREDENTIALS_ACCEPTED);

    private final WriteOptions writes;

    /**
     * Creates a runner.
     *
     * @param writes how the one dry run is sent
     */
    public InfraCheckRunner(WriteOptions writes) {
        this.writes = Objects.requireNonNull(writes, "writes");
    }

    /**
     * Runs all checks at the same time.
     *
     * @param infra the infrastructure cluster, through the credentials that HyperShift will have
     * @param management the management cluster, through the user's own; asked for its identity, and for what a control plane needs
     * @param requirements what the infrastructure cluster must provide
     * @param skipped names of checks that are left out
     * @return one result or several for each {@link InfraCheck}; failures of the infrastructure cluster are results, too. When it does
     *     not answer at all, that is the only result
     * @throws HcpException CANCELLED and DEADLINE_EXCEEDED when the caller gives up
     */
    public CheckReport run(
            ClusterApi infra, ClusterApi management, InfraRequirements requirements, Set<String> skipped) {
        Optional<CheckResult> unreachable = new ReachabilityCheck(infra, requirements.namespace()).failure();
        if (unreachable.isPresent()) {
            boolean known = skipped.contains(unreachable.get().check());
            return new CheckReport(List.of(
                    known
                            ? new CheckResult(
                                    unreachable.get().check(),
                                    Outcome.SKIPPED,
                                    "not checked: " + unreachable.get().what(),
                                    Remedy.none())
                            : unreachable.get()));
        }
        try (ParallelRunner runner = new ParallelRunner()) {
            KubevirtInstallation kubevirt = new KubevirtInstallation(infra);
            StorageClasses classes = new StorageClasses(infra);
            List<CheckGroup> ofMachines = new ArrayList<>(List.of(
                    new SameClusterCheck(infra, management),
                    new NamespaceCheck(infra, requirements.namespace(), writes.withDryRun(true)),
                    new RightsCheck(infra, requirements.namespace(), runner),
                    new SharedNamespaceCheck(infra, requirements.namespace(), requirements.infraId())));
            ofMachines.addAll(ofMachines(infra, kubevirt, classes, requirements, Unserved.FAILS));
            List<CheckGroup> ofControlPlane =
                    ofControlPlane(management, new StorageClasses(management), requirements, runner);
            List<Callable<List<CheckResult>>> tasks = new ArrayList<>();
            wanted(ofMachines, skipped).forEach(check -> tasks.add(() -> run(check)));
            wanted(ofControlPlane, skipped).forEach(check -> tasks.add(() -> runOnManagement(check)));
            List<CheckResult> found = new ArrayList<>(withoutRightsInMissingNamespace(
                    runner.runAll(tasks).stream().flatMap(List::stream).toList()));
            OF_CONNECTION.forEach(open -> found.add(CheckResult.passed(open, "yes")));
            Set<InfraCheck> made = EnumSet.copyOf(OF_CONNECTION);
            ofMachines.forEach(check -> made.addAll(check.checks()));
            ofControlPlane.forEach(check -> made.addAll(check.checks()));
            return new CheckReport(inOrder(found, made, skipped));
        }
    }

    /**
     * Runs, at the same time, the checks of a hosted cluster whose virtual machines run on the management cluster. It is asked with the
     * user's own credentials, which are not those of HyperShift, so rights are not checked, nor is the namespace, which HyperShift makes.
     * What is missing counts only where KubeVirt runs on a node; elsewhere the result is unknown. What the control plane needs counts
     * everywhere.
     *
     * @param requirements what the management cluster must provide
     * @param skipped names of checks that are left out
     * @return one result or several for each check that is made or skipped
     * @throws HcpException when the management cluster does not answer or does not know the user; CANCELLED and DEADLINE_EXCEEDED
     */
    public CheckReport runOnManagement(ClusterApi management, InfraRequirements requirements, Set<String> skipped) {
        try (ParallelRunner runner = new ParallelRunner()) {
            KubevirtInstallation kubevirt = new KubevirtInstallation(management);
            StorageClasses classes = new StorageClasses(management);
            List<CheckGroup> all =
                    new ArrayList<>(ofMachines(management, kubevirt, classes, requirements, Unserved.LEAVES_OPEN));
            all.addAll(ofControlPlane(management, classes, requirements, runner));
            List<Callable<List<CheckResult>>> tasks = new ArrayList<>();
            wanted(all, skipped).forEach(check -> tasks.add(() -> runOnManagement(check)));
            List<CheckResult> found =
                    runner.runAll(tasks).stream().flatMap(List::stream).toList();
            Set<InfraCheck> made = EnumSet.noneOf(InfraCheck.class);
            all.forEach(check -> made.addAll(check.checks()));
            boolean evident = found.stream().noneMatch(InfraCheckRunner::needsEvidence) || kubevirt.runsOnNodes();
            return new CheckReport(inOrder(
                    evident ? found : found.stream().map(InfraCheckRunner::open).toList(), made, skipped));
        }
    }

    private static List<CheckGroup> ofMachines(
            ClusterApi infra,
            KubevirtInstallation kubevirt,
            StorageClasses classes,
            InfraRequirements requirements,
            Unserved unserved) {
        return List.of(
                new KubernetesVersionCheck(infra),
                new KubevirtCheck(infra, kubevirt, unserved),
                new DataImporterCheck(infra, unserved),
                new StorageCheck(infra, classes, requirements.storage(), unserved),
                new WildcardRoutesCheck(infra, requirements.wildcardRoutes(), unserved),
                new AdditionalNetworksCheck(infra, requirements, unserved),
                new NodesCheck(infra, kubevirt, requirements.machines()));
    }

    private static List<CheckGroup> ofControlPlane(
            ClusterApi management, StorageClasses classes, InfraRequirements requirements, ParallelRunner runner) {
        List<CheckGroup> checks = new ArrayList<>();
        requirements.controlPlane().ifPresent(cluster -> {
            checks.add(new ClusterNameCheck(management, cluster, runner));
            cluster.etcdStorageClass().ifPresent(wanted -> checks.add(new EtcdStorageCheck(classes, wanted)));
        });
        return checks;
    }

    private static List<CheckGroup> wanted(List<CheckGroup> checks, Set<String> skipped) {
        return checks.stream()
                .filter(check -> !check.checks().stream().map(InfraCheck::id).allMatch(skipped::contains))
                .toList();
    }

    private static List<CheckResult> run(CheckGroup check) {
        try {
            return check.run();
        } catch (HcpException failure) {
            if (failure.code().cancelledByCaller()) {
                throw failure;
            }
            String words = String.valueOf(failure.getMessage());
            boolean unseen = failure.code() == ErrorCode.FORBIDDEN;
            return check.checks().stream()
                    .map(id -> unseen
                            ? CheckResult.unknown(id, failure.reason())
                            : CheckResult.failed(id, words, failure.remedy().orElse(Remedy.none())))
                    .toList();
        }
    }

    /** A request that the management cluster refuses leaves a check open; without a connection no command can go on. */
    private static List<CheckResult> runOnManagement(CheckGroup check) {
        try {
            return check.run();
        } catch (HcpException failure) {
            ErrorCode code = failure.code();
            boolean answered = code == ErrorCode.FORBIDDEN
                    || code.category() == Category.REQUEST
                    || code.category() == Category.SERVER;
            if (!answered || code.cancelledByCaller()) {
                throw failure;
            }
            return check.checks().stream()
                    .map(id -> CheckResult.unknown(id, failure.reason()))
                    .toList();
        }
    }

    /** Returns whether a result says that something is missing that a cluster without virtual machines need not have. */
    private static boolean needsEvidence(CheckResult result) {
        if (result.check().equals(InfraCheck.CLUSTER_NAME.id())) {
            return false;
        }
        boolean ofEtcd = result.check().equals(InfraCheck.ETCD_STORAGE_CLASS.id());
        return result.outcome() == Outcome.WARNING || (result.outcome() == Outcome.FAILED && !ofEtcd);
    }

    /** The result on a cluster where KubeVirt runs on no node. That it is missing is a warning; what else is missing is not known. */
    private static CheckResult open(CheckResult result) {
        if (!needsEvidence(result)) {
            return result;
        }
        boolean ofKubevirt = result.check().equals(InfraCheck.KUBEVIRT.id());
        return new CheckResult(
                result.check(),
                ofKubevirt ? Outcome.WARNING : Outcome.UNKNOWN,
                result.what(),
                ofKubevirt ? result.remedy() : Remedy.none());
    }

    /** In a missing namespace only administrators hold rights: that is one mistake, not twenty. */
    private static List<CheckResult> withoutRightsInMissingNamespace(List<CheckResult> found) {
        boolean noNamespace = found.stream()
                .anyMatch(result ->
                        result.check().equals(InfraCheck.NAMESPACE.id()) && result.outcome() == Outcome.FAILED);
        boolean missing = found.stream().anyMatch(InfraCheckRunner::isMissingRight);
        if (!noNamespace || !missing) {
            return found;
        }
        List<CheckResult> kept = new ArrayList<>(
                found.stream().filter(result -> !isMissingRight(result)).toList());
        kept.add(CheckResult.unknown(InfraCheck.RIGHTS, "rights are checked once the namespace exists"));
        return kept;
    }

    private static boolean isMissingRight(CheckResult result) {
        return result.check().equals(InfraCheck.RIGHTS.id()) && result.outcome() == Outcome.FAILED;
    }

    private static List<CheckResult> inOrder(List<CheckResult> found, Set<InfraCheck> made, Set<String> skipped) {
        List<CheckResult> all = new ArrayList<>(found.stream()
                .filter(result -> !skipped.contains(result.check()))
                .toList());
        made.stream()
                .map(InfraCheck::id)
                .filter(skipped::contains)
                .forEach(check ->
                        all.add(new CheckResult(check, Outcome.SKIPPED, "skipped, as requested", Remedy.none())));
        all.sort(Comparator.comparing(result -> ORDER.indexOf(result.check())));
        return all;
    }
}
