package io.hcp4j.it.infra;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/**
 * Puts tokens into the Secrets that ask for one, as the controller manager does, which an API server alone has not. The tokens are bound to
 * their Secret, so that they end with it.
 */
final class TokenFiller implements AutoCloseable {
    private static final YamlTextFormat FORMAT = new YamlTextFormat();
    private static final String ACCOUNT = "kubernetes.io/service-account.name";
    private static final long BETWEEN_LOOKS = 50_000_000;

    private final ApiServer server;
    private final Thread thread = new Thread(this::work, "token filler");

    private TokenFiller(ApiServer server) {
        this.server = server;
        thread.setDaemon(true);
        thread.start();
    }

    static TokenFiller of(ApiServer server) {
        return new TokenFiller(server);
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void work() {
        while (!thread.isInterrupted()) {
            String list = server.send(
                    "GET", "/api/v1/secrets?fieldSelector=type%3Dkubernetes.io%2Fservice-account-token", "");
            FORMAT.readJson(list, "secrets").objects("items").stream()
                    .filter(secret -> !secret.has("data", "token") && !secret.has("metadata", "deletionTimestamp"))
                    .forEach(this::fill);
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private void fill(Document secret) {
        String namespace = "/api/v1/namespaces/" + secret.namespace();
        String request = """
                {"spec":{"expirationSeconds":86400,
                 "boundObjectRef":{"kind":"Secret","apiVersion":"v1","name":"%s","uid":"%s"}}}
                """.formatted(secret.name(), secret.uid().orElse(""));
        String answer = server.send(
                "POST", namespace + "/serviceaccounts/" + secret.annotations().get(ACCOUNT) + "/token", request);
        FORMAT.readJson(answer, "token").text("status", "token").ifPresent(token -> {
            String base64 = Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8));
            server.send("PATCH", namespace + "/secrets/" + secret.name(), "{\"data\":{\"token\":\"" + base64 + "\"}}");
        });
    }
}
