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

    boolean allows(AuthorizationAttributes attributes) {
        if (!has(verbs, attributes.verb())) {
            return false;
        }
        if (!attributes.path().isEmpty()) {
            return paths.stream().anyMatch(path -> covers(path, attributes.path()));
        }
        return has(groups, attributes.group())
                && hasResource(attributes)
                && (names.isEmpty() || names.contains(attributes.name()));
    }

    private boolean hasResource(AuthorizationAttributes attributes) {
        return has(resources, attributes.combined())
                || (!attributes.subresource().isEmpty() && resources.contains("*/" + attributes.subresource()));
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
