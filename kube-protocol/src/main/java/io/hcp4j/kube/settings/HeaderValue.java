package io.hcp4j.kube.settings;

import io.hcp4j.ports.error.HcpException;

/**
 * Checks a setting that becomes part of an HTTP header, because HTTP libraries quote what they refuse.
 *
 * @param origin the field and where it stands, for messages; never the value
 */
record HeaderValue(String origin) {

    /** A token without white space around it, which files and YAML blocks add. */
    String token(String value) {
        String token = value.strip();
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw invalid(
                    "holds a character that no token has: a space, a line break, a typographic quotation mark or the like",
                    "Put the token there as it was issued, in one piece.");
        }
        return token;
    }

    /** A name of a user or a group: anything but control characters. */
    String name(String value) {
        boolean broken = value.codePoints()
                .anyMatch(c -> Character.getType(c) == Character.SURROGATE || (Character.isISOControl(c) && c != '\t'));
        if (broken) {
            throw invalid("holds a line break or another control character", "Remove it.");
        }
        return value;
    }

    private HcpException invalid(String problem, String remedy) {
        return InvalidSettings.because(origin + " " + problem).remedy(remedy).build();
    }
}
