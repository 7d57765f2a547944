package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.readiness.UnexpectedCondition;
import io.hcp4j.domain.readiness.UnexpectedCondition.Meaning;
import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

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
        List<Cause> causes = new ArrayList<>();
        unexpected(snapshot.document(), snapshot.cluster().status().conditions(), meanings)
                .forEach(each -> causes.add(cause(snapshot.document(), each)));
        for (Document pool : snapshot.pools()) {
            unexpected(pool, NodePoolWire.read(pool).status().conditions(), meanings)
                    .forEach(each -> causes.add(cause(pool, each)));
        }
        return causes;
    }

    /** Conditions that tell what HyperShift waits for. */
    List<Evidence> progress() {
        List<Evidence> evidence = new ArrayList<>();
        Set<Meaning> meanings = EnumSet.of(Meaning.PROGRESS);
        unexpected(snapshot.document(), snapshot.cluster().status().conditions(), meanings).stream()
                .filter(each -> !each.condition().message().isEmpty())
                .forEach(each -> evidence.add(evidence(snapshot.document(), each)));
        for (Document pool : snapshot.pools()) {
            unexpected(pool, NodePoolWire.read(pool).status().conditions(), meanings).stream()
                    .filter(each -> !each.condition().message().isEmpty())
                    .forEach(each -> evidence.add(evidence(pool, each)));
        }
        return evidence;
    }

    private List<UnexpectedCondition> unexpected(Document object, List<Condition> conditions, Set<Meaning> meanings) {
        return UnexpectedCondition.among(object.kind(), conditions)
                .filter(unexpected -> meanings.contains(unexpected.meaning()))
                .filter(unexpected -> !explained.contains(evidence(object, unexpected)))
                .toList();
    }

    private Cause cause(Document object, UnexpectedCondition unexpected) {
        return new Cause(
                CauseKind.CONDITION,
                object.kind() + " " + object.name() + " reports "
                        + unexpected.condition().type(),
                List.of(evidence(object, unexpected)),
                "what the message says; oc get " + object.kind().toLowerCase(Locale.ROOT) + " -n " + object.namespace()
                        + " " + object.name() + " -o yaml");
    }

    private Evidence evidence(Document object, UnexpectedCondition unexpected) {
        return Evidence.of(snapshot.management(), object, unexpected.words());
    }
}
