package io.hcp4j.apiserver.schema.rule;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.ValidationRule;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.List;

/** Checks that the expressions of a schema's rules compile, and that {@code oldSelf} is used only where there can be one. */
public final class RuleSchemaCheck {
    private static final String KEYWORD = "x-kubernetes-validations";

    private final List<Violation> violations = new ArrayList<>();

    private RuleSchemaCheck() {}

    public static List<Violation> check(RuleNode root, FieldPath path) {
        RuleSchemaCheck check = new RuleSchemaCheck();
        check.visitDefaults(root, path);
        if (check.violations.isEmpty()) {
            check.visit(root, path, "");
        }
        return check.violations;
    }

    /** A default must keep the rules, both when it is set and when it was there before. */
    private void visitDefaults(RuleNode place, FieldPath path) {
        Object value = place.node().defaultValue();
        if (value != null) {
            List<Violation> found = RuleCheck.check(place, value, value, null);
            for (Violation one : found.isEmpty() ? RuleCheck.check(place, value, null, null) : found) {
                violations.add(one.under(path.child("default")));
            }
        }
        place.properties()
                .forEach((name, property) ->
                        visitDefaults(property, path.child("properties").key(name)));
        RuleNode items = place.items();
        if (items != null) {
            visitDefaults(items, path.child("items"));
        }
    }

    private void visit(RuleNode place, FieldPath path, String uncorrelatable) {
        place.properties()
                .forEach((name, property) ->
                        visit(property, path.child("properties").key(name), uncorrelatable));
        RuleNode additional = place.additional();
        if (additional != null) {
            visit(additional, path.child("additionalProperties"), uncorrelatable);
        }
        RuleNode items = place.items();
        if (items != null) {
            boolean keyed = place.node().extensions().listType().equals("map");
            visit(items, path.child("items"), keyed || !uncorrelatable.isEmpty() ? uncorrelatable : path.toString());
        }
        List<CompiledRule> rules = place.rules();
        for (int i = 0; i < rules.size(); i++) {
            check(rules.get(i), path.child(KEYWORD).index(i), uncorrelatable);
        }
    }

    private void check(CompiledRule rule, FieldPath path, String uncorrelatable) {
        ValidationRule source = rule.source();
        if (!rule.problem().isEmpty()) {
            violations.add(refusal(path.child("rule"), source, rule.problem()));
        }
        if (!rule.messageProblem().isEmpty()) {
            violations.add(refusal(path.child("messageExpression"), source, rule.messageProblem()));
        }
        Boolean optional = source.optionalOldSelf();
        if (rule.usesOldSelf() && !uncorrelatable.isEmpty()) {
            violations.add(Violation.invalid(
                    path.child("rule"),
                    source.rule(),
                    "oldSelf cannot be used on the uncorrelatable portion of the schema within " + uncorrelatable));
        } else if (!rule.usesOldSelf() && optional != null) {
            violations.add(Violation.invalid(
                    path.child("optionalOldSelf"), optional, "may not be set if oldSelf is not used in rule"));
        }
    }

    private static Violation refusal(FieldPath path, ValidationRule rule, String detail) {
        return Violation.unnamed(Violation.Type.INVALID, path, rule.printed() + ": " + detail);
    }
}
