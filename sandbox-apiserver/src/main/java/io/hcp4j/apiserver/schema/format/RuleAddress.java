package io.hcp4j.apiserver.schema.format;

import io.hcp4j.ports.network.IpAddress;
import java.util.Optional;

/** Addresses as rules read them, which refuse IPv4 addresses inside IPv6. */
public final class RuleAddress {
    private RuleAddress() {}

    /** The address; empty when the text is none. */
    public static Optional<IpAddress> parse(String text) {
        return IpAddress.parse(text).filter(address -> !address.isIpv4Mapped());
    }
}
