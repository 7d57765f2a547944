package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes one document in the look of {@code kubectl -o yaml}: lists are not indented under their key, nothing is folded.
 *
 * <p>Not by the library's emitter, which cost every start of the command line 15 to 30 ms more, even with a class-data archive.
 */
final class YamlWriter {
    /** Longer keys need the {@code ?} form. */
    private static final int LONGEST_SIMPLE_KEY = 1000;

    private final StringBuilder text = new StringBuilder(1024);

    private YamlWriter() {}

    static String write(Document document) {
        YamlWriter writer = new YamlWriter();
        if (document.isEmpty()) {
            return "{}\n";
        }
        writer.map(document.asMap(), 0, false);
        return writer.text.toString();
    }

    private void map(Map<?, ?> map, int indent, boolean lineBegun) {
        boolean begun = lineBegun;
        for (Map.Entry<?, ?> entry : new TreeMap<>(map).entrySet()) {
            beginLine(indent, begun);
            begun = false;
            String key = YamlText.onOneLine((String) entry.getKey());
            if (key.length() > LONGEST_SIMPLE_KEY) {
                text.append("? ").append(key).append('\n');
                beginLine(indent, false);
            } else {
                text.append(key);
            }
            text.append(':');
            valueOfKey(entry.getValue(), indent);
        }
    }

    private void valueOfKey(@Nullable Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            text.append('\n');
            map(map, indent + 2, false);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            text.append('\n');
            list(list, indent, false);
        } else {
            text.append(' ');
            leaf(value, indent + 2);
        }
    }

    private void list(List<?> list, int indent, boolean lineBegun) {
        boolean begun = lineBegun;
        for (Object element : list) {
            beginLine(indent, begun);
            begun = false;
            text.append("- ");
            if (element instanceof Map<?, ?> map && !map.isEmpty()) {
                map(map, indent + 2, true);
            } else if (element instanceof List<?> inner && !inner.isEmpty()) {
                list(inner, indent + 2, true);
            } else {
                leaf(element, indent + 2);
            }
        }
    }

    private void leaf(@Nullable Object value, int indent) {
        if (value instanceof String string) {
            if (YamlText.fitsLiteralBlock(string)) {
                literalBlock(string, indent);
                return;
            }
            text.append(YamlText.onOneLine(string));
        } else if (value instanceof Number number) {
            text.append(NumberText.of(number));
        } else if (value instanceof Map) {
            text.append("{}");
        } else if (value instanceof List) {
            text.append("[]");
        } else {
            text.append(value);
        }
        text.append('\n');
    }

    private void literalBlock(String string, int indent) {
        text.append(string.endsWith("\n") ? "|\n" : "|-\n");
        for (int from = 0; from < string.length(); ) {
            int end = string.indexOf('\n', from);
            String line = string.substring(from, end < 0 ? string.length() : end);
            if (!line.isEmpty()) {
                beginLine(indent, false);
            }
            text.append(line).append('\n');
            from += line.length() + 1;
        }
    }

    private void beginLine(int indent, boolean begun) {
        if (!begun) {
            text.append(" ".repeat(indent));
        }
    }
}
