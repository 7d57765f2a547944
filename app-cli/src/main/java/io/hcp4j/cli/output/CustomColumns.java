package io.hcp4j.cli.output;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.JsonPath;
import io.hcp4j.ports.document.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The columns of {@code -o custom-columns=HEADING:PATH,...}. A path that finds nothing prints {@code <none>}, several values go in one cell. */
public final class CustomColumns {
    private final List<Column> columns;

    private CustomColumns(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    private record Column(String heading, JsonPath path) {}

    /** No columns. */
    static CustomColumns none() {
        return new CustomColumns(List.of());
    }

    /**
     * Reads headings and paths.
     *
     * @throws IllegalArgumentException with what is wrong with them
     */
    static CustomColumns parse(String text) {
        List<Column> columns = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException(
                        "\"" + part + "\" is not a heading and a path (for example NAME:.metadata.name)");
            }
            columns.add(new Column(part.substring(0, colon), FieldPath.parse(part.substring(colon + 1))));
        }
        return new CustomColumns(columns);
    }

    /**
     * Reads a file with two lines: the headings, and below them the paths.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    static CustomColumns ofLines(List<String> lines) {
        List<List<String>> words = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> List.of(line.strip().split("\\s+", -1)))
                .toList();
        if (words.size() != 2 || words.get(0).size() != words.get(1).size()) {
            throw new IllegalArgumentException("it must have a line with headings and a line with as many paths");
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < words.get(0).size(); i++) {
            columns.add(
                    new Column(words.get(0).get(i), FieldPath.parse(words.get(1).get(i))));
        }
        return new CustomColumns(columns);
    }

    /** The headings. */
    public List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    /** What an object has in each column. */
    public List<String> cells(Document object, TextFormat format) {
        return columns.stream().map(column -> cell(column, object, format)).toList();
    }

    private static String cell(Column column, Document object, TextFormat format) {
        String values = column.path().find(object.asMap()).stream()
                .map(value -> JsonPathTemplate.text(value, format))
                .collect(Collectors.joining(","));
        return values.isEmpty() ? "<none>" : values;
    }
}
