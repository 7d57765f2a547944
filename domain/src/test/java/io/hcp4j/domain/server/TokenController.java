package io.hcp4j.domain.server;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/**
 * Fills the Secrets of service account tokens, as kube-controller-manager does, which an API server alone does not. The tokens are bound to
 * their Secret, so that they end with it.
 */
public final class TokenController implements AutoCloseable {
    private static final String TYPE = "kubernetes.io/service-account-token";
    private static final String ACCOUNT = "kubernetes.io/service-account.name";
    private static final long INTERVAL = 20_000_000;

    private final SharedServer server;
    private final Thread thread = new Thread(this::run, "token controller");
    private volatile boolean closed;

    private TokenController(SharedServer server) {
        this.server = server;
        thread.setDaemon(true);
    }

    /** Starts to fill the Secrets of a server. */
    public static TokenController start(SharedServer server) {
        TokenController controller = new TokenController(server);
        controller.thread.start();
        return controller;
    }

    /** Returns once no more Secrets are filled. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            server.api().list(ListQuery.everywhere(WellKnownKinds.SECRET)).items().stream()
                    .filter(secret -> secret.text("type").orElse("").equals(TYPE))
                    .filter(secret -> !secret.has("data", "token"))
                    .filter(secret -> server.api()
                            .get(InfraKinds.SERVICE_ACCOUNT.in(
                                    secret.namespace(), secret.annotations().getOrDefault(ACCOUNT, "")))
                            .isPresent())
                    .forEach(this::fill);
            LockSupport.parkNanos(INTERVAL);
        }
    }

    private void fill(Document secret) {
        String namespace = "/api/v1/namespaces/" + secret.namespace();
        String account = secret.annotations().getOrDefault(ACCOUNT, "");
        Document answer = server.send("POST", namespace + "/serviceaccounts/" + account + "/token", """
                {"spec":{"expirationSeconds":86400,
                 "boundObjectRef":{"kind":"Secret","apiVersion":"v1","name":"%s","uid":"%s"}}}
                """.formatted(secret.name(), secret.uid().orElse("")));
        String token = answer.text("status", "token").orElseThrow();
        String base64 = Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
        server.server()
                .send("PATCH", namespace + "/secrets/" + secret.name(), "{\"data\":{\"token\":\"" + base64 + "\"}}");
    }
}
