package io.hcp4j.externalinfra;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.placement.InfraCheck;
import io.hcp4j.ports.placement.InfraCheckResult;
import io.hcp4j.ports.placement.InfraCheckResult.Outcome;
import io.hcp4j.ports.placement.InfraClusterInspector;
import io.hcp4j.ports.placement.InfraNeeds;
import io.hcp4j.ports.placement.InfraReport;
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

/** Asks one question to learn whether anything can be asked, and then everything at once. */
public final class InfraInspection implements InfraClusterInspector {
    private static final List<String> ORDER =
            Arrays.stream(InfraCheck.values()).map(InfraCheck::id).toList();

    private final WriteOptions writes;

    /**
     * An inspector.
     *
     * @param writes who makes the dry run
     */
    public InfraInspection(WriteOptions writes) {
        this.writes = Objects.requireNonNull(writes, "writes");
    }

    @Override
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
                                    Remedy.none())
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

    private List<Probe> probes(ClusterApi infra, ClusterApi management, InfraNeeds needs, AtOnce atOnce) {
        return List.of(
                new VersionProbe(infra),
                new SamenessProbe(infra, management),
                new NamespaceProbe(infra, needs.namespace(), writes),
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
                                    check, words, failure.remedy().orElse(Remedy.none())))
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
                .forEach(check -> all.add(
                        new InfraCheckResult(check, Outcome.SKIPPED, "not looked at, as asked for", Remedy.none())));
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
