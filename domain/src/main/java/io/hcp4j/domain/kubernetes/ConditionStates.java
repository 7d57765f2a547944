package io.hcp4j.domain.kubernetes;

import io.hcp4j.ports.document.Document;
import java.util.Optional;

/** The conditions of an object of any kind, by their types. */
public final class ConditionStates {
    private ConditionStates() {}

    /** The status of a condition: {@code True}, {@code False} or {@code Unknown}; empty when the object has none of that type. */
    public static Optional<String> status(Document object, String type) {
        return condition(object, type).flatMap(found -> found.text("status"));
    }

    /** Whether a condition is True. */
    public static boolean isTrue(Document object, String type) {
        return status(object, type).orElse("").equals("True");
    }

    /** The message of a condition, else its reason; "" when it has neither. */
    public static String message(Document object, String type) {
        return condition(object, type)
                .flatMap(found ->
                        found.text("message").filter(text -> !text.isBlank()).or(() -> found.text("reason")))
                .orElse("");
    }

    private static Optional<Document> condition(Document object, String type) {
        return object.objects("status", "conditions").stream()
                .filter(each -> each.text("type").orElse("").equals(type))
                .findFirst();
    }
}
