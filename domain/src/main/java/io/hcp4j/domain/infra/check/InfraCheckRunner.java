package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.infra.check.InfraCheckResult.Outcome;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.error.ErrorCode;
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
     * @param management the management cluster, through the user's own; asked only for its identity
     * @param requirements what the infrastructure cluster must provide
     * @param skipped names of checks that are left out
     * @return one result or several for each {@link InfraCheck}; failures of the infrastructure cluster are results, too. When it does
     *     not answer at all, that is the only result
     * @throws HcpException CANCELLED and DEADLINE_EXCEEDED when the caller gives up
     */
    public InfraReport run(
            ClusterApi infra, ClusterApi management, InfraRequirements requirements, Set<String> skipped) {
        Optional<InfraCheckResult> unreachable = new ReachabilityCheck(infra, requirements.namespace()).failure();
        if (unreachable.isPresent()) {
            boolean known = skipped.contains(unreachable.get().check());
            return new InfraReport(List.of(
                    known
                            ? new InfraCheckResult(
                                    unreachable.get().check(),
                                    Outcome.SKIPPED,
                                    "not checked: " + unreachable.get().what(),
                                    Remedy.none())
                            : unreachable.get()));
        }
        try (ParallelRunner runner = new ParallelRunner()) {
            List<Callable<List<InfraCheckResult>>> tasks = new ArrayList<>();
            for (Check check : checks(infra, management, requirements, runner)) {
                if (!check.checks().stream().map(InfraCheck::id).allMatch(skipped::contains)) {
                    tasks.add(() -> run(check));
                }
            }
            List<InfraCheckResult> found =
                    runner.runAll(tasks).stream().flatMap(List::stream).toList();
            return new InfraReport(inOrder(withoutRightsInMissingNamespace(found), skipped));
        }
    }

    private List<Check> checks(
            ClusterApi infra, ClusterApi management, InfraRequirements requirements, ParallelRunner runner) {
        return List.of(
                new KubernetesVersionCheck(infra),
                new SameClusterCheck(infra, management),
                new NamespaceCheck(infra, requirements.namespace(), writes.withDryRun(true)),
                new RightsCheck(infra, requirements.namespace(), runner),
                new KubevirtCheck(infra),
                new DataImporterCheck(infra),
                new StorageCheck(infra, requirements.storage()),
                new WildcardRoutesCheck(infra, requirements.wildcardRoutes()),
                new AdditionalNetworksCheck(infra, requirements),
                new NodesCheck(infra, requirements.machines()),
                new SharedNamespaceCheck(infra, requirements.namespace(), requirements.infraId()));
    }

    private static List<InfraCheckResult> run(Check check) {
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
                            ? InfraCheckResult.unknown(id, words)
                            : InfraCheckResult.failed(
                                    id, words, failure.remedy().orElse(Remedy.none())))
                    .toList();
        }
    }

    /** In a missing namespace only administrators hold rights: that is one mistake, not twenty. */
    private static List<InfraCheckResult> withoutRightsInMissingNamespace(List<InfraCheckResult> found) {
        boolean noNamespace = found.stream()
                .anyMatch(result ->
                        result.check().equals(InfraCheck.NAMESPACE.id()) && result.outcome() == Outcome.FAILED);
        boolean missing = found.stream().anyMatch(InfraCheckRunner::isMissingRight);
        if (!noNamespace || !missing) {
            return found;
        }
        List<InfraCheckResult> kept = new ArrayList<>(
                found.stream().filter(result -> !isMissingRight(result)).toList());
        kept.add(InfraCheckResult.unknown(InfraCheck.RIGHTS, "rights are checked once the namespace exists"));
        return kept;
    }

    private static boolean isMissingRight(InfraCheckResult result) {
        return result.check().equals(InfraCheck.RIGHTS.id()) && result.outcome() == Outcome.FAILED;
    }

    private static List<InfraCheckResult> inOrder(List<InfraCheckResult> found, Set<String> skipped) {
        List<InfraCheckResult> all = new ArrayList<>(found.stream()
                .filter(result -> !skipped.contains(result.check()))
                .toList());
        EnumSet.complementOf(EnumSet.of(InfraCheck.CONDITIONS)).stream()
                .map(InfraCheck::id)
                .filter(skipped::contains)
                .forEach(check ->
                        all.add(new InfraCheckResult(check, Outcome.SKIPPED, "skipped, as requested", Remedy.none())));
        for (InfraCheck open :
                EnumSet.of(InfraCheck.SERVER_ANSWERS, InfraCheck.TLS_VERIFIES, InfraCheck.CREDENTIALS_ACCEPTED)) {
            if (!skipped.contains(open.id())) {
                all.add(InfraCheckResult.passed(open, "yes"));
            }
        }
        all.sort(Comparator.comparing(result -> ORDER.indexOf(result.check())));
        return all;
    }
}
