package io.hcp4j.kube.settings;

import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.kube.proxy.ProxyServer;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The cluster entry of a kubeconfig. */
record ClusterSection(Document cluster, Kubeconfig kubeconfig) {

    URI server() {
        String text = cluster.text("server").orElse(kubeconfig.server());
        URI address = address(text, "server");
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw bad("server: '" + text + "' does not begin with https://");
        }
        return text.endsWith("/") ? URI.create(text.replaceAll("/+$", "")) : address;
    }

    /** The kubeconfig's own proxy, which leads to any address, wins over the environment's. */
    Optional<ProxyServer> proxy(ProxyEnvironment environment) {
        return cluster.text("proxy-url")
                .filter(text -> !text.isEmpty())
                .map(text -> ProxyServer.parse(text, "proxy-url (" + kubeconfig.source() + ")"))
                .or(() -> environment.proxyFor(server()));
    }

    Trust trust() {
        return new Trust(
                cluster.flag("insecure-skip-tls-verify").orElse(false),
                new PemSource(cluster, kubeconfig).find("certificate-authority"),
                cluster.text("tls-server-name").orElse(""));
    }

    private URI address(String text, String field) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException e) {
            // The parser's words would repeat the address, with a password that may stand in it.
        }
        throw bad(field + " is not an address with scheme and host");
    }

    private RuntimeException bad(String problem) {
        return InvalidSettings.because(problem + " (" + kubeconfig.source() + ")")
                .remedy("Correct the cluster entry of the kubeconfig.")
                .build();
    }
}
