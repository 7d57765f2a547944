package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a guest's ClusterVersion says, as its HostedCluster repeats it. */
final class ClusterVersionConditions {
    private static final String NOT_FOUND = "Condition not found in the CVO.";
    private static final String SOURCE = "FromClusterVersion";

    private ClusterVersionConditions() {}

    /** The conditions of a HostedCluster that come from there. */
    static List<Condition> of(Optional<Document> controlPlane) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(find(controlPlane, "Failing")
                .map(failing -> new Condition(
                        "ClusterVersionSucceeding", inverse(failing.status()), failing.reason(), failing.message()))
                .orElseGet(() -> Condition.unknown("ClusterVersionSucceeding", "StatusUnknown", NOT_FOUND)));
        for (String type : List.of("Progressing", "Available", "ReleaseAccepted", "Upgradeable")) {
            String own = "ClusterVersion" + type;
            conditions.add(find(controlPlane, type)
                    .map(condition -> condition.as(own))
                    .orElseGet(() -> Condition.unknown(own, "StatusUnknown", NOT_FOUND)));
        }
        return conditions;
    }

    private static Optional<Condition> find(Optional<Document> controlPlane, String type) {
        return controlPlane.stream()
                .flatMap(plane -> plane.objects("status", "versionStatus", "conditions").stream())
                .filter(condition -> condition.text("type").orElse("").equals(type))
                .findFirst()
                .map(condition -> new Condition(
                        type,
                        condition.text("status").orElse("Unknown"),
                        condition
                                .text("reason")
                                .filter(reason -> !reason.isEmpty())
                                .orElse(SOURCE),
                        condition.text("message").orElse("")));
    }

    private static String inverse(String status) {
        return switch (status) {
            case "True" -> "False";
            case "False" -> "True";
            default -> "Unknown";
        };
    }
}
