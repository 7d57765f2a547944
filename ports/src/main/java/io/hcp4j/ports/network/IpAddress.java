package io.hcp4j.ports.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An IPv4 or IPv6 address, without a zone. No name is ever looked up. */
public final class IpAddress {
    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /**
     * Reads an address as Go does: without leading zeros in IPv4. An IPv4 address that is written inside IPv6 stays an IPv6 address. Empty
     * when the text is no address.
     */
    public static Optional<IpAddress> parse(String text) {
        return read(text, false);
    }

    /** Reads an address as {@link #parse} does, with leading zeros allowed, which stand for nothing. */
    public static Optional<IpAddress> parseLeniently(String text) {
        return read(text, true);
    }

    private static Optional<IpAddress> read(String text, boolean lenient) {
        byte @Nullable [] found = text.indexOf(':') >= 0 ? sixteen(text, lenient) : four(text, lenient);
        return Optional.ofNullable(found).map(IpAddress::new);
    }

    /** 4 or 6. */
    public int family() {
        return bytes.length == 4 ? 4 : 6;
    }

    /** True for 0.0.0.0 and ::. */
    public boolean isUnspecified() {
        return inet().isAnyLocalAddress();
    }

    /** True for 127.0.0.0/8 and ::1. */
    public boolean isLoopback() {
        return inet().isLoopbackAddress();
    }

    /** True for link-local multicast addresses. */
    public boolean isLinkLocalMulticast() {
        return bytes.length == 4
                ? bytes[0] == (byte) 224 && bytes[1] == 0 && bytes[2] == 0
                : bytes[0] == (byte) 0xff && (bytes[1] & 0x0f) == 2;
    }

    /** True for 169.254.0.0/16 and fe80::/10. */
    public boolean isLinkLocalUnicast() {
        return bytes.length == 4
                ? bytes[0] == (byte) 169 && bytes[1] == (byte) 254
                : bytes[0] == (byte) 0xfe && (bytes[1] & 0xc0) == 0x80;
    }

    /** True for unicast addresses that are neither loopback, link-local, multicast, broadcast nor unspecified. */
    public boolean isGlobalUnicast() {
        boolean broadcast = bytes.length == 4 && Arrays.equals(bytes, new byte[] {-1, -1, -1, -1});
        return !broadcast && !isUnspecified() && !isLoopback() && !inet().isMulticastAddress() && !isLinkLocalUnicast();
    }

    /** True when the first bits of both are the same, so many as the length says; never across families. */
    public boolean sharesPrefix(IpAddress other, int prefixLength) {
        return family() == other.family() && masked(prefixLength).equals(other.masked(prefixLength));
    }

    /** The address with its bits beyond a prefix set to zero. */
    public IpAddress masked(int prefixLength) {
        byte[] cut = bytes.clone();
        for (int bit = prefixLength; bit < cut.length * Byte.SIZE; bit++) {
            cut[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        return new IpAddress(cut);
    }

    /** The number of its bits, 32 or 128. */
    public int bits() {
        return bytes.length * Byte.SIZE;
    }

    /** True for ::ffff:0:0/96, the IPv6 form of IPv4 addresses. */
    public boolean isIpv4Mapped() {
        return bytes.length == 16
                && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10)
                && bytes[10] == -1
                && bytes[11] == -1;
    }

    /** The IPv4 address that this one is the IPv6 form of; the address itself when it is no such form. */
    public IpAddress unmapped() {
        return isIpv4Mapped() ? new IpAddress(Arrays.copyOfRange(bytes, 12, 16)) : this;
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return bytes.length == 4 ? dotted(bytes) : Ipv6Text.of(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IpAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    private InetAddress inet() {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }

    private static String dotted(byte[] bytes) {
        return (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
    }

    private static byte @Nullable [] four(String text, boolean lenient) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        byte[] found = new byte[4];
        for (int i = 0; i < 4; i++) {
            boolean digits = !parts[i].isEmpty()
                    && parts[i].length() <= (lenient ? 9 : 3)
                    && parts[i].chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits || (!lenient && parts[i].length() > 1 && parts[i].charAt(0) == '0')) {
                return null;
            }
            int value = Integer.parseInt(parts[i]);
            if (value > 255) {
                return null;
            }
            found[i] = (byte) value;
        }
        return found;
    }

    private static byte @Nullable [] sixteen(String text, boolean lenient) {
        String body = text;
        int lastColon = text.lastIndexOf(':');
        if (text.indexOf('.') > lastColon) {
            byte[] tail = four(text.substring(lastColon + 1), lenient);
            if (tail == null) {
                return null;
            }
            body = text.substring(0, lastColon + 1)
                    + Integer.toHexString(((tail[0] & 0xff) << 8) | (tail[1] & 0xff))
                    + ":"
                    + Integer.toHexString(((tail[2] & 0xff) << 8) | (tail[3] & 0xff));
        }
        return Ipv6Text.parse(body);
    }
}
