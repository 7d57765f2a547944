package io.hcp4j.domain.overview;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * A condition in a list: the fields of a HostedCluster or NodePool.
 *
 * @param object the object that has it, {@code NodePool clusters/example} for instance
 * @param type what it is about
 * @param status {@code True}, {@code False} or {@code Unknown}
 * @param well {@code yes} when the status is the expected one, {@code no} when not, {@code -} when no status is expected
 * @param reason one word for why
 * @param since when the status last changed, as the server writes it; "" when unknown
 * @param message a sentence for users
 */
public record ConditionOverview(
        String object, String type, String status, String well, String reason, String since, String message) {

    /** The conditions of an object, in its order. */
    public static List<ConditionOverview> of(Document object) {
        return object.objects("status", "conditions").stream()
                .map(condition -> of(object, condition))
                .toList();
    }

    private static ConditionOverview of(Document object, Document condition) {
        String type = condition.text("type").orElse("");
        String status = condition.text("status").orElse("");
        Optional<String> expected = ExpectedConditions.of(object.kind(), type);
        return new ConditionOverview(
                object.toString(),
                type,
                status,
                expected.map(wanted -> wanted.equals(status) ? "yes" : "no").orElse("-"),
                condition.text("reason").orElse(""),
                condition.text("lastTransitionTime").orElse(""),
                condition.text("message").orElse(""));
    }
}
