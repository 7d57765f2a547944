package io.hcp4j.domain.doctor.cluster;

import io.hcp4j.domain.check.Check;
import io.hcp4j.domain.check.CheckDescription;
import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckSubject;
import io.hcp4j.domain.check.ClusterRole;
import io.hcp4j.domain.check.Documentation;
import io.hcp4j.domain.check.Evidence;
import io.hcp4j.domain.check.Need;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Optional;

/** What the installer says the cluster runs on; an instance on bare metal of a cloud is told by its type. */
record BareMetalCheck() implements Check {
    private static final CheckDescription DESCRIPTION = CheckDescription.ofManagement(
                    "bare-metal",
                    "The cluster runs on bare metal",
                    "VMs within VMs are slow and not supported; clouds often do not offer them at all.",
                    Documentation.prerequisite("The management cluster is on-premise bare metal"))
            .of(ClusterRole.MANAGEMENT, ClusterRole.INFRASTRUCTURE)
            .needing(Need.get(ManagementKinds.INFRASTRUCTURE))
            .fixedBy(Remedy.of("Use a cluster on bare metal."));
    private static final ResourceKey KEY = ManagementKinds.INFRASTRUCTURE.named("cluster");

    @Override
    public CheckDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<CheckResult> run(CheckSubject subject) {
        Optional<Document> infrastructure = subject.find(KEY);
        if (infrastructure.isEmpty()) {
            return DESCRIPTION.unknown(
                    subject.cluster().server() + " does not say what it runs on", Evidence.of(KEY, "", ""));
        }
        String type = infrastructure
                .get()
                .text("status", "platformStatus", "type")
                .or(() -> infrastructure.get().text("status", "platform"))
                .orElse("");
        Evidence seen = Evidence.of(KEY, "status.platformStatus.type", type);
        return switch (type) {
            case "BareMetal" -> DESCRIPTION.passed(type, seen);
            case "", "None", "External" ->
                DESCRIPTION.doubtful(
                        "the installer did not know what the cluster runs on (platform \"" + type + "\")", seen);
            default -> DESCRIPTION.broken("the cluster runs on " + type, seen);
        };
    }
}
