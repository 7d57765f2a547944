package io.hcp4j.kube.settings;

import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.net.InetSocketAddress;
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

    Optional<InetSocketAddress> proxy() {
        return cluster.text("proxy-url").filter(text -> !text.isEmpty()).map(text -> {
            URI address = address(text, "proxy-url");
            if (!"http".equals(address.getScheme()) || address.getUserInfo() != null) {
                throw bad("proxy-url: only http:// proxies without a user name are supported");
            }
            return InetSocketAddress.createUnresolved(
                    address.getHost(), address.getPort() < 0 ? 80 : address.getPort());
        });
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
