package io.hcp4j.domain.validation.syntax;

import static io.hcp4j.domain.validation.syntax.Characters.alphanumeric;
import static io.hcp4j.domain.validation.syntax.Characters.digit;
import static io.hcp4j.domain.validation.syntax.Characters.digits;
import static io.hcp4j.domain.validation.syntax.Characters.lower;

/** Image registries: {@code host[:port][/path]} without tag or digest, or {@code *.host}. */
final class Registry {
    private Registry() {}

    static boolean matches(String text) {
        if (text.startsWith("*.")) {
            return isHost(text.substring(2));
        }
        String[] parts = text.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            if (!isPathPart(parts[i])) {
                return false;
            }
        }
        int colon = parts[0].indexOf(':');
        String host = colon < 0 ? parts[0] : parts[0].substring(0, colon);
        return isHost(host) && (colon < 0 || digits(parts[0], colon + 1, parts[0].length()));
    }

    private static boolean isHost(String text) {
        for (String label : text.split("\\.", -1)) {
            if (label.isEmpty() || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
            for (int i = 0; i < label.length(); i++) {
                if (!alphanumeric(label.charAt(i)) && label.charAt(i) != '-') {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lower-case words, joined by a dot, one or two underscores, or any number of dashes. */
    private static boolean isPathPart(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (lower(c) || digit(c)) {
                run = 0;
                continue;
            }
            run++;
            boolean first = i == 0 || i == text.length() - 1;
            boolean repeats = run == 1 || c == text.charAt(i - 1);
            boolean fits = c == '-' || (c == '_' && run <= 2) || (c == '.' && run == 1);
            if (first || !repeats || !fits) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
