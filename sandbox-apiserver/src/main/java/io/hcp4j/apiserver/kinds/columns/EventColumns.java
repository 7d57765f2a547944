package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.util.Locale;
import java.util.stream.Stream;

/** Events as a table, whatever their group calls the fields. */
final class EventColumns {
    private EventColumns() {}

    static Columns of(String subject, String message, String source, String count, String first) {
        String last = first.startsWith("deprecated") ? "deprecatedLastTimestamp" : "lastTimestamp";
        return CellColumns.none()
                .timed("Last Seen", (event, now) -> HumanDuration.since(time(event, last, first), now))
                .text("Type", event -> BuiltInColumns.text(event, "", "type"))
                .text("Reason", event -> BuiltInColumns.text(event, "", "reason"))
                .text(
                        "Object",
                        event -> BuiltInColumns.text(event, "", subject, "kind").toLowerCase(Locale.ROOT) + "/"
                                + BuiltInColumns.text(event, "", subject, "name"))
                .wide("Subobject", event -> BuiltInColumns.text(event, "", subject, "fieldPath"))
                .wide("Source", event -> source(event, source))
                .text("Message", event -> BuiltInColumns.text(event, "", message)
                        .strip())
                .wideTimed("First Seen", (event, now) -> HumanDuration.since(time(event, first, last), now))
                .wide("Count", event -> String.valueOf(event.number(count).orElse(1L)))
                .wide("Name", Document::name);
    }

    private static String source(Document event, String field) {
        String component = BuiltInColumns.text(event, "", field, "component");
        String host = BuiltInColumns.text(event, "", field, "host");
        return host.isEmpty() ? component : component + ", " + host;
    }

    private static String time(Document event, String field, String other) {
        return Stream.of(field, other, "eventTime")
                .map(each -> BuiltInColumns.text(event, "", each))
                .filter(time -> !time.isEmpty())
                .findFirst()
                .orElse("");
    }
}
