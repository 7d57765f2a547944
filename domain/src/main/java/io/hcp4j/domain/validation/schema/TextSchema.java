package io.hcp4j.domain.validation.schema;

import io.hcp4j.domain.validation.syntax.Format;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text. Lengths count Unicode code points, as the API server does. */
public final class TextSchema extends Schema {
    private record Notation(Format format, @Nullable String message) {}

    private final List<Notation> notations = new ArrayList<>(1);
    private int shortest;
    private int longest = Integer.MAX_VALUE;
    private @Nullable List<String> values;
    private boolean secret;
    private @Nullable Spelling spelling;

    TextSchema() {}

    /** How many characters it may have. */
    public TextSchema length(int minimum, int maximum) {
        shortest = minimum;
        longest = maximum;
        return this;
    }

    /** How many characters it may have at most. */
    public TextSchema atMost(int maximum) {
        return length(0, maximum);
    }

    /** A notation it must have; the message is the API's own. */
    public TextSchema matching(Format format, String message) {
        notations.add(new Notation(format, message));
        return this;
    }

    /** A notation that the API server names by its pattern. */
    public TextSchema matching(Format format) {
        notations.add(new Notation(format, null));
        return this;
    }

    /** May give access to something: messages tell its length and nothing else of it. */
    public TextSchema secret() {
        secret = true;
        return this;
    }

    /** Has a type of its own in Kubernetes' components, which write it in one way. */
    public TextSchema written(Spelling way) {
        spelling = way;
        return this;
    }

    @Override
    public @Nullable Object canonical(@Nullable Object value, @Nullable Object stored) {
        if (spelling == null || !(value instanceof String text)) {
            return value;
        }
        String canonical = spelling.canonical(text);
        return stored instanceof String there && spelling.canonical(there).equals(canonical) ? there : canonical;
    }

    TextSchema among(List<String> allowed) {
        values = allowed;
        return this;
    }

    @Override
    void inspect(@Nullable Object value, Path path, Findings findings) {
        if (!(value instanceof String text)) {
            wrongType("string", value, path, findings);
            return;
        }
        int length = text.codePointCount(0, text.length());
        String shown = secret ? length + " characters, not shown" : text;
        if (length < shortest) {
            findings.add(path, shown, path + " in body should be at least " + shortest + " chars long", "");
        }
        if (length > longest) {
            findings.add(path, shown, "Too long: may not be more than " + longest + " bytes", "");
        }
        if (values != null && !values.contains(text)) {
            findings.add(path, shown, "Unsupported value: \"" + text + "\": supported values: " + quoted(values), "");
        }
        for (Notation notation : notations) {
            if (!notation.format.matches(text)) {
                String standard = path + " in body should match '" + notation.format.pattern() + "'";
                String message = notation.message == null ? standard : notation.message;
                findings.add(path, shown, message, notation.format.inWords());
            }
        }
    }

    private static String quoted(List<String> values) {
        return "\"" + String.join("\", \"", values) + "\"";
    }

    @Override
    String describe() {
        return values == null ? "a text" : "one of " + String.join(", ", values);
    }
}
