package io.hcp4j.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Columns as wide as what is in them; a cell that is printed later and is longer pushes the rest of its line to the right. Control characters in cells, which may come from servers, reach no terminal. */
public final class TextTable {
    private static final int GAP = 3;

    private final List<String> headings;
    private final boolean coloured;
    private boolean headingsNext;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> widths = new ArrayList<>();

    /** A table without rows. */
    public TextTable(String... headings) {
        this(List.of(headings), true, false);
    }

    /**
     * A table without rows.
     *
     * @param headed whether its headings are printed
     * @param coloured whether cells that say a state have its colour; the text is the same
     */
    public TextTable(List<String> headings, boolean headed, boolean coloured) {
        this.headings = List.copyOf(headings);
        this.coloured = coloured;
        this.headingsNext = headed;
        if (headed) {
            row(headings);
        }
    }

    /** Adds a row with a cell for each heading. */
    public void row(String... cells) {
        row(List.of(cells));
    }

    /** Adds a row with a cell for each heading. */
    public void row(List<String> cells) {
        List<String> row = cells.stream().map(TextTable::onOneLine).toList();
        rows.add(row);
    }

    /** Prints the rows that were added since the last time. Those that are printed first decide how wide the columns are. */
    public void print(PrintStream out) {
        if (widths.isEmpty()) {
            measure();
        }
        for (List<String> row : rows) {
            out.println(line(row, coloured && !headingsNext));
            headingsNext = false;
        }
        rows.clear();
        out.flush();
    }

    private void measure() {
        for (int column = 0; column < rows.get(0).size(); column++) {
            int width = 0;
            for (List<String> row : rows) {
                width = Math.max(width, row.get(column).length());
            }
            widths.add(width);
        }
    }

    private String line(List<String> row, boolean painted) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(painted ? StateColours.paint(headings.get(column), cell) : cell)
                    .append(" ".repeat(Math.max(0, widths.get(column) - cell.length()) + GAP));
        }
        return line.toString().stripTrailing();
    }

    private static String onOneLine(String cell) {
        return cell.chars().anyMatch(Character::isISOControl) ? cell.replaceAll("\\p{Cc}+", " ") : cell;
    }
}
