package io.hcp4j.it.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as kubectl prints it.
 *
 * @param columns the words of its header
 * @param rows each by column
 */
record Table(List<String> columns, List<Map<String, String>> rows) {
    private static final Pattern TITLE = Pattern.compile("\\S+( \\S+)*");

    /** Reads what was printed. */
    static Table of(String printed) {
        List<String> lines = printed.lines().toList();
        List<String> columns = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        Matcher title = TITLE.matcher(lines.isEmpty() ? "" : lines.get(0));
        while (title.find()) {
            columns.add(title.group());
            starts.add(title.start());
        }
        List<Map<String, String>> rows =
                lines.stream().skip(1).map(line -> row(line, columns, starts)).toList();
        return new Table(columns, rows);
    }

    /** The row of a name. */
    Map<String, String> row(String name) {
        return rows.stream()
                .filter(row -> name.equals(row.get("NAME")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + rows));
    }

    /** All cells of a column. */
    List<String> column(String title) {
        return rows.stream().map(row -> row.getOrDefault(title, "")).toList();
    }

    private static Map<String, String> row(String line, List<String> columns, List<Integer> starts) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int from = Math.min(starts.get(i), line.length());
            int to = i + 1 < columns.size() ? Math.min(starts.get(i + 1), line.length()) : line.length();
            row.put(columns.get(i), line.substring(from, to).strip());
        }
        return row;
    }
}
