package io.hcp4j.domain.validation.syntax;

import static io.hcp4j.domain.validation.syntax.Characters.alphanumeric;
import static io.hcp4j.domain.validation.syntax.Characters.digit;
import static io.hcp4j.domain.validation.syntax.Characters.hex;
import static io.hcp4j.domain.validation.syntax.Characters.letter;

/** Absolute URLs by the rules of the API server, which are those of Go's request URIs. */
final class Url {
    private static final String FORBIDDEN_IN_HOST = " \"<>\\^`{|}";

    private Url() {}

    /** True for a scheme with anything after it, and for an absolute path. */
    static boolean isAbsolute(String text) {
        if (text.isEmpty() || !isPrintable(text)) {
            return false;
        }
        String rest = text.substring(schemeLength(text));
        if (rest.length() == text.length() && !rest.startsWith("/")) {
            return rest.equals("*");
        }
        if (!rest.startsWith("//") || rest.startsWith("///")) {
            return isEscaped(rest);
        }
        int end = rest.indexOf('/', 2);
        int query = rest.indexOf('?', 2);
        int stop = Math.min(end < 0 ? rest.length() : end, query < 0 ? rest.length() : query);
        return isAuthority(rest.substring(2, stop)) && isEscaped(rest.substring(stop));
    }

    /** The length of the scheme and its colon; 0 when there is none. */
    private static int schemeLength(String text) {
        if (!letter(text.charAt(0))) {
            return 0;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return i + 1;
            }
            if (!alphanumeric(c) && c != '+' && c != '-' && c != '.') {
                return 0;
            }
        }
        return 0;
    }

    private static boolean isAuthority(String text) {
        String host = text.substring(text.lastIndexOf('@') + 1);
        if (host.startsWith("[")) {
            int close = host.lastIndexOf(']');
            return close > 0 && isPort(host.substring(close + 1));
        }
        int colon = host.lastIndexOf(':');
        if (colon >= 0 && (!isPort(host.substring(colon)) || host.indexOf(':') < colon)) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            if (FORBIDDEN_IN_HOST.indexOf(host.charAt(i)) >= 0) {
                return false;
            }
        }
        return isEscaped(host);
    }

    private static boolean isPort(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (!digit(text.charAt(i))) {
                return false;
            }
        }
        return text.isEmpty() || text.charAt(0) == ':';
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEscaped(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 >= text.length() || !hex(text.charAt(i + 1)) || !hex(text.charAt(i + 2))) {
                return false;
            }
        }
        return true;
    }
}
