package io.hcp4j.files;

/** Formats a scalar: plain where no parser can misread it, else in single quotes, else in double quotes with escapes. */
final class YamlText {
    private static final String NEVER_FIRST = "#,[]{}&*!|>'\"%@`";
    private static final String FIRST_ONLY_BEFORE_TEXT = "-?:";

    private YamlText() {}

    static String onOneLine(String text) {
        if (!PlainScalar.isText(text) || text.indexOf('\n') >= 0 || needsEscapes(text, false)) {
            return doubleQuoted(text);
        }
        return isPlain(text) ? text : "'" + text.replace("'", "''") + "'";
    }

    /**
     * True for several lines that a literal block holds as they are. White space at the beginning or at line ends, and blank lines at the
     * end, would be legal in one but are easily lost by an editor.
     */
    static boolean fitsLiteralBlock(String text) {
        return text.indexOf('\n') >= 0
                && text.charAt(0) > ' '
                && !text.endsWith("\n\n")
                && !text.contains(" \n")
                && !text.contains("\t\n")
                && text.charAt(text.length() - 1) != ' '
                && text.charAt(text.length() - 1) != '\t'
                && !needsEscapes(text, true);
    }

    private static boolean isPlain(String text) {
        char first = text.charAt(0);
        boolean alone = text.length() == 1 || text.charAt(1) == ' ';
        return first != ' '
                && NEVER_FIRST.indexOf(first) < 0
                && !(alone && FIRST_ONLY_BEFORE_TEXT.indexOf(first) >= 0)
                && text.charAt(text.length() - 1) != ' '
                && text.charAt(text.length() - 1) != ':'
                && !text.contains(": ")
                && !text.contains(" #")
                && !text.startsWith("---")
                && !text.startsWith("...");
    }

    private static boolean needsEscapes(String text, boolean block) {
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            boolean layout = block && (c == '\n' || c == '\t');
            if (!layout && needsEscape(text, index)) {
                return true;
            }
        }
        return false;
    }

    /** Control characters, what YAML 1.1 takes for line breaks, the byte order mark, and what is no character at all. */
    private static boolean needsEscape(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c < ' ' || (c >= 0x7f && c < 0xa0) || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFE';
    }

    private static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (needsEscape(text, index)) {
                        quoted.append(String.format("\\u%04X", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
