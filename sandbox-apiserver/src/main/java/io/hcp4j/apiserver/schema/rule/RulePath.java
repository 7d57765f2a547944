package io.hcp4j.apiserver.schema.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.hcp4j.apiserver.schema.node.FieldPath;
import io.hcp4j.apiserver.schema.node.Node;
import java.util.Optional;

/** The {@code fieldPath} of a rule: fields and map keys below the rule's place, as {@code .spec.labels['a.b']}. */
final class RulePath {
    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]]+)|\\['((?:[^'\\\\]|\\\\.)*)'\\]");
    private static final String ESCAPED = "abfnrtv'\\";
    private static final String PLAIN = "\u0007\b\f\n\r\t\u000b'\\";

    private RulePath() {}

    /** The path as messages print it; empty when the schema has no such place. */
    static Optional<String> resolve(String fieldPath, Node root) {
        Matcher matcher = STEP.matcher(fieldPath);
        Node node = root;
        FieldPath path = FieldPath.ROOT;
        int end = 0;
        while (end < fieldPath.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return Optional.empty();
            }
            String name = matcher.group(1) != null ? matcher.group(1) : unescape(matcher.group(2));
            boolean named = !node.children().properties().isEmpty();
            Node child = named ? node.property(name) : node.children().additional();
            if (child == null) {
                return Optional.empty();
            }
            path = named ? path.child(name) : path.key(name);
            node = child;
            end = matcher.end();
        }
        return Optional.of(path.text());
    }

    private static String unescape(String quoted) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < quoted.length(); i++) {
            char c = quoted.charAt(i);
            if (c == '\\' && i + 1 < quoted.length()) {
                i++;
                int known = ESCAPED.indexOf(quoted.charAt(i));
                c = known < 0 ? quoted.charAt(i) : PLAIN.charAt(known);
            }
            out.append(c);
        }
        return out.toString();
    }
}
