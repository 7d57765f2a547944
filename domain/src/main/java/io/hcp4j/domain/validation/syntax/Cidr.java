package io.hcp4j.domain.validation.syntax;

import java.util.Optional;

import static io.hcp4j.domain.validation.syntax.Characters.digits;
import static io.hcp4j.domain.validation.syntax.Characters.hex;

/** An address range: {@code 10.132.0.0/14}. Host bits may be set, as in the API; they are ignored. */
public final class Cidr {
    private final byte[] address;
    private final int prefix;

    private Cidr(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /** Reads a range; empty when the address is impossible or the prefix is longer than the address. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || text.length() - slash > 4 || !digits(text, slash + 1, text.length())) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return Address.parse(text.substring(0, slash))
                .filter(bytes -> prefix <= bytes.length * Byte.SIZE)
                .map(bytes -> new Cidr(bytes, prefix));
    }

    /** True for an IPv6 range. */
    public boolean isV6() {
        return address.length > 4;
    }

    /** How many leading bits the addresses of the range share. */
    public int prefix() {
        return prefix;
    }

    /** The first byte of the address, 0 to 255. */
    public int firstByte() {
        return address[0] & 0xff;
    }

    /** True when an address lies in both. Ranges of different families never overlap. */
    public boolean overlaps(Cidr other) {
        if (address.length != other.address.length) {
            return false;
        }
        int shared = Math.min(prefix, other.prefix);
        for (int bit = 0; bit < shared; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((address[bit / Byte.SIZE] ^ other.address[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    /** What the API accepts as a range: the right characters in the right number, whatever they mean. */
    static boolean looksLikeOne(String text) {
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
            for (int i = 0; i < part.length(); i++) {
                if (!hex(part.charAt(i)) || i >= 4) {
                    return false;
                }
            }
        }
        return parts.length >= 3 && parts.length <= 8;
    }
}
