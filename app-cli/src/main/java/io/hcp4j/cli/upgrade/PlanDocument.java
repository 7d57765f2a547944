package io.hcp4j.cli.upgrade;

import io.hcp4j.cli.output.OutputKind;
import io.hcp4j.cli.remedy.Suggestions;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.upgrade.PlannedUpgrade;
import io.hcp4j.domain.upgrade.UpgradeOffers;
import io.hcp4j.domain.upgrade.UpgradePlan;
import io.hcp4j.domain.upgrade.UpgradeTarget;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;

/** An upgrade's plan, or what a cluster is offered, for programs. */
final class PlanDocument {
    private PlanDocument() {}

    static Document of(UpgradeOffers offers) {
        Map<String, Object> document = begin(offers.cluster());
        document.put(
                "offers",
                offers.releases().stream()
                        .map(release -> Map.of("version", release.version(), "image", release.image()))
                        .toList());
        return OutputKind.UPGRADE_OFFERS.document(document);
    }

    static Document of(PlannedUpgrade planned, Suggestions suggestions) {
        UpgradeTarget target = planned.target();
        UpgradePlan plan = planned.plan();
        Map<String, Object> document = begin(planned.cluster());
        document.put(
                "to",
                Map.of(
                        "image",
                        target.image(),
                        "version",
                        target.version().map(Object::toString).orElse("")));
        document.put("allowed", planned.allowed());
        document.put("steps", plan.steps().stream().map(PlanDocument::step).toList());
        document.put("obstacles", plan.obstacles().stream().map(suggestions::of).toList());
        document.put("warnings", plan.warnings().stream().map(suggestions::of).toList());
        document.put("unseen", plan.unseen());
        return OutputKind.UPGRADE_PLAN.document(document);
    }

    private static Map<String, Object> begin(HostedCluster cluster) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "of",
                Map.of(
                        "kind",
                        cluster.key().kind().kind(),
                        "namespace",
                        cluster.metadata().namespace(),
                        "name",
                        cluster.metadata().name()));
        return document;
    }

    private static Map<String, Object> step(UpgradePlan.Step step) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", step.pool().isEmpty() ? "control plane" : "node pool");
        if (!step.pool().isEmpty()) {
            fields.put("name", step.pool());
        }
        fields.put("from", step.from());
        fields.put("action", step.needed() ? "change" : "nothing");
        return fields;
    }
}
