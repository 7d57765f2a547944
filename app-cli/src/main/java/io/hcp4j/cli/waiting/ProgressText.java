package io.hcp4j.cli.waiting;

import io.hcp4j.domain.readiness.Progress;

/** Progress as a line for users. */
final class ProgressText {
    private static final int LINE = 110;

    private ProgressText() {}

    /**
     * State, count and what blocks it.
     *
     * @param all whether a long line stays as it is: messages that list what they wait for may be long, and their beginning tells enough
     */
    static String of(Progress progress, boolean all) {
        String line = progress.message();
        return all ? line : cut(line, LINE);
    }

    /** The text, ending at a word when it is too long. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length);
        return text.substring(0, space < 1 ? length : space).replaceFirst("[,;:]$", "") + " ...";
    }
}
