package io.hcp4j.apiserver.schema.node;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What strings must keep to; lengths are in characters. */
public record TextLimits(
        @Nullable Long maxLength, @Nullable Long minLength, String pattern, Optional<Pattern> compiled) {

    static TextLimits of(Map<String, Object> tree) {
        String pattern = Tree.text(tree.get("pattern"));
        return new TextLimits(
                Tree.whole(tree.get("maxLength")), Tree.whole(tree.get("minLength")), pattern, compile(pattern));
    }

    private static Optional<Pattern> compile(String pattern) {
        try {
            return pattern.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            // Reported, with its reason, when the schema as a whole is checked.
            return Optional.empty();
        }
    }

    /** Only the first limit that is broken is reported. */
    public void check(String value, FieldPath path, Findings found) {
        int length = value.codePointCount(0, value.length());
        if (maxLength != null && length > maxLength) {
            found.add(Violation.tooLong(path, maxLength));
        } else if (minLength != null && length < minLength) {
            found.add(Violation.invalid(
                    path, value, path.text() + " in body should be at least " + minLength + " chars long"));
        } else if (compiled.isPresent() && !compiled.get().matcher(value).find()) {
            found.add(Violation.invalid(path, value, path.text() + " in body should match '" + pattern + "'"));
        }
    }
}
