package io.hcp4j.domain.overview;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/**
 * What a list shows of one operator of OpenShift: the columns of {@code oc get clusteroperators}.
 *
 * @param name its name
 * @param version what it runs; "" when unknown
 * @param available whether it is available: {@code True}, {@code False} or {@code Unknown}; "" when it does not say
 * @param progressing whether it is changing something, in the same words
 * @param degraded whether something is wrong, in the same words
 * @param since when it became available or ceased to be, as the server writes it; "" when unknown
 * @param message what it says first about its conditions; "" when nothing
 */
public record OperatorOverview(
        String name,
        String version,
        String available,
        String progressing,
        String degraded,
        String since,
        String message) {

    /** The overview of a ClusterOperator. */
    public static OperatorOverview of(Document operator) {
        List<Document> conditions = operator.objects("status", "conditions");
        return new OperatorOverview(
                operator.name(),
                operator.objects("status", "versions").stream()
                        .filter(version -> version.text("name").orElse("").equals("operator"))
                        .findFirst()
                        .flatMap(version -> version.text("version"))
                        .orElse(""),
                word(conditions, "Available"),
                word(conditions, "Progressing"),
                word(conditions, "Degraded"),
                condition(conditions, "Available")
                        .flatMap(condition -> condition.text("lastTransitionTime"))
                        .orElse(""),
                conditions.stream()
                        .flatMap(condition -> condition.text("message").stream())
                        .filter(message -> !message.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static String word(List<Document> conditions, String type) {
        return condition(conditions, type)
                .flatMap(condition -> condition.text("status"))
                .orElse("");
    }

    private static Optional<Document> condition(List<Document> conditions, String type) {
        return conditions.stream()
                .filter(condition -> condition.text("type").orElse("").equals(type))
                .findFirst();
    }
}
