package io.hcp4j.benchmarks;

import java.util.List;

/** The figures of one run. */
record Report(List<Figure> figures) {

    Report {
        figures = List.copyOf(figures);
    }

    /** Whether everything asked for was measured. */
    boolean complete() {
        return figures.stream().allMatch(Figure::taken);
    }

    /** The table. */
    String markdown() {
        StringBuilder table = new StringBuilder("| what | measured | target |\n|---|---|---|\n");
        figures.forEach(figure -> table.append("| ")
                .append(cell(figure.what()))
                .append(" | ")
                .append(cell(figure.value()))
                .append(" | ")
                .append(cell(figure.target()))
                .append(" |\n"));
        return table.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("\\s+", " ");
    }
}
