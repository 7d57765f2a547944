package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.resource.Column;
import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects as tables. */
final class Tables {
    private Tables() {}

    /** A table of one row. */
    static Document of(Rendering rendering, Document object) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        object.resourceVersion().ifPresent(version -> metadata.put("resourceVersion", version));
        return rendering
                .listHead()
                .with(metadata, "metadata")
                .with(definitions(rendering.type().columns()), "columnDefinitions")
                .with(List.of(row(rendering, object)), "rows");
    }

    static List<Object> definitions(Columns columns) {
        List<Object> all = new ArrayList<>();
        for (Column column : columns.definitions()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", column.name());
            each.put("type", column.type());
            each.put("format", column.format());
            each.put("description", column.description());
            each.put("priority", column.priority());
            all.add(each);
        }
        return all;
    }

    static Map<String, @Nullable Object> row(Rendering rendering, Document object) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("cells", rendering.type().columns().cells(object, rendering.now()));
        switch (rendering.included()) {
            case "None" -> row.put("object", null);
            case "Object" -> row.put("object", object.asMap());
            default -> row.put("object", Rendering.metadata(object).asMap());
        }
        return row;
    }
}
