package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.controllers.hypershift.guest.GuestApiServers.GuestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The kubeconfig that HyperShift publishes for a guest's administrator. */
public final class AdminKubeconfig {
    private AdminKubeconfig() {}

    /**
     * Its text.
     *
     * @param url where the user reaches the API server
     */
    static String text(GuestServer server, String url) {
        return text(server, url, "");
    }

    /**
     * Its text.
     *
     * @param url where the user reaches the API server
     * @param trusted certificates to be trusted besides the cluster's own authority, as PEM
     */
    static String text(GuestServer server, String url, String trusted) {
        return """
                apiVersion: v1
                kind: Config
                clusters:
                - name: cluster
                  cluster:
                    server: %s
                    certificate-authority-data: %s
                users:
                - name: admin
                  user:
                    client-certificate-data: %s
                    client-key-data: %s
                contexts:
                - name: admin
                  context:
                    cluster: cluster
                    user: admin
                    namespace: default
                current-context: admin
                """.formatted(
                        url,
                        base64(server.authority() + trusted),
                        base64(server.adminCertificate()),
                        base64(server.adminKey()));
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
