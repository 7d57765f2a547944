package io.hcp4j.apiserver.kinds.checks;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static io.hcp4j.apiserver.schema.format.GoText.json;

/** Roles say what may be done to what; bindings name a role and who has it. */
final class RoleCheck {
    private RoleCheck() {}

    static void rules(Document role, boolean namespaced, List<Cause> causes) {
        List<Document> rules = role.objects("rules");
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i), "rules[" + i + "]", namespaced, causes);
        }
        if (role.has("aggregationRule")
                && role.list("aggregationRule", "clusterRoleSelectors").isEmpty()) {
            causes.add(Cause.required(
                    "aggregationRule.clusterRoleSelectors",
                    "at least one clusterRoleSelector required if aggregationRule is non-nil"));
        }
    }

    private static void rule(Document rule, String path, boolean namespaced, List<Cause> causes) {
        if (rule.list("verbs").isEmpty()) {
            causes.add(Cause.required(path + ".verbs", "verbs must contain at least one value"));
        }
        List<@Nullable Object> urls = rule.list("nonResourceURLs");
        boolean groups = !rule.list("apiGroups").isEmpty();
        boolean resources = !rule.list("resources").isEmpty();
        if (!urls.isEmpty()) {
            if (namespaced) {
                causes.add(Cause.invalid(
                        path + ".nonResourceURLs", json(urls), "namespaced rules cannot apply to non-resource URLs"));
            }
            if (groups || resources || !rule.list("resourceNames").isEmpty()) {
                causes.add(Cause.invalid(
                        path + ".nonResourceURLs",
                        json(urls),
                        "rules cannot apply to both regular resources and non-resource URLs"));
            }
            return;
        }
        if (!groups) {
            causes.add(Cause.required(path + ".apiGroups", "resource rules must supply at least one api group"));
        }
        if (!resources) {
            causes.add(Cause.required(path + ".resources", "resource rules must supply at least one resource"));
        }
    }

    static void binding(Document binding, boolean namespaced, List<Cause> causes) {
        List<String> kinds = namespaced ? List.of("Role", "ClusterRole") : List.of("ClusterRole");
        String kind = binding.text("roleRef", "kind").orElse("");
        if (!kinds.contains(kind)) {
            causes.add(Cause.unsupported("roleRef.kind", kind, kinds));
        }
        List<Document> subjects = binding.objects("subjects");
        for (int i = 0; i < subjects.size(); i++) {
            subject(subjects.get(i), "subjects[" + i + "]", namespaced, causes);
        }
    }

    private static void subject(Document subject, String path, boolean namespaced, List<Cause> causes) {
        String kind = subject.text("kind").orElse("");
        switch (kind) {
            case "ServiceAccount" -> {
                if (!namespaced && subject.text("namespace").orElse("").isEmpty()) {
                    causes.add(Cause.required(path + ".namespace", ""));
                }
            }
            case "User", "Group" -> {
                // Their group is filled in before.
            }
            default -> causes.add(Cause.unsupported(path + ".kind", kind, List.of("ServiceAccount", "User", "Group")));
        }
    }
}
