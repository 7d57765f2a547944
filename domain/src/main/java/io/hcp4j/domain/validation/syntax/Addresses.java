package io.hcp4j.domain.validation.syntax;

import static io.hcp4j.domain.validation.syntax.Characters.digits;
import static io.hcp4j.domain.validation.syntax.Characters.hex;

/** IP addresses and ranges: what the API takes for one, and what is one. Nothing here ever asks DNS. */
public final class Addresses {
    private static final int GROUPS = 8;

    private Addresses() {}

    /** True for an IPv4 or IPv6 address. Leading zeros in IPv4, zones and embedded IPv4 are refused. */
    public static boolean isAddress(String text) {
        return text.indexOf(':') < 0 ? isV4(text) : isV6(text);
    }

    private static boolean isV4(String text) {
        if (!looksLikeQuad(text)) {
            return false;
        }
        for (String part : text.split("\\.", -1)) {
            boolean padded = part.length() > 1 && part.charAt(0) == '0';
            if (padded || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text) == GROUPS;
        }
        String head = text.substring(0, gap);
        String tail = text.substring(gap + 2);
        int before = head.isEmpty() ? 0 : groups(head);
        int after = tail.isEmpty() ? 0 : groups(tail);
        return before >= 0 && after >= 0 && before + after < GROUPS;
    }

    /** How many groups a part of an IPv6 address without a gap has; -1 when one is malformed. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        for (String part : parts) {
            if (part.isEmpty() || !isGroup(part)) {
                return -1;
            }
        }
        return parts.length;
    }

    private static boolean isGroup(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (i >= 4 || !hex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** What the API takes for a range: the right characters in the right number, whatever they mean. */
    static boolean looksLikeRange(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !digits(text, slash + 1, text.length())) {
            return false;
        }
        int prefix = text.length() - slash - 1;
        String address = text.substring(0, slash);
        return address.indexOf(':') < 0
                ? prefix <= 2 && looksLikeQuad(address)
                : prefix <= 3 && looksLikeGroups(address);
    }

    static boolean looksLikeQuad(String text) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            if (part.length() > 3 || !digits(part, 0, part.length())) {
                return false;
            }
        }
        return parts.length == 4;
    }

    private static boolean looksLikeGroups(String text) {
        String[] parts = text.split(":", -1);
        for (String part : parts) {
            if (!isGroup(part)) {
                return false;
            }
        }
        return parts.length >= 3 && parts.length <= GROUPS;
    }
}
