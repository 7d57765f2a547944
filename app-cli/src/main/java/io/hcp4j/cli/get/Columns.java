package io.hcp4j.cli.get;

import io.hcp4j.domain.listing.Row;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a table shows objects of a kind.
 *
 * @param headings of the columns
 * @param cells of an object, one for each heading
 * @param more headings of the columns that {@code -o wide} has besides
 * @param moreCells of an object, one for each of those
 * @param <T> what a table shows of an object
 */
record Columns<T>(
        List<String> headings,
        Function<Row<T>, List<String>> cells,
        List<String> more,
        Function<Row<T>, List<String>> moreCells) {

    /** The same columns for every table. */
    Columns(List<String> headings, Function<Row<T>, List<String>> cells) {
        this(headings, cells, List.of(), any -> List.of());
    }

    /** These with more of them for {@code -o wide}. */
    Columns<T> with(List<String> others, Function<Row<T>, List<String>> cellsOfOthers) {
        return new Columns<>(headings, cells, others, cellsOfOthers);
    }

    /** All of them. */
    Columns<T> wide() {
        return new Columns<>(joined(headings, more), object -> joined(cells.apply(object), moreCells.apply(object)));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
