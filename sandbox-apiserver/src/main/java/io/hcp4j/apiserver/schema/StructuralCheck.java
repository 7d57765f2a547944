package io.hcp4j.apiserver.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that a schema is structural: every place has a type, and what is nested in logic only restricts values. */
final class StructuralCheck {
    private static final List<Map<String, String>> INT_OR_STRING =
            List.of(Map.of("type", "integer"), Map.of("type", "string"));
    private static final Set<String> IMPLICIT = Set.of("name", "generateName");

    private final List<Violation> violations = new ArrayList<>();

    private StructuralCheck() {}

    static List<Violation> check(Map<String, Object> tree, FieldPath path) {
        StructuralCheck check = new StructuralCheck();
        check.visit(tree, Level.ROOT, path);
        check.violations.sort((one, other) -> one.message().compareTo(other.message()));
        return check.violations;
    }

    private void visit(Map<String, Object> tree, Level level, FieldPath path) {
        String type = Tree.text(tree.get("type"));
        if (type.equals("array") && tree.get("items") == null) {
            violations.add(Violation.required(path.child("items"), "must be specified"));
        }
        if (tree.get("items") instanceof Map<?, ?> items) {
            visit(Tree.object(items), Level.ITEM, path.child("items"));
        }
        Tree.object(tree.get("properties"))
                .forEach((name, property) -> visit(
                        Tree.object(property),
                        Level.FIELD,
                        path.child("properties").key(name)));
        visitAdditional(tree.get("additionalProperties"), level, path.child("additionalProperties"));
        visitExtensions(tree, path);
        visitValues(tree, path);
        visitType(tree, type, level, path);
        visitResource(tree, level, path);
    }

    private void visitAdditional(@Nullable Object additional, Level level, FieldPath path) {
        if (additional != null && level == Level.ROOT) {
            violations.add(Violation.forbidden(path, "must not be used at the root"));
        }
        if (additional instanceof Map<?, ?> schema) {
            visit(Tree.object(schema), Level.FIELD, path);
        }
    }

    private void visitExtensions(Map<String, Object> tree, FieldPath path) {
        for (String other : List.of("x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource")) {
            if (Tree.flag(tree.get("x-kubernetes-int-or-string")) && Tree.flag(tree.get(other))) {
                violations.add(Violation.invalid(
                        path.child(other), true, "must be false if x-kubernetes-int-or-string is true"));
            }
        }
    }

    private void visitType(Map<String, Object> tree, String type, Level level, FieldPath path) {
        FieldPath place = path.child("type");
        boolean embedded = Tree.flag(tree.get("x-kubernetes-embedded-resource"));
        boolean open = Tree.flag(tree.get("x-kubernetes-int-or-string"))
                || Tree.flag(tree.get("x-kubernetes-preserve-unknown-fields"));
        if (embedded && !type.equals("object")) {
            String detail = "must be object if x-kubernetes-embedded-resource is true";
            violations.add(type.isEmpty() ? Violation.required(place, detail) : Violation.invalid(place, type, detail));
        } else if (type.isEmpty() && !open) {
            violations.add(Violation.required(place, "must not be empty " + level.words));
        }
        if (embedded && tree.get("additionalProperties") != null) {
            violations.add(Violation.forbidden(
                    path.child("additionalProperties"), "must not be used if x-kubernetes-embedded-resource is set"));
        }
        if (level == Level.ROOT && !type.isEmpty() && !type.equals("object")) {
            violations.add(Violation.invalid(place, type, "must be object at the root"));
        }
    }

    private void visitResource(Map<String, Object> tree, Level level, FieldPath path) {
        Map<String, Object> properties = Tree.object(tree.get("properties"));
        boolean embedded = Tree.flag(tree.get("x-kubernetes-embedded-resource"));
        FieldPath place = path.child("properties");
        if (level == Level.ROOT || embedded) {
            for (String name : List.of("kind", "apiVersion")) {
                mustBe("string", properties.get(name), place.key(name));
            }
            mustBe("object", properties.get("metadata"), place.key("metadata"));
        }
        if (level == Level.ROOT && properties.containsKey("metadata") && saysMore(properties.get("metadata"))) {
            violations.add(
                    Violation.forbidden(
                            place.key("metadata"),
                            "must not specify anything other than name and generateName, but metadata is implicitly specified"));
        }
        if (embedded && !Tree.flag(tree.get("x-kubernetes-preserve-unknown-fields")) && properties.isEmpty()) {
            violations.add(Violation.required(
                    place,
                    "must not be empty if x-kubernetes-embedded-resource is true without"
                            + " x-kubernetes-preserve-unknown-fields"));
        }
    }

    private void mustBe(String type, @Nullable Object property, FieldPath path) {
        String actual = Tree.text(Tree.object(property).get("type"));
        if (property != null && !actual.equals(type)) {
            violations.add(Violation.invalid(path.child("type"), actual, "must be " + type));
        }
    }

    private static boolean saysMore(@Nullable Object metadata) {
        for (Map.Entry<String, Object> keyword : Tree.object(metadata).entrySet()) {
            boolean implied =
                    switch (keyword.getKey()) {
                        case "type", "default" -> true;
                        case "properties" ->
                            IMPLICIT.containsAll(Tree.object(keyword.getValue()).keySet());
                        default -> false;
                    };
            if (!implied) {
                return true;
            }
        }
        return false;
    }

    private void visitValues(Map<String, Object> tree, FieldPath path) {
        visitLogic(tree, isIntOrString(tree.get("anyOf")), firstIsIntOrString(tree), path);
    }

    private void visitLogic(Map<String, Object> tree, boolean skipAnyOf, boolean skipFirst, FieldPath path) {
        if (!skipAnyOf) {
            visitAll(tree.get("anyOf"), false, path.child("anyOf"));
        }
        visitAll(tree.get("allOf"), skipFirst, path.child("allOf"));
        visitAll(tree.get("oneOf"), false, path.child("oneOf"));
        if (tree.get("not") instanceof Map<?, ?> not) {
            visitNested(Tree.object(not), false, path.child("not"));
        }
        String pattern = Tree.text(tree.get("pattern"));
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            violations.add(Violation.invalid(
                    path.child("pattern"),
                    pattern,
                    "must be a valid regular expression, but isn't: " + e.getMessage()));
        }
    }

    private void visitAll(@Nullable Object schemas, boolean skipFirstAnyOf, FieldPath path) {
        List<Object> list = Tree.list(schemas);
        for (int i = 0; i < list.size(); i++) {
            visitNested(Tree.object(list.get(i)), skipFirstAnyOf && i == 0, path.index(i));
        }
    }

    private void visitNested(Map<String, Object> tree, boolean skipAnyOf, FieldPath path) {
        visitLogic(tree, skipAnyOf, false, path);
        if (tree.get("items") instanceof Map<?, ?> items) {
            visitNested(Tree.object(items), false, path.child("items"));
        }
        Map<String, Object> properties = Tree.object(tree.get("properties"));
        FieldPath place = path.child("properties");
        properties.forEach((name, property) -> visitNested(Tree.object(property), false, place.key(name)));
        for (Nested keyword : Nested.ALL) {
            if (keyword.set(tree)) {
                violations.add(Violation.forbidden(path.child(keyword.name()), keyword.detail()));
            }
        }
        if (properties.containsKey("metadata")) {
            violations.add(Violation.forbidden(place.key("metadata"), "must not be specified in a nested context"));
        }
    }

    private static boolean isIntOrString(@Nullable Object anyOf) {
        return INT_OR_STRING.equals(anyOf);
    }

    private static boolean firstIsIntOrString(Map<String, Object> tree) {
        List<Object> allOf = Tree.list(tree.get("allOf"));
        return !allOf.isEmpty() && isIntOrString(Tree.object(allOf.get(0)).get("anyOf"));
    }

    /** Where in a structural schema a schema stands. */
    private enum Level {
        ROOT("at the root"),
        ITEM("for specified array items"),
        FIELD("for specified object fields");

        private final String words;

        Level(String words) {
            this.words = words;
        }
    }

    /** A keyword that nested schemas may not have. */
    private record Nested(String name, String detail) {
        private static final List<Nested> ALL = List.of(
                new Nested("type", "must be empty to be structural"),
                new Nested("additionalProperties", "must be undefined to be structural"),
                new Nested("default", "must be undefined to be structural"),
                new Nested("title", "must be empty to be structural"),
                new Nested("description", "must be empty to be structural"),
                new Nested("nullable", "must be false to be structural"),
                new Nested("x-kubernetes-preserve-unknown-fields", "must be false to be structural"),
                new Nested("x-kubernetes-embedded-resource", "must be false to be structural"),
                new Nested("x-kubernetes-int-or-string", "must be false to be structural"),
                new Nested("x-kubernetes-list-map-keys", "must be empty to be structural"),
                new Nested("x-kubernetes-list-type", "must be undefined to be structural"),
                new Nested("x-kubernetes-map-type", "must be undefined to be structural"),
                new Nested("x-kubernetes-validations", "must be empty to be structural"));

        boolean set(Map<String, Object> tree) {
            Object value = tree.get(name);
            return value != null && !value.equals("") && !value.equals(false) && !value.equals(List.of());
        }
    }
}
