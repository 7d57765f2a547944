package io.hcp4j.sandbox.ingress;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * IPv4 addresses in a row, as an IPAddressPool of MetalLB lists them.
 *
 * @param first the lowest, as a number
 * @param last the highest, as a number
 */
record AddressRange(long first, long last) {

    /** Reads {@code from-to} or a CIDR; empty when the text is neither. */
    static Optional<AddressRange> parse(String text) {
        String[] ends = text.split("-", 2);
        if (ends.length == 2) {
            OptionalLong from = number(ends[0].strip());
            OptionalLong to = number(ends[1].strip());
            return from.isPresent() && to.isPresent() && from.getAsLong() <= to.getAsLong()
                    ? Optional.of(new AddressRange(from.getAsLong(), to.getAsLong()))
                    : Optional.empty();
        }
        String[] network = text.split("/", 2);
        OptionalLong base = number(network[0].strip());
        if (network.length != 2 || base.isEmpty() || !network[1].matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        int bits = Integer.parseInt(network[1]);
        if (bits > Integer.SIZE) {
            return Optional.empty();
        }
        long size = 1L << (Integer.SIZE - bits);
        long start = base.getAsLong() / size * size;
        return Optional.of(new AddressRange(start, start + size - 1));
    }

    /** The lowest address that is not taken. */
    Optional<String> free(Set<String> taken) {
        for (long address = first; address <= last; address++) {
            if (!taken.contains(text(address))) {
                return Optional.of(text(address));
            }
        }
        return Optional.empty();
    }

    boolean contains(String address) {
        OptionalLong number = number(address);
        return number.isPresent() && number.getAsLong() >= first && number.getAsLong() <= last;
    }

    private static String text(long address) {
        return (address >> 24) + "." + (address >> 16 & 0xff) + "." + (address >> 8 & 0xff) + "." + (address & 0xff);
    }

    private static OptionalLong number(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (String part : parts) {
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
                return OptionalLong.empty();
            }
            number = number << 8 | Integer.parseInt(part);
        }
        return OptionalLong.of(number);
    }
}
