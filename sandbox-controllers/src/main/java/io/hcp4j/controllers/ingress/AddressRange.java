package io.hcp4j.controllers.ingress;

import com.google.common.net.InetAddresses;
import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses of one family in a row, as an IPAddressPool of MetalLB lists them.
 *
 * @param v6 whether they are IPv6 addresses
 * @param first the lowest, as a number
 * @param last the highest, as a number
 */
record AddressRange(boolean v6, BigInteger first, BigInteger last) {

    /** Reads {@code from-to} or a CIDR; empty when the text is neither. */
    static Optional<AddressRange> parse(String text) {
        return text.contains("-") ? span(text.split("-", 2)) : network(text.split("/", 2));
    }

    /**
     * The lowest address that is not taken.
     *
     * @param taken as {@link InetAddresses#toAddrString} writes them
     * @param tidy whether IPv4 addresses that end in .0 or .255 are left out
     */
    Optional<String> free(Set<String> taken, boolean tidy) {
        for (BigInteger address = first; address.compareTo(last) <= 0; address = address.add(BigInteger.ONE)) {
            String text = text(address);
            boolean odd = tidy && !v6 && (text.endsWith(".0") || text.endsWith(".255"));
            if (!odd && !taken.contains(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    boolean contains(String address) {
        return read(address)
                .filter(each -> each instanceof Inet6Address == v6)
                .map(InetAddresses::toBigInteger)
                .filter(number -> first.compareTo(number) <= 0 && number.compareTo(last) <= 0)
                .isPresent();
    }

    /** An address in the one form that all of this compares. */
    static Optional<String> canonical(String address) {
        return read(address).map(InetAddresses::toAddrString);
    }

    private static Optional<AddressRange> span(String[] ends) {
        Optional<InetAddress> from = read(ends[0]);
        Optional<InetAddress> to = read(ends[1]);
        if (from.isEmpty()
                || to.isEmpty()
                || !from.get().getClass().equals(to.get().getClass())) {
            return Optional.empty();
        }
        AddressRange range = new AddressRange(
                from.get() instanceof Inet6Address,
                InetAddresses.toBigInteger(from.get()),
                InetAddresses.toBigInteger(to.get()));
        return range.first.compareTo(range.last) <= 0 ? Optional.of(range) : Optional.empty();
    }

    private static Optional<AddressRange> network(String[] parts) {
        Optional<InetAddress> base = read(parts[0]);
        if (parts.length != 2 || base.isEmpty() || !parts[1].strip().matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int free = base.get().getAddress().length * Byte.SIZE - Integer.parseInt(parts[1].strip());
        if (free < 0) {
            return Optional.empty();
        }
        BigInteger start =
                InetAddresses.toBigInteger(base.get()).shiftRight(free).shiftLeft(free);
        BigInteger size = BigInteger.ONE.shiftLeft(free);
        return Optional.of(new AddressRange(
                base.get() instanceof Inet6Address, start, start.add(size).subtract(BigInteger.ONE)));
    }

    private static Optional<InetAddress> read(String text) {
        String address = text.strip();
        return InetAddresses.isInetAddress(address) ? Optional.of(InetAddresses.forString(address)) : Optional.empty();
    }

    private String text(BigInteger address) {
        return InetAddresses.toAddrString(
                v6 ? InetAddresses.fromIPv6BigInteger(address) : InetAddresses.fromIPv4BigInteger(address));
    }
}
