package io.hcp4j.domain.infra.credentials;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.document.Document;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for a cluster entry that is used inside the management cluster. */
final class ClusterRules {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.*\\.localhost|127(\\.\\d+){3}|0\\.0\\.0\\.0|\\[(::1?|0(:0){6}:[01])]");

    private static final Set<String> PROXIES = Set.of("http", "https", "socks5", "socks5h");

    private final String where;
    private final Findings findings;

    ClusterRules(String where, Findings findings) {
        this.where = where;
        this.findings = findings;
    }

    /** Returns the server's address; "" when there is none that could be used. */
    String check(Document cluster) {
        String server = server(cluster.text("server").orElse(""));
        if (cluster.flag("insecure-skip-tls-verify").orElse(false)) {
            findings.add(
                    Rule.NOT_VERIFIED,
                    where + " does not verify the server's certificate (insecure-skip-tls-verify)",
                    "Put the server's certificate authority into certificate-authority-data instead.");
        }
        if (cluster.text("certificate-authority").isPresent()
                && cluster.text("certificate-authority-data").isEmpty()) {
            findings.addLocalFile(where, "certificate-authority");
        }
        new PemData(cluster, where, findings).certificate("certificate-authority-data");
        cluster.text("proxy-url").filter(proxy -> !proxy.isEmpty()).ifPresent(this::proxy);
        return server;
    }

    private void proxy(String proxy) {
        Optional<String> host = host(proxy);
        if (host.isEmpty() || LOOPBACK.matcher(host.get()).matches()) {
            findings.add(
                    Rule.LOOPBACK_PROXY,
                    where
                            + (host.isEmpty()
                                    ? " has a proxy-url that is not http://, https:// or socks5://HOST:PORT"
                                    : " has a proxy-url at " + host.get()
                                            + ", where pods of the management cluster find no proxy"),
                    "Use the address of a proxy that the management cluster can reach, or leave proxy-url out.");
        }
    }

    private static Optional<String> host(String proxy) {
        try {
            URI address = new URI(proxy);
            return Optional.ofNullable(address.getHost())
                    .filter(host ->
                            PROXIES.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT)))
                    .map(host -> host.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private String server(String server) {
        if (server.isEmpty()) {
            findings.add(Rule.INCOMPLETE, where + " has no server address", "Add server: https://HOST:PORT to it.");
            return "";
        }
        Optional<URI> address = address(server);
        if (address.isEmpty()) {
            findings.add(
                    Rule.BAD_SERVER_ADDRESS,
                    where + " has a server address that is not https://HOST:PORT",
                    "Correct its server entry.");
            return "";
        }
        if (LOOPBACK.matcher(address.get().getHost().toLowerCase(Locale.ROOT)).matches()) {
            findings.add(
                    Rule.LOOPBACK_SERVER,
                    where + " has the server " + server
                            + ", which from within the management cluster is not the infrastructure cluster",
                    "Use an address of the API server that the management cluster can reach.");
        }
        if ("http".equalsIgnoreCase(address.get().getScheme())) {
            findings.add(
                    Rule.NOT_ENCRYPTED,
                    where + " has the server " + server + ": credentials and traffic are not encrypted",
                    "Use the https address of the API server.");
        }
        return server;
    }

    private static Optional<URI> address(String server) {
        try {
            // Clients treat an address without a scheme as https.
            URI address = new URI(server.contains("://") ? server : "https://" + server);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
