package io.hcp4j.apiserver.customresources;

import io.hcp4j.apiserver.resource.Column;
import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.JsonPath;
import io.hcp4j.ports.time.HumanDuration;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns that the definition of a custom resource asks for, after the name. */
final class PrinterColumns implements Columns {
    private final List<Column> definitions = new ArrayList<>();
    private final List<JsonPath> paths = new ArrayList<>();

    private PrinterColumns() {
        definitions.add(Column.NAME);
    }

    /** The columns of one version; the age when it asks for none. */
    static PrinterColumns of(Document version) {
        PrinterColumns columns = new PrinterColumns();
        for (Document each : version.objects("additionalPrinterColumns")) {
            columns.add(
                    new Column(
                            each.text("name").orElse(""),
                            each.text("type").orElse("string"),
                            each.text("format").orElse(""),
                            each.text("description").orElse(""),
                            each.number("priority").orElse(0L).intValue()),
                    each.text("jsonPath").orElse(""));
        }
        if (columns.paths.isEmpty()) {
            columns.add(
                    new Column("Age", "date", "", "How long ago the object was created.", 0),
                    ".metadata.creationTimestamp");
        }
        return columns;
    }

    @Override
    public List<Column> definitions() {
        return definitions;
    }

    @Override
    public List<@Nullable Object> cells(Document object, Instant now) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(object.name());
        for (int i = 0; i < paths.size(); i++) {
            List<Object> found = paths.get(i).find(object.asMap());
            cells.add(found.isEmpty() ? null : cell(definitions.get(i + 1).type(), found.get(0), now));
        }
        return cells;
    }

    private void add(Column column, String path) {
        definitions.add(column);
        paths.add(JsonPath.parse(path));
    }

    /** As kube-apiserver, a cell shows the first value that the path selects. */
    private static @Nullable Object cell(String type, Object first, Instant now) {
        return switch (type) {
            case "integer" -> first instanceof Number number ? (Object) number.longValue() : null;
            case "number" -> first instanceof Number ? first : null;
            case "boolean" -> first instanceof Boolean ? first : null;
            case "date" -> first instanceof String text ? HumanDuration.since(text, now) : null;
            default -> text(first);
        };
    }

    private static String text(Object value) {
        return value instanceof Map<?, ?> || value instanceof List<?>
                ? new String(Json.write(value), StandardCharsets.UTF_8)
                : String.valueOf(value);
    }
}
