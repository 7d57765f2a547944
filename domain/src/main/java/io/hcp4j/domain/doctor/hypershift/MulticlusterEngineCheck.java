package io.hcp4j.domain.doctor.hypershift;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The installation of multicluster engine and the parts of it that make hosted clusters. */
record MulticlusterEngineCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "multicluster-engine",
                    "Multicluster engine is available, with its components for hosted clusters",
                    "It installs and updates HyperShift and imports hosted clusters. Without it both are up to you.",
                    Documentation.prerequisite("The multicluster engine Operator is installed"))
            .warns()
            .needing(Need.list(ManagementKinds.MULTI_CLUSTER_ENGINE))
            .fixedBy(Remedy.of(
                    "Install multicluster engine, or see its state: {}",
                    NextStep.RunProgram.of("oc", "get", "multiclusterengine", "-o", "yaml")));
    private static final Set<String> PARTS = Set.of("hypershift", "hypershift-local-hosting");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> installed =
                subject.all(ManagementKinds.MULTI_CLUSTER_ENGINE).stream().findFirst();
        if (installed.isEmpty()) {
            return DESCRIPTION.broken(
                    "multicluster engine is not installed",
                    new Evidence(ManagementKinds.MULTI_CLUSTER_ENGINE.toString(), ""));
        }
        ResourceKey key =
                ManagementKinds.MULTI_CLUSTER_ENGINE.named(installed.get().name());
        String phase = installed.get().text("status", "phase").orElse("");
        Evidence seen = Evidence.of(key, "status.phase", phase);
        if (!phase.equals("Available")) {
            return DESCRIPTION.broken(key + " is not available: " + phase, seen);
        }
        List<String> off = installed.get().objects("spec", "overrides", "components").stream()
                .filter(part -> part.flag("enabled").equals(Optional.of(false)))
                .flatMap(part -> part.text("name").stream())
                .filter(PARTS::contains)
                .toList();
        return off.isEmpty()
                ? DESCRIPTION.passed(key + " is available", seen)
                : DESCRIPTION.broken(
                        "components of " + key + " are switched off: " + String.join(", ", off),
                        Evidence.of(key, "spec.overrides.components", off + " enabled: false"));
    }
}
