package io.hcp4j.apiserver.access;

import io.hcp4j.ports.document.Document;
import java.util.List;

/** One rule of a role. */
record RoleRule(
        List<String> verbs, List<String> groups, List<String> resources, List<String> names, List<String> paths) {

    static RoleRule of(Document rule) {
        return new RoleRule(
                strings(rule, "verbs"),
                strings(rule, "apiGroups"),
                strings(rule, "resources"),
                strings(rule, "resourceNames"),
                strings(rule, "nonResourceURLs"));
    }

    boolean allows(AuthorizationAttributes question) {
        if (!has(verbs, question.verb())) {
            return false;
        }
        if (!question.path().isEmpty()) {
            return paths.stream().anyMatch(path -> covers(path, question.path()));
        }
        return has(groups, question.group())
                && hasResource(question)
                && (names.isEmpty() || names.contains(question.name()));
    }

    private boolean hasResource(AuthorizationAttributes question) {
        return has(resources, question.combined())
                || (!question.subresource().isEmpty() && resources.contains("*/" + question.subresource()));
    }

    private static boolean has(List<String> allowed, String wanted) {
        return allowed.contains("*") || allowed.contains(wanted);
    }

    private static boolean covers(String allowed, String path) {
        return allowed.equals(path)
                || (allowed.endsWith("*") && path.startsWith(allowed.substring(0, allowed.length() - 1)));
    }

    private static List<String> strings(Document rule, String field) {
        return rule.list(field).stream().map(String::valueOf).toList();
    }
}
