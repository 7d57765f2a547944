package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Column;
import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.time.HumanDuration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns, each with how its cell is told from an object. */
final class CellColumns implements Columns {
    private final List<Column> definitions = new ArrayList<>();
    private final List<BiFunction<Document, Instant, @Nullable Object>> cells = new ArrayList<>();

    /** Columns that begin with the name. */
    static CellColumns named() {
        return new CellColumns().put(Column.NAME, (object, now) -> object.name());
    }

    /** No columns yet. */
    static CellColumns none() {
        return new CellColumns();
    }

    CellColumns text(String name, Function<Document, String> cell) {
        return put(Column.text(name), (object, now) -> cell.apply(object));
    }

    CellColumns wide(String name, Function<Document, String> cell) {
        return put(Column.text(name).wide(), (object, now) -> cell.apply(object));
    }

    CellColumns number(String name, Function<Document, Long> cell) {
        return put(Column.number(name), (object, now) -> cell.apply(object));
    }

    CellColumns flag(String name, Function<Document, Boolean> cell) {
        // Go writes these words with a capital.
        return put(
                new Column(name, "boolean", "", "", 0),
                (object, now) -> Boolean.TRUE.equals(cell.apply(object)) ? "True" : "False");
    }

    CellColumns timed(String name, BiFunction<Document, Instant, String> cell) {
        return put(Column.text(name), cell::apply);
    }

    CellColumns wideTimed(String name, BiFunction<Document, Instant, String> cell) {
        return put(Column.text(name).wide(), cell::apply);
    }

    CellColumns age() {
        return timed("Age", CellColumns::age);
    }

    static String age(Document object, Instant now) {
        return HumanDuration.since(object.text("metadata", "creationTimestamp").orElse(""), now);
    }

    @Override
    public List<Column> definitions() {
        return definitions;
    }

    @Override
    public List<@Nullable Object> cells(Document object, Instant now) {
        List<@Nullable Object> row = new ArrayList<>(cells.size());
        cells.forEach(cell -> row.add(cell.apply(object, now)));
        return row;
    }

    private CellColumns put(Column column, BiFunction<Document, Instant, @Nullable Object> cell) {
        definitions.add(column);
        cells.add(cell);
        return this;
    }
}
