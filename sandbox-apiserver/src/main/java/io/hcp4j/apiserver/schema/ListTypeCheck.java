package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that lists of type {@code set} and {@code map} have no two elements that count as the same. */
final class ListTypeCheck {
    private final List<Violation> violations = new ArrayList<>();

    private ListTypeCheck() {}

    static List<Violation> check(Node root, Map<String, Object> object) {
        ListTypeCheck check = new ListTypeCheck();
        check.visit(root, object, FieldPath.ROOT);
        return check.violations;
    }

    private void visit(Node node, @Nullable Object value, FieldPath path) {
        if (value instanceof List<?> list) {
            visitList(node, Tree.list(list), path);
        } else if (value instanceof Map<?, ?> map) {
            Tree.object(map).forEach((name, child) -> {
                Node property = node.property(name);
                Node additional = node.children().additional();
                if (property != null) {
                    visit(property, child, path.child(name));
                } else if (additional != null) {
                    visit(additional, child, path.key(name));
                }
            });
        }
    }

    private void visitList(Node node, List<Object> list, FieldPath path) {
        switch (node.extensions().listType()) {
            case "set" -> refuseRepeated(list, path);
            case "map" -> visitKeyed(node, list, path);
            default -> {
                // Elements of atomic lists may be the same.
            }
        }
        Node items = node.children().items();
        if (items != null) {
            for (int i = 0; i < list.size(); i++) {
                visit(items, list.get(i), path.index(i));
            }
        }
    }

    private void visitKeyed(Node node, List<Object> list, FieldPath path) {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            if (element != null && !(element instanceof Map<?, ?>)) {
                String detail = "must be an object for an array of list-type map";
                violations.add(Violation.invalid(path.index(i), element, detail));
                return;
            }
            Map<String, Object> key = new LinkedHashMap<>();
            Map<String, Object> fields = Tree.object(element);
            for (String name : node.extensions().listMapKeys()) {
                if (fields.containsKey(name)) {
                    key.put(name, fields.get(name));
                }
            }
            keys.add(key);
        }
        refuseRepeated(keys, path);
    }

    /** Only the second appearance is reported, as Kubernetes does. */
    private void refuseRepeated(List<Object> values, FieldPath path) {
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            if (seen.merge(values.get(i), 1, Integer::sum) == 2) {
                violations.add(Violation.duplicate(path.index(i), values.get(i)));
            }
        }
    }
}
