package io.hcp4j.domain.validation.syntax;

import java.util.Optional;

import static io.hcp4j.domain.validation.syntax.Characters.digits;
import static io.hcp4j.domain.validation.syntax.Characters.hex;

/** IP addresses, parsed without asking DNS (which the JDK's own parser does for anything that is not an address). */
public final class Address {
    private static final int GROUPS = 8;

    private Address() {}

    /** The 4 or 16 bytes of an address; empty when the text is not one. Leading zeros and zones are refused. */
    public static Optional<byte[]> parse(String text) {
        return text.indexOf(':') < 0 ? parseV4(text) : parseV6(text);
    }

    static Optional<byte[]> parseV4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            String part = parts[i];
            boolean number = part.length() <= 3 && digits(part, 0, part.length());
            if (!number || (part.length() > 1 && part.charAt(0) == '0') || Integer.parseInt(part) > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) Integer.parseInt(part);
        }
        return Optional.of(bytes);
    }

    static Optional<byte[]> parseV6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[2 * GROUPS];
        if (gap < 0) {
            return groups(text, bytes, 0) == GROUPS ? Optional.of(bytes) : Optional.empty();
        }
        String head = text.substring(0, gap);
        String tail = text.substring(gap + 2);
        int before = head.isEmpty() ? 0 : groups(head, bytes, 0);
        byte[] end = new byte[2 * GROUPS];
        int after = tail.isEmpty() ? 0 : groups(tail, end, 0);
        if (before < 0 || after < 0 || before + after >= GROUPS) {
            return Optional.empty();
        }
        System.arraycopy(end, 0, bytes, 2 * (GROUPS - after), 2 * after);
        return Optional.of(bytes);
    }

    /** Writes the groups of a text into bytes and says how many there are; -1 when one is malformed. */
    private static int groups(String text, byte[] bytes, int from) {
        String[] parts = text.split(":", -1);
        if (parts.length > GROUPS - from) {
            return -1;
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].isEmpty() || parts[i].length() > 4) {
                return -1;
            }
            for (int j = 0; j < parts[i].length(); j++) {
                if (!hex(parts[i].charAt(j))) {
                    return -1;
                }
            }
            int group = Integer.parseInt(parts[i], 16);
            bytes[2 * (from + i)] = (byte) (group >> 8);
            bytes[2 * (from + i) + 1] = (byte) group;
        }
        return parts.length;
    }
}
