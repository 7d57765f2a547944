package io.hcp4j.domain.kubernetes;

import java.util.Objects;

/**
 * Kubernetes' {@code IntOrString}: a count, or a share such as {@code 25%}.
 *
 * @param text the value as text
 * @param number whether it stands on the wire as a JSON number
 */
public record IntOrString(String text, boolean number) {

    /**
     * Checks that a number is one.
     *
     * @throws NumberFormatException when {@code number} is set and the text is no 32-bit number
     */
    public IntOrString {
        Objects.requireNonNull(text, "text");
        if (number) {
            text = Integer.toString(Integer.parseInt(text));
        }
    }

    /** A count. */
    public static IntOrString of(int count) {
        return new IntOrString(Integer.toString(count), true);
    }

    /** A share or any other text, unchecked. */
    public static IntOrString of(String text) {
        return new IntOrString(text, false);
    }

    @Override
    public String toString() {
        return text;
    }
}
