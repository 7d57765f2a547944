package io.hcp4j.apiserver.kinds;

import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What Secrets of the types that Kubernetes knows must hold. */
final class SecretContent {
    private static final String ACCOUNT = "kubernetes.io/service-account.name";

    private SecretContent() {}

    static void check(Document secret, String type, List<Cause> causes) {
        switch (type) {
            case "kubernetes.io/service-account-token" -> {
                if (secret.annotations().getOrDefault(ACCOUNT, "").isEmpty()) {
                    causes.add(Cause.required("metadata.annotations[" + ACCOUNT + "]", ""));
                }
            }
            case "kubernetes.io/dockercfg" -> json(secret, ".dockercfg", causes);
            case "kubernetes.io/dockerconfigjson" -> json(secret, ".dockerconfigjson", causes);
            case "kubernetes.io/basic-auth" -> {
                if (!secret.has("data", "username") && !secret.has("data", "password")) {
                    needed("username", causes);
                    needed("password", causes);
                }
            }
            case "kubernetes.io/ssh-auth" -> {
                if (text(secret, "ssh-privatekey").isEmpty()) {
                    needed("ssh-privatekey", causes);
                }
            }
            case "kubernetes.io/tls" -> {
                for (String key : List.of("tls.crt", "tls.key")) {
                    if (!secret.has("data", key)) {
                        needed(key, causes);
                    }
                }
            }
            default -> {
                // Anything goes.
            }
        }
    }

    private static void json(Document secret, String key, List<Cause> causes) {
        if (!secret.has("data", key)) {
            needed(key, causes);
            return;
        }
        byte[] content = Base64.getMimeDecoder().decode(text(secret, key));
        GoJsonSyntax.objectProblem(new String(content, StandardCharsets.UTF_8))
                .ifPresent(
                        why -> causes.add(Cause.invalidText("data[" + key + "]", "<secret contents redacted>", why)));
    }

    private static String text(Document secret, String key) {
        return secret.text("data", key).orElse("");
    }

    private static void needed(String key, List<Cause> causes) {
        causes.add(Cause.required("data[" + key + "]", ""));
    }
}
