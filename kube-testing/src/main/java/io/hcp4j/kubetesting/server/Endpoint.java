package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.pki.Pem;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * Where an API server is reached, and whose signature on its certificate is trusted.
 *
 * @param url {@code https://host:port}
 * @param ca the certificate authority as PEM text
 */
public record Endpoint(String url, String ca) {
    private static final String NAME = "test";

    /** A kubeconfig for this endpoint. */
    public Kubeconfig as(Login login) {
        Document cluster = Document.empty().with(url, "server").with(Pem.base64(ca), "certificate-authority-data");
        Document context = Document.empty().with(NAME, "cluster").with(NAME, "user");
        Document content = Document.empty()
                .with("v1", "apiVersion")
                .with("Config", "kind")
                .with(NAME, "current-context")
                .with(only("context", context), "contexts")
                .with(only("cluster", cluster), "clusters")
                .with(only("user", login.user()), "users");
        return Kubeconfig.of(content, "test server");
    }

    private static List<Document> only(String entry, Document content) {
        return List.of(Document.empty().with(NAME, "name").with(content, entry));
    }
}
