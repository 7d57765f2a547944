package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that resources inside an object say what they are. */
final class EmbeddedCheck {
    private final List<Violation> violations = new ArrayList<>();

    private EmbeddedCheck() {}

    static List<Violation> check(Node root, Map<String, Object> object) {
        EmbeddedCheck check = new EmbeddedCheck();
        check.visit(root, object, FieldPath.ROOT);
        return check.violations;
    }

    private void visit(@Nullable Node node, @Nullable Object value, FieldPath path) {
        if (node == null) {
            return;
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(node.children().items(), list.get(i), path.index(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            if (node.extensions().embeddedResource()) {
                checkText(map, "apiVersion", path.child("apiVersion"));
                checkText(map, "kind", path.child("kind"));
            }
            Tree.object(map)
                    .forEach((name, child) -> visit(
                            node.field(name), child, node.property(name) != null ? path.child(name) : path.key(name)));
        }
    }

    private void checkText(Map<?, ?> map, String name, FieldPath path) {
        Object value = map.get(name);
        if (!map.containsKey(name)) {
            violations.add(Violation.required(path, ""));
        } else if (!(value instanceof String)) {
            violations.add(Violation.invalid(path, value, "must be a string"));
        } else if (value.equals("")) {
            violations.add(Violation.invalid(path, value, "must not be empty"));
        }
    }
}
