package io.hcp4j.cli.get;

import io.hcp4j.cli.output.TextTable;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list in columns. The first page decides how wide they are, so that printing begins before the list is read to its end. No headings
 * are printed for an empty list.
 */
final class TablePrinter<T> implements ObjectPrinter<T> {
    private final PrintStream out;
    private final Supplier<TextTable> tables;
    private final Function<T, List<String>> cells;
    private @Nullable TextTable table;

    /**
     * An empty table.
     *
     * @param tables makes the table
     * @param cells the cells of an object, one for each heading
     */
    TablePrinter(PrintStream out, Supplier<TextTable> tables, Function<T, List<String>> cells) {
        this.out = out;
        this.tables = tables;
        this.cells = cells;
    }

    @Override
    public void page(List<T> objects) {
        if (objects.isEmpty()) {
            return;
        }
        TextTable rows = table == null ? tables.get() : table;
        table = rows;
        objects.forEach(object -> rows.row(cells.apply(object)));
        rows.print(out);
    }

    @Override
    public void end() {}
}
