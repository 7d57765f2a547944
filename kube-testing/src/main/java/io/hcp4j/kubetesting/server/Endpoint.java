package io.hcp4j.kubetesting.server;

import io.hcp4j.kubetesting.pki.Pem;
import io.hcp4j.ports.connection.Kubeconfig;

/**
 * Where an API server is reached, and whose signature on its certificate is trusted.
 *
 * @param url {@code https://host:port}
 * @param ca the certificate authority as PEM text
 */
public record Endpoint(String url, String ca) {

    /** A kubeconfig for this endpoint. */
    public Kubeconfig as(Login login) {
        String text = """
                apiVersion: v1
                kind: Config
                current-context: test
                contexts:
                - name: test
                  context: {cluster: test, user: test}
                clusters:
                - name: test
                  cluster: {server: "%s", certificate-authority-data: %s}
                users:
                - name: test
                  user: %s
                """.formatted(url, Pem.base64(ca), login.user());
        return new Kubeconfig(text, "test", "", url, "test server");
    }
}
