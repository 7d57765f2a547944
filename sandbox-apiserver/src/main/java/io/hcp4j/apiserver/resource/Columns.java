package io.hcp4j.apiserver.resource;

import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How objects of a kind are shown as the rows of a table. */
public interface Columns {
    /** What is shown of kinds about which nothing else is known. */
    Columns NAME_AND_AGE = new Columns() {
        @Override
        public List<Column> definitions() {
            return List.of(Column.NAME, Column.created());
        }

        @Override
        public List<@Nullable Object> cells(Document object, Instant now) {
            return List.of(
                    object.name(), object.text("metadata", "creationTimestamp").orElse(""));
        }
    };

    /** The columns, in order. */
    List<Column> definitions();

    /** An object's row: strings, whole numbers, booleans or null. */
    List<@Nullable Object> cells(Document object, Instant now);
}
