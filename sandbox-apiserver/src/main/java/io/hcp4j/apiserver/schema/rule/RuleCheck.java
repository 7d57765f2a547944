package io.hcp4j.apiserver.schema.rule;

import io.hcp4j.apiserver.schema.cel.BadExpressionException;
import io.hcp4j.apiserver.schema.cel.Expression;
import io.hcp4j.apiserver.schema.node.Correlation;
import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.KeyedList;
import io.hcp4j.apiserver.schema.node.Node;
import io.hcp4j.apiserver.schema.node.SetOrderAligner;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs the rules of a schema on an object, and on what it replaces. */
public final class RuleCheck {
    private static final String CONFUSED =
            "call arguments did not match a supported operator, function or macro" + " signature for rule: ";

    private final RuleValues values = new RuleValues();
    private final List<Violation> violations = new ArrayList<>();

    private RuleCheck() {}

    public static List<Violation> check(
            RuleNode root, Object object, @Nullable Object old, @Nullable Correlation correlation) {
        RuleCheck check = new RuleCheck();
        check.visit(root, object, old, FieldPath.ROOT, new Before(correlation, null));
        return check.violations;
    }

    private void visit(RuleNode place, @Nullable Object value, @Nullable Object old, FieldPath path, Before before) {
        if (value == null) {
            return;
        }
        for (CompiledRule rule : place.rules()) {
            run(rule, place.node(), value, old, path, before);
        }
        RuleNode items = place.items();
        if (value instanceof List<?> list && items != null) {
            KeyedList oldElements = KeyedList.of(place.node(), old);
            for (int i = 0; i < list.size(); i++) {
                visit(items, list.get(i), oldElements.find(list.get(i)), path.index(i), before.element(i));
            }
        } else if (value instanceof Map<?, ?> map) {
            visitFields(place, Tree.object(map), Tree.object(old), path, before);
        }
    }

    private void visitFields(
            RuleNode place, Map<String, Object> map, Map<String, Object> old, FieldPath path, Before before) {
        RuleNode additional = place.additional();
        map.forEach((name, value) -> {
            RuleNode property = place.property(name);
            if (property != null) {
                visit(property, value, old.get(name), path.child(name), before.field(name));
            } else if (additional != null) {
                visit(additional, value, old.get(name), path.key(name), before.field(name));
            }
        });
    }

    private void run(CompiledRule rule, Node node, Object value, @Nullable Object old, FieldPath path, Before before) {
        String type = node.typing().name();
        if (!rule.problem().isEmpty()) {
            violations.add(Violation.invalid(path, type, "rule compile error: " + rule.problem()));
        }
        Optional<Expression> expression = rule.expression();
        if (expression.isEmpty() || (rule.usesOldSelf() && old == null && !rule.oldSelfIsOptional())) {
            return;
        }
        Map<String, Object> variables = variables(rule, node, value, old);
        try {
            boolean kept = Boolean.TRUE.equals(expression.get().evaluate(variables));
            if (!kept && (rule.usesOldSelf() || !before.unchanged())) {
                FieldPath blamed = rule.fieldPath().isEmpty() ? path : path.child(rule.fieldPath());
                violations.add(refusal(rule.source().reason(), blamed, node, value, rule.refusal(variables)));
            }
        } catch (BadExpressionException e) {
            String label = rule.source().label();
            String message = String.valueOf(e.getMessage());
            violations.add(Violation.invalid(
                    path,
                    type,
                    message.startsWith("no such overload")
                            ? "'" + message + "': " + CONFUSED + label
                            : message + " evaluating rule: " + label));
        }
    }

    private Map<String, Object> variables(CompiledRule rule, Node node, Object value, @Nullable Object old) {
        Object self = values.convert(node, value);
        if (!rule.usesOldSelf()) {
            return Map.of("self", self);
        }
        Optional<Object> before = old == null
                ? Optional.empty()
                : Optional.of(values.convert(node, SetOrderAligner.align(node, old, value)));
        return Map.of("self", self, "oldSelf", rule.oldSelfIsOptional() ? before : before.orElseThrow());
    }

    private static Violation refusal(String reason, FieldPath path, Node node, Object value, String detail) {
        boolean shown = !node.isObject() && !node.isList();
        return switch (reason) {
            case "FieldValueForbidden" -> Violation.forbidden(path, detail);
            case "FieldValueRequired" -> Violation.required(path, detail);
            case "FieldValueDuplicate" ->
                shown
                        ? Violation.duplicate(path, Tree.normal(value))
                        : Violation.unnamed(Violation.Type.DUPLICATE, path, "");
            default ->
                shown
                        ? Violation.invalid(path, Tree.normal(value), detail)
                        : Violation.unnamed(Violation.Type.INVALID, path, detail);
        };
    }

    /**
     * What stood here before an update, or else in the nearest place around it for which that can be told.
     *
     * @param here the place itself; null when that cannot be told
     * @param around the nearest place around it
     */
    private record Before(
            @Nullable Correlation here, @Nullable Correlation around) {
        boolean unchanged() {
            Correlation known = here != null ? here : around;
            return known != null && known.unchanged();
        }

        Before field(String name) {
            if (here == null) {
                return this;
            }
            // A change of the version is not visible here.
            boolean version = around == null && (name.equals("apiVersion") || name.equals("kind"));
            return version ? new Before(null, null) : new Before(here.field(name), here);
        }

        Before element(int index) {
            return here == null ? this : new Before(here.element(index), here);
        }
    }
}
