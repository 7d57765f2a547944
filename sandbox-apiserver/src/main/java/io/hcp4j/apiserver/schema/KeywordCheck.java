package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import io.hcp4j.apiserver.schema.rule.RuleTextCheck;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a schema has only keywords that CustomResourceDefinitions take, and no two that contradict each other. */
final class KeywordCheck {
    private static final List<String> TYPES = List.of("array", "boolean", "integer", "number", "object", "string");
    private static final Set<String> META = Set.of("metadata", "kind", "apiVersion");
    private static final Map<String, String> FORBIDDEN = forbidden();

    private final List<Violation> violations = new ArrayList<>();

    private KeywordCheck() {}

    static List<Violation> check(Map<String, Object> tree, FieldPath path) {
        KeywordCheck check = new KeywordCheck();
        if (Tree.flag(tree.get("nullable"))) {
            check.violations.add(Violation.forbidden(path.child("nullable"), "nullable cannot be true at the root"));
        }
        check.visit(tree, path, new Context(true, false, ""));
        return check.violations;
    }

    private void visit(Map<String, Object> tree, FieldPath path, Context context) {
        visitKeywords(tree, path, context);
        visitAdditional(tree, path, context);
        Tree.object(tree.get("properties")).forEach((name, property) -> {
            boolean meta =
                    META.contains(name) && (context.root || Tree.flag(tree.get("x-kubernetes-embedded-resource")));
            visit(Tree.object(property), path.child("properties").key(name), context.property(name, meta));
        });
        for (String logic : List.of("allOf", "oneOf", "anyOf")) {
            List<Object> schemas = Tree.list(tree.get(logic));
            for (int i = 0; i < schemas.size(); i++) {
                visit(Tree.object(schemas.get(i)), path.child(logic).index(i), context.inner());
            }
        }
        for (String child : List.of("not", "items")) {
            if (tree.get(child) instanceof Map<?, ?> schema) {
                visit(Tree.object(schema), path.child(child), context.inner());
            }
        }
        violations.addAll(ListKeywordCheck.check(tree, path));
        violations.addAll(RuleTextCheck.check(tree, path));
    }

    private void visitKeywords(Map<String, Object> tree, FieldPath path, Context context) {
        String type = Tree.text(tree.get("type"));
        if (!type.isEmpty() && !TYPES.contains(type)) {
            violations.add(Violation.unsupported(path.child("type"), type, TYPES));
        }
        if (tree.get("default") != null && !context.noDefaults.isEmpty()) {
            violations.add(Violation.forbidden(path.child("default"), "must not be set " + context.noDefaults));
        }
        FORBIDDEN.forEach((keyword, detail) -> {
            if (isSet(tree.get(keyword))) {
                violations.add(Violation.forbidden(path.child(keyword), detail));
            }
        });
        if (type.equals("null")) {
            violations.add(Violation.forbidden(
                    path.child("type"), "type cannot be set to null, use nullable as an alternative"));
        }
        if (tree.get("items") instanceof List<?> items && !items.isEmpty()) {
            violations.add(Violation.forbidden(path.child("items"), "items must be a schema object and not an array"));
        }
        if (context.insideMeta && Tree.flag(tree.get("x-kubernetes-embedded-resource"))) {
            violations.add(Violation.forbidden(
                    path.child("x-kubernetes-embedded-resource"), "must not be used inside of resource meta"));
        }
        if (Tree.flag(tree.get("uniqueItems"))) {
            violations.add(Violation.forbidden(
                    path.child("uniqueItems"),
                    "uniqueItems cannot be set to true since the runtime complexity becomes quadratic"));
        }
        if (Boolean.FALSE.equals(tree.get("x-kubernetes-preserve-unknown-fields"))) {
            violations.add(Violation.invalid(
                    path.child("x-kubernetes-preserve-unknown-fields"), false, "must be true or undefined"));
        }
    }

    private void visitAdditional(Map<String, Object> tree, FieldPath path, Context context) {
        Object additional = tree.get("additionalProperties");
        FieldPath place = path.child("additionalProperties");
        boolean properties = !Tree.object(tree.get("properties")).isEmpty();
        if (additional != null && properties && !additional.equals(true)) {
            violations.add(Violation.forbidden(place, "additionalProperties and properties are mutual exclusive"));
        }
        if (additional instanceof Map<?, ?> schema) {
            visit(Tree.object(schema), place, context.additional());
        }
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !value.equals("") && !value.equals(Map.of()) && !value.equals(List.of());
    }

    private static Map<String, String> forbidden() {
        Map<String, String> details = new LinkedHashMap<>();
        for (String keyword :
                List.of("id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref")) {
            details.put(keyword, keyword + " is not supported");
        }
        return details;
    }

    /** What the place of a schema forbids it. */
    private record Context(boolean root, boolean insideMeta, String noDefaults) {
        Context inner() {
            return new Context(false, insideMeta, noDefaults);
        }

        Context additional() {
            return insideMeta
                    ? new Context(false, true, "inside additionalProperties applying to object metadata")
                    : inner();
        }

        Context property(String name, boolean meta) {
            return meta ? new Context(false, true, root ? "in top-level " + name : noDefaults) : inner();
        }
    }
}
