package io.hcp4j.apiserver.customresources;

import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of definitions, and the names that they got. */
final class DefinitionStatus {
    private static final String CONDITIONS = "conditions";

    private DefinitionStatus() {}

    /** Whether what it defines is served under the names it has now. */
    static boolean isEstablished(Document definition) {
        return definition.value("status", "acceptedNames").equals(definition.value("spec", "names"))
                && definition.objects("status", CONDITIONS).stream()
                        .anyMatch(each -> each.text("type").orElse("").equals("Established")
                                && each.text("status").orElse("").equals("True"));
    }

    static Document accepted(Document definition, String now) {
        Document named =
                definition.with(definition.object("spec", "names").orElse(Document.empty()), "status", "acceptedNames");
        Document accepted = with(named, condition("NamesAccepted", "True", "NoConflicts", "no conflicts found", now));
        return with(
                accepted,
                condition("Established", "True", "InitialNamesAccepted", "the initial names have been accepted", now));
    }

    static Document terminating(Document definition, String now) {
        return with(
                definition,
                condition(
                        "Terminating",
                        "True",
                        "InstanceDeletionInProgress",
                        "CustomResource deletion is in progress",
                        now));
    }

    /** An existing condition keeps its time. */
    private static Document with(Document definition, Map<String, Object> condition) {
        List<Map<String, @Nullable Object>> conditions = new ArrayList<>();
        for (Document each : definition.objects("status", CONDITIONS)) {
            if (!each.text("type").orElse("").equals(condition.get("type"))) {
                conditions.add(each.asMap());
            } else if (each.text("status").orElse("").equals(condition.get("status"))) {
                return definition;
            }
        }
        conditions.add(new LinkedHashMap<>(condition));
        return definition.with(conditions, "status", CONDITIONS);
    }

    private static Map<String, Object> condition(
            String type, String status, String reason, String message, String now) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", type);
        condition.put("status", status);
        condition.put("lastTransitionTime", now);
        condition.put("reason", reason);
        condition.put("message", message);
        return condition;
    }
}
