package io.hcp4j.releaseregistry;

import io.hcp4j.ports.error.ErrorCode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in either case, as programs written in Go read them. */
final class EnvironmentProxies extends ProxySelector {
    private final Optional<Proxy> https;
    private final Optional<Proxy> http;
    private final NoProxy direct;

    private EnvironmentProxies(Optional<Proxy> https, Optional<Proxy> http, NoProxy direct) {
        this.https = https;
        this.http = http;
        this.direct = direct;
    }

    static ProxySelector of(Map<String, String> environment, Lookup lookup) {
        return new EnvironmentProxies(
                proxy("HTTPS_PROXY", environment, lookup),
                proxy("HTTP_PROXY", environment, lookup),
                NoProxy.parse(value("NO_PROXY", environment)));
    }

    @Override
    public List<Proxy> select(URI uri) {
        Optional<Proxy> proxy = "https".equals(uri.getScheme()) ? https : http;
        return List.of(proxy.filter(found -> !direct.covers(uri)).orElse(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // There is no other proxy to turn to.
    }

    private static Optional<Proxy> proxy(String variable, Map<String, String> environment, Lookup lookup) {
        String text = value(variable, environment);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(text.contains("://") ? text : "http://" + text);
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                int port = uri.getPort() < 0 ? 80 : uri.getPort();
                return Optional.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
            }
        } catch (IllegalArgumentException e) {
            // The parser's words would quote what may be a password in it.
        }
        throw lookup.failure(
                        ErrorCode.BAD_CONNECTION_SETTINGS,
                        variable + ": only http:// proxies without a user name are supported")
                .build();
    }

    private static String value(String variable, Map<String, String> environment) {
        String upper = environment.getOrDefault(variable, "");
        return (upper.isEmpty() ? environment.getOrDefault(variable.toLowerCase(Locale.ROOT), "") : upper).strip();
    }
}
