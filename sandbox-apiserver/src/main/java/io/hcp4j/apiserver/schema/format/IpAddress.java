package io.hcp4j.apiserver.schema.format;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An IP address, read strictly (as rules do) or leniently (as formats do); no name is ever looked up. */
public final class IpAddress {
    private final byte[] bytes;

    IpAddress(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** Reads an address: no leading zeros, no zone, no IPv4 inside IPv6; empty when it is none. */
    public static Optional<IpAddress> parse(String text) {
        return read(text, false).filter(address -> !address.isMapped() || !text.contains(":"));
    }

    /** Reads an address as the formats {@code ipv4}, {@code ipv6} and {@code cidr} do: leading zeros are allowed. */
    static Optional<IpAddress> parseLeniently(String text) {
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

    /** The address's bits beyond a prefix set to zero. */
    IpAddress masked(int prefixLength) {
        byte[] cut = bytes.clone();
        for (int bit = prefixLength; bit < cut.length * Byte.SIZE; bit++) {
            cut[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
        }
        return new IpAddress(cut);
    }

    int bits() {
        return bytes.length * Byte.SIZE;
    }

    private boolean isMapped() {
        return bytes.length == 16
                && Arrays.equals(bytes, 0, 10, new byte[10], 0, 10)
                && bytes[10] == -1
                && bytes[11] == -1;
    }

    /** The canonical text. */
    @Override
    public String toString() {
        return bytes.length == 4 ? dotted(bytes, 0) : Ipv6Text.of(bytes);
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

    static String dotted(byte[] bytes, int from) {
        return (bytes[from] & 0xff) + "." + (bytes[from + 1] & 0xff) + "." + (bytes[from + 2] & 0xff) + "."
                + (bytes[from + 3] & 0xff);
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
