package io.hcp4j.apiserver.schema.rule;

import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.NodeReader;
import io.hcp4j.apiserver.schema.node.Tree;
import io.hcp4j.apiserver.schema.node.ValidationRule;
import io.hcp4j.apiserver.schema.node.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks everything of {@code x-kubernetes-validations} but the expressions themselves. */
public final class RuleTextCheck {
    private static final List<String> REASONS =
            List.of("FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired");

    private RuleTextCheck() {}

    public static List<Violation> check(Map<String, Object> tree, FieldPath path) {
        List<Violation> violations = new ArrayList<>();
        List<Object> rules = Tree.list(tree.get("x-kubernetes-validations"));
        for (int i = 0; i < rules.size(); i++) {
            Map<String, Object> written = Tree.object(rules.get(i));
            FieldPath place = path.child("x-kubernetes-validations").index(i);
            checkTexts(ValidationRule.of(written), place, violations);
            checkPath(Tree.text(written.get("fieldPath")), tree, place.child("fieldPath"), violations);
        }
        return violations;
    }

    private static void checkTexts(ValidationRule rule, FieldPath path, List<Violation> violations) {
        String message = rule.message().strip();
        FieldPath messagePlace = path.child("message");
        if (rule.rule().isBlank()) {
            violations.add(Violation.required(path.child("rule"), "rule is not specified"));
        } else if (!rule.message().isEmpty() && message.isEmpty()) {
            violations.add(Violation.invalid(messagePlace, rule.message(), "must be non-empty if specified"));
        } else if (hasBreak(message)) {
            violations.add(Violation.invalid(messagePlace, rule.message(), "must not contain line breaks"));
        } else if (hasBreak(rule.rule().strip()) && message.isEmpty()) {
            violations.add(Violation.required(messagePlace, "message must be specified if rule contains line breaks"));
        }
        if (!rule.messageExpression().isEmpty() && rule.messageExpression().isBlank()) {
            violations.add(Violation.required(
                    path.child("messageExpression"), "messageExpression must be non-empty if specified"));
        }
        if (!rule.reason().isEmpty() && !REASONS.contains(rule.reason())) {
            violations.add(Violation.unsupported(path.child("reason"), rule.reason(), REASONS));
        }
    }

    private static void checkPath(
            String fieldPath, Map<String, Object> tree, FieldPath path, List<Violation> violations) {
        if (fieldPath.isEmpty()) {
            return;
        }
        if (fieldPath.isBlank()) {
            violations.add(Violation.invalid(path, fieldPath, "must be non-empty if specified"));
        }
        if (hasBreak(fieldPath)) {
            violations.add(Violation.invalid(path, fieldPath, "must not contain line breaks"));
        }
        if (RulePath.resolve(fieldPath, NodeReader.read(tree)).isEmpty()) {
            violations.add(Violation.invalid(path, fieldPath, "must be a valid path"));
        }
    }

    private static boolean hasBreak(String text) {
        return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
    }
}
