package io.hcp4j.domain.network;

import io.hcp4j.ports.network.IpAddress;
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
    private static final Pattern SHAPE = Pattern.compile("(?<address>[^/]+)/(?<prefix>[0-9]{1,3})");

    private final String text;
    private final IpAddress address;
    private final int prefixLength;

    private Cidr(String text, IpAddress address, int prefixLength) {
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
        int prefix = Integer.parseInt(shape.group("prefix"));
        return IpAddress.parse(shape.group("address"))
                .filter(address -> prefix <= address.bits())
                .map(address -> new Cidr(text, address, prefix));
    }

    /** The range as typed. */
    public String text() {
        return text;
    }

    /**
     * The same range with its address in canonical form, as Go writes it: {@code fd00::/48} for {@code FD00:0::/048}. Host bits stay, as in
     * {@code hcp}.
     */
    public Cidr canonical() {
        return address.isIpv4Mapped() ? this : new Cidr(address + "/" + prefixLength, address, prefixLength);
    }

    /** Number of leading bits that all its addresses share. */
    public int prefixLength() {
        return prefixLength;
    }

    /** True for IPv6, false for IPv4. */
    public boolean ipv6() {
        return address.family() == 6;
    }

    /** True when the address has bits set beyond the prefix, so that the text names a host rather than a range. */
    public boolean hasHostBits() {
        return !address.equals(address.masked(prefixLength));
    }

    /** True when every address of the other range is in this one; never across IP families. */
    public boolean contains(Cidr other) {
        return prefixLength <= other.prefixLength && overlaps(other);
    }

    /** True when some address is in both ranges; never across IP families. */
    public boolean overlaps(Cidr other) {
        return address.sharesPrefix(other.address, Math.min(prefixLength, other.prefixLength));
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
}
