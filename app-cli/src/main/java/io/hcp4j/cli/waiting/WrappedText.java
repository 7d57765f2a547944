package io.hcp4j.cli.waiting;

import java.util.ArrayList;
import java.util.List;

/** Text in lines of a width, broken between words; of a word that is longer than a line, no character is left out either. */
final class WrappedText {
    private static final String INDENT = "  ";

    private final int width;

    WrappedText(int width) {
        this.width = Math.max(width, INDENT.length() + 1);
    }

    /** The lines of a text; those after the first are indented. */
    List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = rest.substring(0, Math.max(space, 0)).isBlank() ? width : space;
            lines.add(rest.substring(0, end).stripTrailing());
            rest = INDENT + rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }
}
