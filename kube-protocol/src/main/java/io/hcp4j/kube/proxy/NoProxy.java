package io.hcp4j.kube.proxy;

import io.hcp4j.ports.network.IpAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The hosts that are reached without a proxy: {@code *}, addresses, networks ({@code 10.0.0.0/8}), and names, which stand for themselves
 * and what is below them; with a leading dot only for what is below. Each may end in a port. This machine itself is always one of them.
 */
record NoProxy(List<String> entries) {
    static NoProxy parse(String text) {
        return new NoProxy(Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    boolean covers(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1");
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        Optional<IpAddress> address = address(host);
        boolean thisMachine = host.equals("localhost")
                || address.filter(IpAddress::isLoopback).isPresent();
        return thisMachine || entries.stream().anyMatch(entry -> covers(entry, host, port, address));
    }

    private static boolean covers(String entry, String host, int port, Optional<IpAddress> address) {
        if (entry.equals("*")) {
            return true;
        }
        int slash = entry.indexOf('/');
        if (slash > 0) {
            Optional<IpAddress> network = address(entry.substring(0, slash));
            return address.isPresent()
                    && network.isPresent()
                    && within(address.get(), network.get(), entry.substring(slash + 1));
        }
        String name = entry;
        if (entry.matches("[^:]*:\\d+|\\[.*]:\\d+")) {
            int colon = entry.lastIndexOf(':');
            if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
                return false;
            }
            name = entry.substring(0, colon);
        }
        name = name.replaceFirst("^\\[(.*)]$", "$1").replaceFirst("^\\*\\.", ".");
        if (address.isPresent()) {
            return address(name).equals(address);
        }
        return name.startsWith(".") ? host.endsWith(name) : host.equals(name) || host.endsWith("." + name);
    }

    private static boolean within(IpAddress address, IpAddress network, String length) {
        return length.matches("\\d{1,3}")
                && Integer.parseInt(length) <= network.bits()
                && address.sharesPrefix(network, Integer.parseInt(length));
    }

    /** The address that a text is, IPv4 inside IPv6 as IPv4; empty for names, which are never looked up. */
    private static Optional<IpAddress> address(String text) {
        return IpAddress.parse(text).map(IpAddress::unmapped);
    }
}
