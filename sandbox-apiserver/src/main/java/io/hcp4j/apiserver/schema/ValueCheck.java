package io.hcp4j.apiserver.schema;

import io.hcp4j.apiserver.schema.format.Formats;
import io.hcp4j.apiserver.schema.node.Correlation;
import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Findings;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Typing;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the keywords of OpenAPI.
 *
 * <p>On updates, what is wrong with a value that has not changed is tolerated, since this request did not cause it.
 */
final class ValueCheck {
    private ValueCheck() {}

    static Findings check(Node node, @Nullable Object value, FieldPath path, @Nullable Correlation before) {
        Findings found = judge(node, value, path, before);
        return !found.valid() && before != null && before.unchanged() ? found.tolerated() : found;
    }

    /** The check without toleration of the value itself; its parts may still be tolerated. */
    static Findings judge(Node node, @Nullable Object raw, FieldPath path, @Nullable Correlation before) {
        Findings found = new Findings();
        Object value = Tree.normal(raw);
        if (value == null || node.typing().applies()) {
            node.typing().check(value, path, found);
            found.count(value == null ? 0 : 1);
        }
        if (value == null) {
            checkAllowed(node, null, path, found);
            return found;
        }
        found.addAll(LogicCheck.check(node.logic(), value, path, before));
        // Every keyword that applies counts, whatever came of it; see Findings.count.
        found.count(3);
        if (value instanceof String text) {
            checkText(node, text, path, found);
        } else if (value instanceof Number number) {
            node.limits().numbers().check(number, node.typing(), path, found);
            found.count(2);
        } else if (value instanceof List<?> list) {
            checkList(node, list, path, before, found);
        }
        checkAllowed(node, value, path, found);
        if (value instanceof Map<?, ?> map) {
            checkObject(node, Tree.object(map), path, before, found);
        }
        return found;
    }

    private static void checkAllowed(Node node, @Nullable Object value, FieldPath path, Findings found) {
        List<Object> allowed = node.limits().allowed();
        if (!allowed.isEmpty() && allowed.stream().noneMatch(one -> value != null && Tree.same(one, value))) {
            found.add(Violation.unsupported(path, value, allowed));
        }
    }

    private static void checkText(Node node, String text, FieldPath path, Findings found) {
        node.limits().texts().check(text, path, found);
        found.count(1);
        String format = node.typing().format();
        if (Formats.known(format)) {
            found.count(1);
            if (!Formats.valid(format, text)) {
                found.add(Typing.wrong(path, format, text));
            }
        }
    }

    private static void checkList(
            Node node, List<?> list, FieldPath path, @Nullable Correlation before, Findings found) {
        Node items = node.children().items();
        if (items != null) {
            for (int i = 0; i < list.size(); i++) {
                found.addAll(check(items, list.get(i), path.index(i), before == null ? null : before.element(i)));
            }
        }
        node.limits().sizes().check(list, path, found);
        found.count(2);
    }

    private static void checkObject(
            Node node, Map<String, Object> map, FieldPath path, @Nullable Correlation before, Findings found) {
        node.limits().sizes().check(map, path, found);
        Node.Children children = node.children();
        map.forEach((name, value) -> {
            FieldPath place = path.child(name);
            Node child = node.field(name);
            if (child != null) {
                found.addAll(check(child, value, place, before(before, name, path)));
            } else if (children.extra() == Node.Extra.FORBIDDEN) {
                String detail = path.text() + "." + name + " in body is a forbidden property";
                found.add(Violation.invalid(path, name, detail));
            }
        });
        for (String name : node.limits().required()) {
            if (!map.containsKey(name)) {
                found.add(Violation.required(path.child(name), ""));
            }
        }
        found.count(1);
    }

    /** A change of the version is not visible here, so what belongs to it is never tolerated. */
    private static @Nullable Correlation before(@Nullable Correlation before, String name, FieldPath path) {
        boolean version = path == FieldPath.ROOT && (name.equals("apiVersion") || name.equals("kind"));
        return before == null || version ? null : before.field(name);
    }
}
