package io.hcp4j.domain.infra.credentials;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.document.Document;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for a cluster entry that is used inside the management cluster. */
final class ClusterRules {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|.*\\.localhost|127(\\.\\d+){3}|0\\.0\\.0\\.0|\\[(::1?|0(:0){6}:[01])]");

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
        return server;
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
