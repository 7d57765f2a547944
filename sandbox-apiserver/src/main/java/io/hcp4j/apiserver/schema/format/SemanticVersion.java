package io.hcp4j.apiserver.schema.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version in the sense of Semantic Versioning 2.0.0.
 *
 * @param major the first number
 * @param minor the second
 * @param patch the third
 * @param preRelease what stands between {@code -} and {@code +}, part by part
 */
public record SemanticVersion(long major, long minor, long patch, List<String> preRelease)
        implements Comparable<SemanticVersion> {
    private static final String NUMBER = "(0|[1-9][0-9]{0,17})";
    private static final String PARTS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
    private static final Pattern STRICT =
            Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-(" + PARTS + "))?(?:\\+" + PARTS + ")?");
    private static final Pattern LENIENT = Pattern.compile(
            "v?([0-9]{1,18})(?:\\.([0-9]{1,18}))?(?:\\.([0-9]{1,18}))?(?:-(" + PARTS + "))?(?:\\+" + PARTS + ")?");

    /**
     * Reads a version; empty when the text is none.
     *
     * @param lenient whether a leading {@code v}, leading zeros, and missing numbers are allowed
     */
    public static Optional<SemanticVersion> parse(String text, boolean lenient) {
        Matcher matcher = (lenient ? LENIENT : STRICT).matcher(text);
        return matcher.matches()
                ? Optional.of(new SemanticVersion(
                        number(matcher.group(1)),
                        number(matcher.group(2)),
                        number(matcher.group(3)),
                        matcher.group(4) == null
                                ? List.of()
                                : List.of(matcher.group(4).split("\\."))))
                : Optional.empty();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int order = Long.compare(major, other.major);
        order = order != 0 ? order : Long.compare(minor, other.minor);
        order = order != 0 ? order : Long.compare(patch, other.patch);
        return order != 0 ? order : comparePreRelease(other);
    }

    private int comparePreRelease(SemanticVersion other) {
        if (preRelease.isEmpty() || other.preRelease.isEmpty()) {
            return Boolean.compare(preRelease.isEmpty(), other.preRelease.isEmpty());
        }
        for (int i = 0; i < Math.min(preRelease.size(), other.preRelease.size()); i++) {
            int order = comparePart(preRelease.get(i), other.preRelease.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(preRelease.size(), other.preRelease.size());
    }

    private static int comparePart(String one, String other) {
        boolean number = one.matches("[0-9]{1,18}");
        boolean otherNumber = other.matches("[0-9]{1,18}");
        if (number && otherNumber) {
            return Long.compare(Long.parseLong(one), Long.parseLong(other));
        }
        return number == otherNumber ? one.compareTo(other) : number ? -1 : 1;
    }
}
