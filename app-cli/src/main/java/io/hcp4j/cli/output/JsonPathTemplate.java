package io.hcp4j.cli.output;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.JsonPath;
import io.hcp4j.ports.document.TextFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text with paths in braces, as {@code kubectl -o jsonpath} reads it: <code>{.metadata.name}</code>, texts as in <code>{"\n"}</code>,
 * and <code>{range .items[*]}...{end}</code>. Within a range a path begins at the element, one with {@code $} at the object. Values that a
 * path finds are separated by spaces; one that finds nothing prints nothing. A lone path may go without braces.
 */
public final class JsonPathTemplate {
    private static final String RANGE = "range ";

    private final List<Piece> pieces;

    private JsonPathTemplate(List<Piece> pieces) {
        this.pieces = pieces;
    }

    private interface Piece {
        void print(Object root, Object here, TextFormat format, StringBuilder out);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static JsonPathTemplate parse(String text) {
        boolean lonePath = !text.contains("{") && (text.startsWith(".") || text.startsWith("$"));
        Tokens tokens = new Tokens(lonePath ? "{" + text + "}" : text);
        return new JsonPathTemplate(pieces(tokens, false));
    }

    /**
     * What it makes of an object, on lines of its own whether the template says so or not: a shell's prompt or the next object would stick
     * to it. "" when it makes nothing of it.
     */
    public String line(Document object, TextFormat format) {
        StringBuilder out = new StringBuilder();
        pieces.forEach(piece -> piece.print(object.asMap(), object.asMap(), format, out));
        return out + (out.isEmpty() || out.charAt(out.length() - 1) == '\n' ? "" : "\n");
    }

    private static List<Piece> pieces(Tokens tokens, boolean inRange) {
        List<Piece> pieces = new ArrayList<>();
        while (tokens.more()) {
            String outside = tokens.outside();
            if (!outside.isEmpty()) {
                pieces.add((root, here, format, out) -> out.append(outside));
            }
            if (!tokens.more()) {
                break;
            }
            String inside = tokens.inside().strip();
            if (inside.equals("end")) {
                if (!inRange) {
                    throw new IllegalArgumentException("{end} without {range}");
                }
                return pieces;
            }
            pieces.add(
                    inside.startsWith(RANGE)
                            ? range(inside.substring(RANGE.length()).strip(), pieces(tokens, true))
                            : piece(inside));
        }
        if (inRange) {
            throw new IllegalArgumentException("{range} without {end}");
        }
        return pieces;
    }

    private static Piece range(String path, List<Piece> body) {
        Place place = Place.parse(path);
        return (root, here, format, out) ->
                place.find(root, here).forEach(each -> body.forEach(piece -> piece.print(root, each, format, out)));
    }

    private static Piece piece(String inside) {
        if (inside.startsWith("\"") || inside.startsWith("'")) {
            String text = Tokens.unquoted(inside);
            return (root, here, format, out) -> out.append(text);
        }
        Place place = Place.parse(inside);
        return (root, here, format, out) -> out.append(place.find(root, here).stream()
                .map(value -> text(value, format))
                .collect(Collectors.joining(" ")));
    }

    /** A value in one line. */
    static String text(Object value, TextFormat format) {
        if (value instanceof Map<?, ?> map) {
            return oneLine(format.writeJson(Document.of(map)));
        }
        if (value instanceof List<?>) {
            String wrapped = oneLine(format.writeJson(Document.of(Map.of("a", value))));
            return wrapped.substring(wrapped.indexOf('['), wrapped.lastIndexOf(']') + 1);
        }
        return String.valueOf(value);
    }

    /** Line breaks within JSON texts are written as escapes; all others are layout. */
    private static String oneLine(String json) {
        return json.strip().replaceAll("\n\\s*", "");
    }

    /** Where a path begins, and where it leads. */
    private record Place(boolean atRoot, JsonPath path) {

        static Place parse(String text) {
            boolean atRoot = text.startsWith("$");
            String steps = atRoot || text.startsWith("@") ? text.substring(1) : text;
            return new Place(atRoot, JsonPath.parse(steps.equals(".") ? "" : steps));
        }

        List<Object> find(Object root, Object here) {
            return path.find(atRoot ? root : here);
        }
    }

    /** A template, cut at its braces. */
    private static final class Tokens {
        private final String text;
        private int at;

        Tokens(String text) {
            this.text = text;
        }

        boolean more() {
            return at < text.length();
        }

        /** The text before the next brace. */
        String outside() {
            int brace = text.indexOf('{', at);
            String outside = text.substring(at, brace < 0 ? text.length() : brace);
            at += outside.length();
            return outside;
        }

        /** What stands between this brace and its end; a brace in quotes is none. */
        String inside() {
            char quote = 0;
            for (int i = at + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\' && quote != 0) {
                    i++;
                } else if (quote != 0) {
                    quote = c == quote ? 0 : quote;
                } else if (c == '"' || c == '\'') {
                    quote = c;
                } else if (c == '}') {
                    String inside = text.substring(at + 1, i);
                    at = i + 1;
                    return inside;
                }
            }
            throw new IllegalArgumentException("a brace is not closed: " + text.substring(at));
        }

        static String unquoted(String quoted) {
            if (quoted.length() < 2 || quoted.charAt(0) != quoted.charAt(quoted.length() - 1)) {
                throw new IllegalArgumentException("a quote is not closed: " + quoted);
            }
            return quoted.substring(1, quoted.length() - 1)
                    .replace("\\n", "\n")
                    .replace("\\t", "\t")
                    .replace("\\\"", "\"")
                    .replace("\\\\", "\\");
        }
    }
}
