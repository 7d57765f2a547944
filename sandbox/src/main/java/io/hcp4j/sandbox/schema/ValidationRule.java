package io.hcp4j.sandbox.schema;

import io.hcp4j.sandbox.schema.format.GoText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of {@code x-kubernetes-validations}, as written; texts are "" where they are not set. */
record ValidationRule(
        String rule,
        String message,
        String messageExpression,
        String reason,
        String fieldPath,
        @Nullable Boolean optionalOldSelf) {

    static ValidationRule of(Map<String, Object> tree) {
        return new ValidationRule(
                Tree.text(tree.get("rule")),
                Tree.text(tree.get("message")),
                Tree.text(tree.get("messageExpression")),
                Tree.text(tree.get("reason")),
                Tree.text(tree.get("fieldPath")),
                (Boolean) tree.get("optionalOldSelf"));
    }

    /** What is said of the rule in messages about it. */
    String label() {
        return message.isEmpty() ? rule.strip() : message.strip();
    }

    /** What is said when it is broken. */
    String refusal() {
        return message.isEmpty() ? "failed rule: " + label() : label();
    }

    /** The rule as kube-apiserver prints it when it does not compile. */
    Object printed() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("Rule", rule);
        fields.put("Message", message);
        fields.put("MessageExpression", messageExpression);
        fields.put("Reason", reason.isEmpty() ? null : reason);
        fields.put("FieldPath", fieldPath);
        fields.put("OptionalOldSelf", optionalOldSelf);
        return fields;
    }

    @Override
    public String toString() {
        return GoText.json(printed());
    }
}
