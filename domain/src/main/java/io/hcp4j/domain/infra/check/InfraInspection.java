package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.infra.check.InfraCheckResult.Outcome;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
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
public final class InfraInspection {
    private static final List<String> ORDER =
            Arrays.stream(InfraCheck.values()).map(InfraCheck::id).toList();

    /** Needs nothing. */
    public InfraInspection() {}

    /**
     * Makes all checks at once.
     *
     * @param infra the infrastructure cluster, through the credentials that HyperShift will have
     * @param management the management cluster, through the user's own; asked only which cluster it is
     * @param needs what it has to have
     * @param skipped names of checks that are left out
     * @return one result or several for each {@link InfraCheck}; failures of the infrastructure cluster are results, too. When it does
     *     not answer at all, that is the only result
     * @throws HcpException CANCELLED and DEADLINE_EXCEEDED when the caller gives up
     */
    public InfraReport inspect(ClusterApi infra, ClusterApi management, InfraNeeds needs, Set<String> skipped) {
        Optional<InfraCheckResult> obstacle = new Gate(infra, needs.namespace()).obstacle();
        if (obstacle.isPresent()) {
            boolean known = skipped.contains(obstacle.get().check());
            return new InfraReport(List.of(
                    known
                            ? new InfraCheckResult(
                                    obstacle.get().check(),
                                    Outcome.SKIPPED,
                                    "nothing was looked at: " + obstacle.get().what(),
                                    "")
                            : obstacle.get()));
        }
        try (AtOnce atOnce = new AtOnce()) {
            List<Callable<List<InfraCheckResult>>> questions = new ArrayList<>();
            for (Probe probe : probes(infra, management, needs, atOnce)) {
                if (!probe.checks().stream().map(InfraCheck::id).allMatch(skipped::contains)) {
                    questions.add(() -> asked(probe));
                }
            }
            List<InfraCheckResult> found =
                    atOnce.all(questions).stream().flatMap(List::stream).toList();
            return new InfraReport(inOrder(withoutEchoes(found), skipped));
        }
    }

    private static List<Probe> probes(ClusterApi infra, ClusterApi management, InfraNeeds needs, AtOnce atOnce) {
        return List.of(
                new VersionProbe(infra),
                new SamenessProbe(infra, management),
                new NamespaceProbe(infra, needs.namespace()),
                new RightsProbe(infra, needs.namespace(), atOnce),
                new KubevirtProbe(infra),
                new ImporterProbe(infra),
                new StorageProbe(infra, needs.storage()),
                new WildcardProbe(infra, needs.wildcardRoutes()),
                new NetworksProbe(infra, needs),
                new NodesProbe(infra, needs.machines()),
                new NeighboursProbe(infra, needs.namespace(), needs.infraId()));
    }

    private static List<InfraCheckResult> asked(Probe probe) {
        try {
            return probe.look();
        } catch (HcpException failure) {
            if (failure.code().callerGaveUp()) {
                throw failure;
            }
            String words = String.valueOf(failure.getMessage());
            boolean unseen = failure.code() == ErrorCode.FORBIDDEN;
            return probe.checks().stream()
                    .map(check -> unseen
                            ? InfraCheckResult.unknown(check, words)
                            : InfraCheckResult.failed(
                                    check, words, failure.remedy().orElse("")))
                    .toList();
        }
    }

    /** In a namespace that does not exist nobody but administrators has any right: that is one mistake, not twenty. */
    private static List<InfraCheckResult> withoutEchoes(List<InfraCheckResult> found) {
        boolean homeless = found.stream()
                .anyMatch(result ->
                        result.check().equals(InfraCheck.NAMESPACE.id()) && result.outcome() == Outcome.FAILED);
        boolean missing = found.stream().anyMatch(InfraInspection::isMissingRight);
        if (!homeless || !missing) {
            return found;
        }
        List<InfraCheckResult> kept = new ArrayList<>(
                found.stream().filter(result -> !isMissingRight(result)).toList());
        kept.add(InfraCheckResult.unknown(InfraCheck.RIGHTS, "rights are looked at once there is a namespace"));
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
                        all.add(new InfraCheckResult(check, Outcome.SKIPPED, "not looked at, as asked for", "")));
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
