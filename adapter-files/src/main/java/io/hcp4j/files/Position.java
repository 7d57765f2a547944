package io.hcp4j.files;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;

/** A place in a text; line and column count from 1. */
record Position(String source, long line, long column) {

    /** The place of a character given by its index, counted in code points. */
    static Position ofIndex(String source, String text, int codePoints) {
        int end = text.offsetByCodePoints(0, Math.min(codePoints, text.codePointCount(0, text.length())));
        int lineStart = text.lastIndexOf('\n', end - 1) + 1;
        long line =
                1 + text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
        return new Position(source, line, 1 + text.codePointCount(lineStart, end));
    }

    HcpException refuse(String what) {
        return HcpException.of(ErrorCode.INVALID, this + ": " + what).build();
    }

    @Override
    public String toString() {
        return source + ", line " + line + ", column " + column;
    }
}
