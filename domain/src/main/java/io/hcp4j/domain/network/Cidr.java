package io.hcp4j.domain.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 range such as {@code 10.132.0.0/14}.
 *
 * <p>It is kept and compared for equality as typed, host bits included ({@code 10.0.0.1/8}); {@link #contains} and {@link #overlaps} ignore
 * host bits.
 */
public final class Cidr {
    private static final Pattern IPV4 = Pattern.compile("(0|[1-9][0-9]{0,2})(?:\\.(?:0|[1-9][0-9]{0,2})){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern SHAPE = Pattern.compile("(?<address>[^/]+)/(?<prefix>[0-9]{1,3})");

    private final String text;
    private final byte[] address;
    private final int prefixLength;

    private Cidr(String text, byte[] address, int prefixLength) {
        this.text = text;
        this.address = address;
        this.prefixLength = prefixLength;
    }

    /**
     * The range a text stands for.
     *
     * @throws IllegalArgumentException when it stands for none
     */
    public static Cidr parse(String text) {
        return tryParse(text).orElseThrow(() -> new IllegalArgumentException("not a CIDR range: \"" + text + "\""));
    }

    /** The range a text stands for; empty when it stands for none. */
    public static Optional<Cidr> tryParse(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        byte[] address = address(shape.group("address"));
        int prefix = Integer.parseInt(shape.group("prefix"));
        return address == null || prefix > address.length * Byte.SIZE
                ? Optional.empty()
                : Optional.of(new Cidr(text, address, prefix));
    }

    /** The range as typed. */
    public String text() {
        return text;
    }

    /** Number of leading bits that all its addresses share. */
    public int prefixLength() {
        return prefixLength;
    }

    /** True for IPv6, false for IPv4. */
    public boolean ipv6() {
        return address.length > 4;
    }

    /** True when the address has bits set beyond the prefix, so that the text names a host rather than a range. */
    public boolean hasHostBits() {
        for (int bit = prefixLength; bit < address.length * Byte.SIZE; bit++) {
            if (bit(address, bit)) {
                return true;
            }
        }
        return false;
    }

    /** True when every address of the other range is in this one; never across IP families. */
    public boolean contains(Cidr other) {
        return prefixLength <= other.prefixLength && overlaps(other);
    }

    /** True when some address is in both ranges; never across IP families. */
    public boolean overlaps(Cidr other) {
        if (address.length != other.address.length) {
            return false;
        }
        for (int bit = 0; bit < Math.min(prefixLength, other.prefixLength); bit++) {
            if (bit(address, bit) != bit(other.address, bit)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cidr that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static boolean bit(byte[] bytes, int index) {
        return (bytes[index / Byte.SIZE] >> (Byte.SIZE - 1 - index % Byte.SIZE) & 1) == 1;
    }

    private static byte @Nullable [] address(String text) {
        boolean ipv6 = IPV6.matcher(text).matches();
        if (!ipv6 && !IPV4.matcher(text).matches()) {
            return null;
        }
        try {
            // A literal, in brackets if IPv6, is never looked up in DNS.
            byte[] bytes = InetAddress.getByName(ipv6 ? "[" + text + "]" : text).getAddress();
            return ipv6 && bytes.length == 4 ? mapped(bytes) : bytes;
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }

    /** An IPv4 address in its IPv6 form (::ffff:a.b.c.d), which the JDK turns into plain IPv4. */
    private static byte[] mapped(byte[] ipv4) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, 10, 12, (byte) 0xff);
        System.arraycopy(ipv4, 0, bytes, 12, ipv4.length);
        return bytes;
    }
}
