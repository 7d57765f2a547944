package io.hcp4j.apiserver.schema.node;

import io.hcp4j.apiserver.schema.format.GoText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of {@code x-kubernetes-validations}, as written; texts are "" where they are not set. */
public record ValidationRule(
        String rule,
        String message,
        String messageExpression,
        String reason,
        String fieldPath,
        @Nullable Boolean optionalOldSelf) {

    public static ValidationRule of(Map<String, Object> tree) {
        return new ValidationRule(
                Tree.text(tree.get("rule")),
                Tree.text(tree.get("message")),
                Tree.text(tree.get("messageExpression")),
                Tree.text(tree.get("reason")),
                Tree.text(tree.get("fieldPath")),
                (Boolean) tree.get("optionalOldSelf"));
    }

    /** What is said of the rule in messages about it. */
    public String label() {
        return message.isEmpty() ? rule.strip() : message.strip();
    }

    /** What is said when it is broken. */
    public String refusal() {
        return message.isEmpty() ? "failed rule: " + label() : label();
    }

    /** The rule as kube-apiserver prints it when it does not compile. */
    public String printed() {
        return "{\"Rule\":" + GoText.json(rule)
                + ",\"Message\":" + GoText.json(message)
                + ",\"MessageExpression\":" + GoText.json(messageExpression)
                + ",\"Reason\":" + GoText.json(reason.isEmpty() ? null : reason)
                + ",\"FieldPath\":" + GoText.json(fieldPath)
                + ",\"OptionalOldSelf\":" + GoText.json(optionalOldSelf) + "}";
    }
}
