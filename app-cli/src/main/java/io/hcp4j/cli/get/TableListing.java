package io.hcp4j.cli.get;

import io.hcp4j.ports.document.Document;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list in columns. The first page decides how wide they are, so that printing begins before the list is read to its end; a longer
 * cell of a later page pushes the rest of its line to the right. No headings are printed for an empty list.
 */
final class TableListing implements Listing {
    private static final int GAP = 3;

    private final PrintStream out;
    private final List<String> headings;
    private final Function<Document, List<String>> cells;
    private final List<Integer> widths = new ArrayList<>();

    /**
     * An empty table.
     *
     * @param cells the cells of an object, one for each heading
     */
    TableListing(PrintStream out, List<String> headings, Function<Document, List<String>> cells) {
        this.out = out;
        this.headings = headings;
        this.cells = cells;
    }

    @Override
    public void page(List<Document> objects) {
        List<List<String>> rows = new ArrayList<>();
        if (widths.isEmpty() && !objects.isEmpty()) {
            rows.add(headings);
        }
        objects.forEach(object -> rows.add(
                cells.apply(object).stream().map(TableListing::onOneLine).toList()));
        if (widths.isEmpty()) {
            measure(rows);
        }
        rows.forEach(row -> out.println(line(row)));
        out.flush();
    }

    @Override
    public void end() {}

    private void measure(List<List<String>> rows) {
        for (int column = 0; column < headings.size() && !rows.isEmpty(); column++) {
            int width = 0;
            for (List<String> row : rows) {
                width = Math.max(width, row.get(column).length());
            }
            widths.add(width);
        }
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(Math.max(0, widths.get(column) - cell.length()) + GAP));
        }
        return line.toString().stripTrailing();
    }

    /** Messages come from the server; control characters in them must reach no terminal. */
    private static String onOneLine(String cell) {
        return cell.chars().anyMatch(Character::isISOControl) ? cell.replaceAll("\\p{Cc}+", " ") : cell;
    }
}
