package io.hcp4j.cli.waiting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a terminal as a progress block needs: lines of a width, a cursor, and whether what is too long goes on in the next line. */
final class Screen {
    private static final Pattern CONTROL = Pattern.compile("\u001b\\[(\\??)(\\d*)([A-Za-z])");

    private final int width;
    private final List<StringBuilder> lines = new ArrayList<>();
    private int row;
    private int column;
    private boolean wraps = true;

    Screen(int width) {
        this.width = width;
    }

    /** Shows what a program writes. */
    Screen write(String text) {
        Matcher control = CONTROL.matcher(text);
        int at = 0;
        while (control.find(at) && control.start() >= at) {
            text.substring(at, control.start()).chars().forEach(character -> put((char) character));
            obey(control.group(1) + control.group(3), control.group(2));
            at = control.end();
        }
        text.substring(at).chars().forEach(character -> put((char) character));
        return this;
    }

    /** What stands there, without the blanks at the ends of lines. */
    List<String> shown() {
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    /** Whether it behaves as a terminal without any settings. */
    boolean wraps() {
        return wraps;
    }

    private void obey(String control, String number) {
        switch (control + number) {
            case "?l7" -> wraps = false;
            case "?h7" -> wraps = true;
            case "K" -> line().setLength(Math.min(line().length(), Math.min(column, width - 1)));
            case "J" -> {
                line().setLength(Math.min(line().length(), column));
                lines.subList(row + 1, lines.size()).clear();
            }
            default -> {
                if (!control.equals("A")) {
                    throw new AssertionError("a control that no progress block needs: " + control + number);
                }
                row = Math.max(0, row - Integer.parseInt(number));
            }
        }
    }

    private void put(char character) {
        if (character == '\n') {
            row++;
            column = 0;
            line();
            return;
        }
        if (column == width && wraps) {
            row++;
            column = 0;
        }
        column = Math.min(column, width - 1);
        StringBuilder line = line();
        while (line.length() <= column) {
            line.append(' ');
        }
        line.setCharAt(column++, character);
    }

    private StringBuilder line() {
        while (lines.size() <= row) {
            lines.add(new StringBuilder());
        }
        return lines.get(row);
    }
}
