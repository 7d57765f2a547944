package io.hcp4j.releaseregistry;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without a proxy: {@code *}, addresses, networks ({@code 10.0.0.0/8}), and names, which stand for themselves
 * and what is below them; with a leading dot only for what is below. Each may end in a port. This machine itself is always one of them.
 */
record NoProxy(List<String> entries) {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

    static NoProxy parse(String text) {
        return new NoProxy(Arrays.stream(text.toLowerCase(Locale.ROOT).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList());
    }

    boolean covers(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("^\\[(.*)]$", "$1");
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
        Optional<InetAddress> address = address(host);
        boolean thisMachine = host.equals("localhost")
                || address.filter(InetAddress::isLoopbackAddress).isPresent();
        return thisMachine || entries.stream().anyMatch(entry -> covers(entry, host, port, address));
    }

    private static boolean covers(String entry, String host, int port, Optional<InetAddress> address) {
        if (entry.equals("*")) {
            return true;
        }
        int slash = entry.indexOf('/');
        if (slash > 0) {
            Optional<InetAddress> network = address(entry.substring(0, slash));
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

    private static boolean within(InetAddress address, InetAddress network, String length) {
        byte[] bytes = address.getAddress();
        byte[] others = network.getAddress();
        if (bytes.length != others.length
                || !length.matches("\\d{1,3}")
                || Integer.parseInt(length) > 8 * bytes.length) {
            return false;
        }
        for (int bit = 0; bit < Integer.parseInt(length); bit++) {
            if (((bytes[bit / 8] ^ others[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The address that a text is; empty for names, which are never looked up. */
    private static Optional<InetAddress> address(String text) {
        if (!IPV4.matcher(text).matches() && !text.contains(":")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
