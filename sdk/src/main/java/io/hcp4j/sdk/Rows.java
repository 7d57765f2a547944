package io.hcp4j.sdk;

import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.listing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads lists to their end. */
final class Rows {
    private Rows() {}

    static <T> List<T> all(ListResult<Row<T>> list) {
        List<T> rows = new ArrayList<>();
        each(list, rows::add);
        return List.copyOf(rows);
    }

    static <T> void each(ListResult<Row<T>> list, Consumer<? super T> action) {
        list.pages().forEachRemaining(page -> page.forEach(row -> action.accept(row.overview())));
    }
}
