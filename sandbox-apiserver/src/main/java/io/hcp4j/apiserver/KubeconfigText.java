package io.hcp4j.apiserver;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes kubeconfigs. */
final class KubeconfigText {
    private KubeconfigText() {}

    static String of(String cluster, String url, String authority, String user, String token) {
        return """
                apiVersion: v1
                kind: Config
                current-context: "%1$s"
                contexts:
                - name: "%1$s"
                  context:
                    cluster: "%1$s"
                    user: "%2$s"
                clusters:
                - name: "%1$s"
                  cluster:
                    server: %3$s
                    certificate-authority-data: %4$s
                users:
                - name: "%2$s"
                  user:
                    token: %5$s
                """.formatted(
                        cluster,
                        user,
                        url,
                        Base64.getEncoder().encodeToString(authority.getBytes(StandardCharsets.UTF_8)),
                        token);
    }
}
