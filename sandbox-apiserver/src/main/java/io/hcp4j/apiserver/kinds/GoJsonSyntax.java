package io.hcp4j.apiserver.kinds;

import java.util.Optional;

/**
 * Whether a text is a JSON object, and if not, why, in the words of the API server, which do not show what the text holds. Nesting takes no
 * stack.
 */
final class GoJsonSyntax {
    private static final int DEEPEST = 10_000;
    private static final String LITERALS = "tfn";

    private final String text;
    private final StringBuilder open = new StringBuilder();
    private int position;

    private GoJsonSyntax(String text) {
        this.text = text;
    }

    /** What is wrong; empty when it is an object, or null. */
    static Optional<String> objectProblem(String text) {
        GoJsonSyntax syntax = new GoJsonSyntax(text);
        try {
            syntax.check();
        } catch (Unexpected e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return switch (text.strip().charAt(0)) {
            case '{', 'n' -> Optional.empty();
            case '[' -> wrongType("array");
            case '"' -> wrongType("string");
            case 't', 'f' -> wrongType("bool");
            default -> wrongType("number");
        };
    }

    private static Optional<String> wrongType(String type) {
        return Optional.of("json: cannot unmarshal " + type + " into Go value of type map[string]interface {}");
    }

    private void check() throws Unexpected {
        value();
        while (!open.isEmpty()) {
            boolean object = open.charAt(open.length() - 1) == '{';
            char next = next();
            if (next == (object ? '}' : ']')) {
                open.setLength(open.length() - 1);
            } else if (next != ',') {
                throw unexpected(next, object ? "after object key:value pair" : "after array element");
            } else if (object) {
                key(next());
            } else {
                value();
            }
        }
        skipSpace();
        if (position < text.length()) {
            throw unexpected(text.charAt(position), "after top-level value");
        }
    }

    /** Reads a value; of an object or a list that is not empty, up to the end of its first value that is neither. */
    private void value() throws Unexpected {
        while (true) {
            char first = next();
            if (first != '{' && first != '[') {
                scalar(first);
                return;
            }
            skipSpace();
            char end = first == '{' ? '}' : ']';
            if (position < text.length() && text.charAt(position) == end) {
                position++;
                return;
            }
            open.append(first);
            if (open.length() > DEEPEST) {
                throw new Unexpected("exceeded max depth");
            }
            if (first == '{') {
                name(next());
            }
        }
    }

    private void key(char first) throws Unexpected {
        name(first);
        value();
    }

    private void name(char first) throws Unexpected {
        if (first != '"') {
            throw unexpected(first, "looking for beginning of object key string");
        }
        string();
        char colon = next();
        if (colon != ':') {
            throw unexpected(colon, "after object key");
        }
    }

    private void scalar(char first) throws Unexpected {
        if (first == '"') {
            string();
        } else if (LITERALS.indexOf(first) >= 0) {
            literal(first == 't' ? "true" : first == 'f' ? "false" : "null");
        } else if (first == '-' || isDigit(first)) {
            number(first);
        } else {
            throw unexpected(first, "looking for beginning of value");
        }
    }

    private void literal(String word) throws Unexpected {
        for (int i = 1; i < word.length(); i++) {
            char next = character();
            if (next != word.charAt(i)) {
                throw unexpected(next, "in literal " + word + " (expecting '" + word.charAt(i) + "')");
            }
        }
    }

    private void number(char first) throws Unexpected {
        char digit = first;
        if (first == '-') {
            digit = character();
            if (!isDigit(digit)) {
                throw unexpected(digit, "in numeric literal");
            }
        }
        if (digit != '0') {
            skipDigits();
        }
        if (position < text.length() && text.charAt(position) == '.') {
            position++;
            digits("after decimal point in numeric literal");
        }
        if (position < text.length() && "eE".indexOf(text.charAt(position)) >= 0) {
            position++;
            if (position < text.length() && "+-".indexOf(text.charAt(position)) >= 0) {
                position++;
            }
            digits("in exponent of numeric literal");
        }
    }

    private void digits(String place) throws Unexpected {
        char first = character();
        if (!isDigit(first)) {
            throw unexpected(first, place);
        }
        skipDigits();
    }

    private void skipDigits() {
        while (position < text.length() && isDigit(text.charAt(position))) {
            position++;
        }
    }

    private void string() throws Unexpected {
        for (char next = character(); next != '"'; next = character()) {
            if (next < ' ') {
                throw unexpected(next, "in string literal");
            }
            if (next == '\\') {
                char escaped = character();
                if (escaped == 'u') {
                    for (int i = 0; i < 4; i++) {
                        char hex = character();
                        if (Character.digit(hex, 16) < 0) {
                            throw unexpected(hex, "in \\u hexadecimal character escape");
                        }
                    }
                } else if ("\"\\/bfnrt".indexOf(escaped) < 0) {
                    throw unexpected(escaped, "in string escape code");
                }
            }
        }
    }

    /** The next character that is not white space. */
    private char next() throws Unexpected {
        skipSpace();
        if (position >= text.length()) {
            throw new Unexpected("unexpected end of JSON input");
        }
        return text.charAt(position++);
    }

    private char character() throws Unexpected {
        if (position >= text.length()) {
            throw new Unexpected("unexpected end of JSON input");
        }
        return text.charAt(position++);
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static Unexpected unexpected(char character, String place) {
        String shown =
                switch (character) {
                    case '\'' -> "'\\''";
                    case '"' -> "'\"'";
                    case '\n' -> "'\\n'";
                    case '\t' -> "'\\t'";
                    case '\r' -> "'\\r'";
                    default -> "'" + character + "'";
                };
        return new Unexpected("invalid character " + shown + " " + place);
    }

    private static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        Unexpected(String message) {
            super(message);
        }
    }
}
