package io.hcp4j.domain.overview;

import io.hcp4j.ports.document.Document;
import java.util.Locale;

/**
 * An event in a list: the columns of {@code kubectl get events}.
 *
 * @param seen when it was seen last, as the server writes it
 * @param type {@code Normal} or {@code Warning}
 * @param reason one word for what happened
 * @param object to whom, {@code pod/etcd-0} for instance
 * @param message a sentence for users
 */
public record EventOverview(String seen, String type, String reason, String object, String message) {

    /** The overview of an Event. */
    public static EventOverview of(Document event) {
        return new EventOverview(
                event.text("lastTimestamp")
                        .filter(time -> !time.isEmpty())
                        .or(() -> event.text("eventTime"))
                        .or(() -> event.text("metadata", "creationTimestamp"))
                        .orElse(""),
                event.text("type").orElse(""),
                event.text("reason").orElse(""),
                event.text("involvedObject", "kind").orElse("").toLowerCase(Locale.ROOT) + "/"
                        + event.text("involvedObject", "name").orElse(""),
                event.text("message").orElse("").strip());
    }
}
