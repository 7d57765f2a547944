package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks that the defaults of a schema fit the schema. */
final class DefaultCheck {
    private final List<Violation> violations = new ArrayList<>();

    private DefaultCheck() {}

    static List<Violation> check(Node root, FieldPath path) {
        DefaultCheck check = new DefaultCheck();
        check.visit(root, path);
        return check.violations;
    }

    private void visit(Node node, FieldPath path) {
        Object value = node.defaultValue();
        if (value != null) {
            FieldPath place = path.child("default");
            if (value instanceof Map<?, ?> map
                    && !Pruning.prune(node, Tree.object(map)).unknownFields().isEmpty()) {
                violations.add(Violation.invalid(place, value, "must not have unknown fields"));
            }
            for (Violation found :
                    ValueCheck.check(node, value, FieldPath.ROOT, null).list()) {
                violations.add(found.under(place));
            }
        }
        Node items = node.children().items();
        if (items != null) {
            visit(items, path.child("items"));
        }
        // Defaults below additionalProperties are never applied.
        node.children()
                .properties()
                .forEach((name, child) -> visit(child, path.child("properties").key(name)));
    }
}
