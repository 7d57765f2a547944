package io.hcp4j.kube.proxy;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in either case, as programs written in Go read them. The loopback
 * addresses are never reached through a proxy. Immutable.
 */
public final class ProxyEnvironment {
    private final Map<String, String> variables;

    private ProxyEnvironment(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The environment of this process. */
    public static ProxyEnvironment ofProcess() {
        return of(System.getenv());
    }

    /** What these variables say. */
    public static ProxyEnvironment of(Map<String, String> variables) {
        return new ProxyEnvironment(variables);
    }

    /**
     * The proxy that leads to an http or https address; empty for none.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when the variable for it is not an address; the message names it
     */
    public Optional<ProxyServer> proxyFor(URI address) {
        String variable = "https".equals(address.getScheme()) ? "HTTPS_PROXY" : "HTTP_PROXY";
        String text = value(variable);
        return text.isEmpty() || NoProxy.parse(value("NO_PROXY")).covers(address)
                ? Optional.empty()
                : Optional.of(ProxyServer.parse(text, variable));
    }

    private String value(String variable) {
        String upper = variables.getOrDefault(variable, "");
        return (upper.isEmpty() ? variables.getOrDefault(variable.toLowerCase(Locale.ROOT), "") : upper).strip();
    }

    /** Without values, which may hold a password. */
    @Override
    public String toString() {
        return "ProxyEnvironment";
    }
}
