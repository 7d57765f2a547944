package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks {@code x-kubernetes-list-type}, {@code x-kubernetes-list-map-keys} and {@code x-kubernetes-map-type}. */
final class ListKeywordCheck {
    private static final String LIST_TYPE = "x-kubernetes-list-type";
    private static final String KEYS = "x-kubernetes-list-map-keys";
    private static final String MAP_TYPE = "x-kubernetes-map-type";

    private final Map<String, Object> tree;
    private final Map<String, Object> items;
    private final FieldPath path;
    private final String type;
    private final String listType;
    private final List<String> keys;
    private final List<Violation> violations = new ArrayList<>();

    private ListKeywordCheck(Map<String, Object> tree, FieldPath path) {
        this.tree = tree;
        this.items = Tree.object(tree.get("items"));
        this.path = path;
        this.type = Tree.text(tree.get("type"));
        this.listType = Tree.text(tree.get(LIST_TYPE));
        this.keys = Tree.texts(tree.get(KEYS));
    }

    static List<Violation> check(Map<String, Object> tree, FieldPath path) {
        ListKeywordCheck check = new ListKeywordCheck(tree, path);
        check.checkKind(MAP_TYPE, "object", List.of("atomic", "granular"));
        check.checkKind(LIST_TYPE, "array", List.of("atomic", "set", "map"));
        if (check.listType.equals("set") && check.type.equals("array")) {
            check.checkSet();
        }
        check.checkKeys();
        if (check.listType.equals("map")) {
            check.checkMap();
        }
        if (check.listType.equals("set") || check.listType.equals("map")) {
            check.checkNulls();
        }
        return check.violations;
    }

    private void checkKind(String keyword, String wanted, List<String> allowed) {
        String kind = Tree.text(tree.get(keyword));
        if (kind.isEmpty()) {
            return;
        }
        if (!type.equals(wanted)) {
            String detail = "must be " + wanted + " if " + keyword + " is specified";
            violations.add(
                    type.isEmpty()
                            ? Violation.required(path.child("type"), detail)
                            : Violation.invalid(path.child("type"), type, detail));
        }
        if (!allowed.contains(kind)) {
            violations.add(Violation.unsupported(path.child(keyword), kind, allowed));
        }
    }

    private void checkSet() {
        String detail = "must be atomic as item of a list with x-kubernetes-list-type=set";
        String inner = Tree.text(items.get(LIST_TYPE));
        String itemType = Tree.text(items.get("type"));
        FieldPath place = path.child("items");
        if (itemType.equals("array") && !inner.isEmpty() && !inner.equals("atomic")) {
            violations.add(Violation.invalid(place.child(LIST_TYPE), inner, detail));
        }
        if (itemType.equals("object") && !Tree.text(items.get(MAP_TYPE)).equals("atomic")) {
            // Kubernetes shows the list type here, which objects do not have.
            violations.add(Violation.invalid(place.child(MAP_TYPE), items.get(LIST_TYPE), detail));
        }
    }

    private void checkKeys() {
        String detail = "must be map if x-kubernetes-list-map-keys is non-empty";
        if (!keys.isEmpty() && listType.isEmpty()) {
            violations.add(Violation.required(path.child(LIST_TYPE), detail));
        } else if (!keys.isEmpty() && !listType.equals("map")) {
            violations.add(Violation.invalid(path.child(LIST_TYPE), listType, detail));
        }
    }

    private void checkMap() {
        if (keys.isEmpty()) {
            violations.add(Violation.required(path.child(KEYS), "must not be empty if x-kubernetes-list-type is map"));
        }
        if (tree.get("items") == null) {
            violations.add(
                    Violation.required(path.child("items"), "must have a schema if x-kubernetes-list-type is map"));
            return;
        }
        String itemType = Tree.text(items.get("type"));
        FieldPath place = path.child("items");
        if (!itemType.equals("object")) {
            violations.add(Violation.invalid(
                    place.child("type"), itemType, "must be object if parent array's x-kubernetes-list-type is map"));
            return;
        }
        Map<String, Object> properties = Tree.object(items.get("properties"));
        Set<String> seen = new HashSet<>();
        for (String key : keys) {
            Map<String, Object> property = Tree.object(properties.get(key));
            String keyType = Tree.text(property.get("type"));
            if (!properties.containsKey(key)) {
                violations.add(
                        Violation.invalid(path.child(KEYS), keys, "entries must all be names of item properties"));
            } else if (keyType.equals("array") || keyType.equals("object")) {
                violations.add(Violation.invalid(
                        place.child("properties").key(key).child("type"),
                        itemType,
                        "must be a scalar type if parent array's x-kubernetes-list-type is map"));
            }
            if (!seen.add(key)) {
                violations.add(Violation.invalid(path.child(KEYS), keys, "must not contain duplicate entries"));
            }
        }
    }

    private void checkNulls() {
        FieldPath place = path.child("items");
        if (Tree.flag(items.get("nullable"))) {
            violations.add(Violation.forbidden(
                    place.child("nullable"), "cannot be nullable when x-kubernetes-list-type is " + listType));
        }
        List<String> required = Tree.texts(items.get("required"));
        Map<String, Object> properties = Tree.object(items.get("properties"));
        for (String key : keys) {
            Map<String, Object> property = Tree.object(properties.get(key));
            FieldPath keyPlace = place.child("properties").key(key);
            if (properties.containsKey(key) && !required.contains(key) && property.get("default") == null) {
                violations.add(Violation.required(
                        keyPlace.child("default"),
                        "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required"
                                + " property"));
            }
            if (Tree.flag(property.get("nullable"))) {
                violations.add(Violation.forbidden(
                        keyPlace.child("nullable"),
                        "this property is in x-kubernetes-list-map-keys, so it cannot be nullable"));
            }
        }
    }
}
