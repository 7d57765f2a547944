package io.hcp4j.apiserver.schema.format;

import io.hcp4j.ports.network.IpAddress;
import java.util.Optional;

/**
 * A range of IP addresses in CIDR notation.
 *
 * @param address the address before the slash, as written
 * @param prefixLength the number of leading bits that all addresses share
 */
public record Cidr(IpAddress address, int prefixLength) {

    /** Reads a range strictly, as rules do; empty when it is none. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.lastIndexOf('/');
        return slash < 0
                ? Optional.empty()
                : of(RuleAddress.parse(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** Reads a range as the format {@code cidr} does. */
    static Optional<Cidr> parseLeniently(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : of(IpAddress.parseLeniently(text.substring(0, slash)), text.substring(slash + 1));
    }

    private static Optional<Cidr> of(Optional<IpAddress> address, String length) {
        return address.filter(found -> length.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(length) <= found.bits())
                .map(found -> new Cidr(found, Integer.parseInt(length)));
    }

    /** True when the address lies in the range. */
    public boolean contains(IpAddress other) {
        return address.sharesPrefix(other, prefixLength);
    }

    /** True when all addresses of the other range lie in this one. */
    public boolean contains(Cidr other) {
        return other.prefixLength >= prefixLength && contains(other.address);
    }

    /** The same range, its address being the first one. */
    public Cidr masked() {
        return new Cidr(address.masked(prefixLength), prefixLength);
    }

    @Override
    public String toString() {
        return address + "/" + prefixLength;
    }
}
