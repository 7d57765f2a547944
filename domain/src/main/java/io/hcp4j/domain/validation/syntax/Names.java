package io.hcp4j.domain.validation.syntax;

import static io.hcp4j.domain.validation.syntax.Characters.alphanumeric;
import static io.hcp4j.domain.validation.syntax.Characters.digit;
import static io.hcp4j.domain.validation.syntax.Characters.letter;
import static io.hcp4j.domain.validation.syntax.Characters.lower;

/** Names of objects, labels, domains and hosts. */
public final class Names {
    /** The longest DNS label, and the longest label value. */
    public static final int LABEL_LENGTH = 63;

    /** The longest DNS name. */
    public static final int SUBDOMAIN_LENGTH = 253;

    private Names() {}

    /** An RFC 1123 label of at most 63 characters. */
    public static boolean isLabel(String text) {
        return text.length() <= LABEL_LENGTH && isLongLabel(text);
    }

    /** The characters of an RFC 1123 label, of any length but 0. */
    public static boolean isLongLabel(String text) {
        return isLabelRange(text, 0, text.length());
    }

    /** An RFC 1123 subdomain of at most 253 characters. */
    public static boolean isSubdomain(String text) {
        return text.length() <= SUBDOMAIN_LENGTH && isLongSubdomain(text);
    }

    /** An RFC 1123 subdomain whose every label has at most 63 characters, so that DNS can serve it. */
    public static boolean isResolvableDomain(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                if (i - start > LABEL_LENGTH) {
                    return false;
                }
                start = i + 1;
            }
        }
        return isSubdomain(text);
    }

    /** A label key: a name of at most 63 characters, after a subdomain and a slash if need be. */
    public static boolean isQualifiedName(String text) {
        int slash = text.indexOf('/');
        String name = text.substring(slash + 1);
        return (slash < 0 || isLongSubdomain(text.substring(0, slash))) && !name.isEmpty() && isLabelValue(name);
    }

    /** A label value: empty, or at most 63 characters. */
    public static boolean isLabelValue(String text) {
        return text.length() <= LABEL_LENGTH && isLongLabelValue(text);
    }

    /** The characters of a label value, of any length. */
    static boolean isLongLabelValue(String text) {
        if (text.isEmpty()) {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!alphanumeric(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return alphanumeric(text.charAt(0)) && alphanumeric(text.charAt(text.length() - 1));
    }

    /** The API's loose idea of a domain: one label of letters, digits and dashes, or several with a top-level domain of letters. */
    static boolean isDomain(String text) {
        return text.indexOf('.') < 0 ? isLooseLabel(text, 0, text.length(), true) : isHost(text, true);
    }

    /** A domain of at least two labels; with dashes anywhere, or not at the start of a label. */
    static boolean isHost(String text, boolean leadingDashes) {
        int last = text.lastIndexOf('.');
        if (last < 1 || text.length() - last < 3) {
            return false;
        }
        for (int i = last + 1; i < text.length(); i++) {
            if (!letter(text.charAt(i))) {
                return false;
            }
        }
        int start = 0;
        for (int i = 0; i <= last; i++) {
            if (text.charAt(i) == '.') {
                if (!isLooseLabel(text, start, i, leadingDashes)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private static boolean isLooseLabel(String text, int from, int to, boolean leadingDashes) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!alphanumeric(c) && (c != '-' || (i == from && !leadingDashes))) {
                return false;
            }
        }
        return from < to;
    }

    static boolean isLongSubdomain(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '.') {
                if (!isLabelRange(text, start, i)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private static boolean isLabelRange(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean inside = i > from && i < to - 1;
            if (!lower(c) && !digit(c) && !(inside && c == '-')) {
                return false;
            }
        }
        return from < to;
    }
}
