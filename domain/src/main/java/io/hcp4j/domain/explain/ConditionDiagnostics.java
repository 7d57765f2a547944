package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.readiness.UnexpectedCondition;
import io.hcp4j.domain.readiness.UnexpectedCondition.Meaning;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the conditions of a HostedCluster and its NodePools report, in HyperShift's own words. Comes after all other rules, so that each
 * condition that they do not explain is a cause of its own.
 */
final class ConditionDiagnostics {
    private final ClusterSnapshot snapshot;
    private final Set<Evidence> explained;

    /**
     * The conditions of one cluster.
     *
     * @param causes those that the other rules have found
     */
    ConditionDiagnostics(ClusterSnapshot snapshot, Collection<Cause> causes) {
        this.snapshot = snapshot;
        this.explained =
                causes.stream().flatMap(cause -> cause.evidence().stream()).collect(Collectors.toSet());
    }

    /**
     * Refusals and advice, one cause each.
     *
     * @param ready whether the cluster works; then conditions that usually only tell of progress are worth a cause as well
     */
    List<Cause> causes(boolean ready) {
        Set<Meaning> meanings = ready ? EnumSet.allOf(Meaning.class) : EnumSet.of(Meaning.REFUSAL, Meaning.ADVICE);
        return reports(meanings).map(this::cause).toList();
    }

    /** Conditions that tell what HyperShift waits for. */
    List<Evidence> progress() {
        return reports(EnumSet.of(Meaning.PROGRESS))
                .filter(report -> !report.unexpected().condition().message().isEmpty())
                .map(this::evidence)
                .toList();
    }

    /** What an object reports. */
    private record Report(Document object, UnexpectedCondition unexpected) {}

    /** Those of the HostedCluster, then those of each NodePool. */
    private Stream<Report> reports(Set<Meaning> meanings) {
        return Stream.concat(
                        reports(snapshot.document(), snapshot.cluster().status().conditions()),
                        snapshot.pools().stream()
                                .flatMap(pool -> reports(
                                        pool, NodePoolWire.read(pool).status().conditions())))
                .filter(report -> meanings.contains(report.unexpected().meaning()))
                .filter(report -> !explained.contains(evidence(report)));
    }

    private static Stream<Report> reports(Document object, List<Condition> conditions) {
        return UnexpectedCondition.among(object.kind(), conditions).map(unexpected -> new Report(object, unexpected));
    }

    private Cause cause(Report report) {
        Document object = report.object();
        return new Cause(
                CauseKind.CONDITION,
                object.kind() + " " + object.name() + " reports "
                        + report.unexpected().condition().type(),
                List.of(evidence(report)),
                "what the message says; oc get " + object.kind().toLowerCase(Locale.ROOT) + " -n " + object.namespace()
                        + " " + object.name() + " -o yaml");
    }

    private Evidence evidence(Report report) {
        return Evidence.of(
                snapshot.management(), report.object(), report.unexpected().words());
    }
}
