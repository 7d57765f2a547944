package io.hcp4j.domain.validation.syntax;

import io.hcp4j.ports.time.GoDuration;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import static io.hcp4j.domain.validation.syntax.Characters.digit;

/** Moments and spans of time. */
public final class Times {
    private static final int LONGEST_SPAN = 100;
    private static final Pattern SPAN = Pattern.compile("([0-9]+(\\.[0-9]+)?(ns|us|\u00b5s|ms|s|m|h))+");
    private static final String TIMESTAMP_SHAPE = "dddd-dd-ddTdd:dd:dd";

    private Times() {}

    /** A word for yes or no, or the beginning of an RFC 3339 timestamp on one line. */
    static boolean isPause(String text) {
        return switch (text) {
            case "true", "false", "True", "False" -> true;
            default -> startsLikeTimestamp(text) && text.indexOf('\n') < 0;
        };
    }

    private static boolean startsLikeTimestamp(String text) {
        if (text.length() < TIMESTAMP_SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < TIMESTAMP_SHAPE.length(); i++) {
            char wanted = TIMESTAMP_SHAPE.charAt(i);
            char c = text.charAt(i);
            if (wanted == 'd' ? !digit(c) : c != wanted) {
                return false;
            }
        }
        return true;
    }

    /**
     * A span in Go's notation as HyperShift's schemas allow it, in seconds: with digits on both sides of a point, a unit on every number
     * and no sign. Empty when it is not one, or has over 100 characters.
     */
    public static Optional<BigDecimal> seconds(String text) {
        return text.length() <= LONGEST_SPAN && SPAN.matcher(text).matches()
                ? GoDuration.nanoseconds(text).map(nanos -> nanos.movePointLeft(9))
                : Optional.empty();
    }
}
