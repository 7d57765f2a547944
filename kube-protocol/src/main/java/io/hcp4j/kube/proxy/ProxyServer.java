package io.hcp4j.kube.proxy;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A proxy.
 *
 * @param type what it speaks
 * @param host its name or address, which is not resolved yet
 * @param port its port
 * @param login user and password as {@code user:password}; empty for none. Secret
 * @param origin the setting that names it, for messages
 */
public record ProxyServer(Type type, String host, int port, Optional<String> login, String origin) {

    /** What a proxy speaks. */
    public enum Type {
        /** HTTP with CONNECT. */
        HTTP(80),
        /** The same within TLS. */
        HTTPS(443),
        /** SOCKS version 5, which resolves names itself. */
        SOCKS5(1080);

        private final int port;

        Type(int port) {
            this.port = port;
        }
    }

    /**
     * Reads an address. Without a scheme it is one of HTTP.
     *
     * @param origin the setting it stands in, for messages
     * @throws HcpException BAD_CONNECTION_SETTINGS when it is none; the message does not quote it
     */
    public static ProxyServer parse(String text, String origin) {
        try {
            URI address = new URI(text.contains("://") ? text : "http://" + text);
            String host = address.getHost();
            if (host != null) {
                Type type =
                        switch (address.getScheme().toLowerCase(Locale.ROOT)) {
                            case "http" -> Type.HTTP;
                            case "https" -> Type.HTTPS;
                            case "socks5", "socks5h" -> Type.SOCKS5;
                            default -> throw unusable(origin + " is neither an http, an https nor a socks5 address");
                        };
                return new ProxyServer(
                        type,
                        host.replaceFirst("^\\[(.*)]$", "$1"),
                        address.getPort() < 0 ? type.port : address.getPort(),
                        Optional.ofNullable(address.getUserInfo()),
                        origin);
            }
        } catch (URISyntaxException e) {
            // The parser's words would repeat the address, with a password that may stand in it.
        }
        throw unusable(origin + " is not an address with a host");
    }

    /** Its address, to be resolved when it is used. */
    public InetSocketAddress address() {
        return InetSocketAddress.createUnresolved(host, port);
    }

    /** The value of {@code Proxy-Authorization}; empty without a login. */
    public Optional<String> authorization() {
        return login.map(text -> "Basic " + encoded(text));
    }

    /** What no message may hold. */
    public List<String> secrets() {
        return login.map(text -> List.of(encoded(text), text.substring(text.indexOf(':') + 1)))
                .orElse(List.of());
    }

    /** The error to throw when a client library cannot use it. */
    public HcpException unsupported(String library, String what) {
        return unusable(origin + ": the client library " + library + " does not support " + what);
    }

    /** Without the login. */
    @Override
    public String toString() {
        return type + " proxy " + host + ":" + port;
    }

    private static String encoded(String login) {
        String complete = login.contains(":") ? login : login + ":";
        return Base64.getEncoder().encodeToString(complete.getBytes(StandardCharsets.UTF_8));
    }

    private static HcpException unusable(String problem) {
        return HcpException.of(ErrorCode.BAD_CONNECTION_SETTINGS, problem)
                .remedy("Correct it, or use another proxy or client library.")
                .build();
    }
}
