package io.hcp4j.domain.validation;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Judges the content of a pull secret, which the API server never looks at: a JSON object whose {@code auths} give, for each registry, a
 * user and a password. Problems name registries and nothing else of it.
 */
public final class PullSecretCheck {
    private static final String AUTHS = "auths";

    private PullSecretCheck() {}

    /** Judges the text of a pull secret. */
    public static List<Problem> problems(String json, TextFormat format) {
        try {
            return problems(format.readJson(json, "pull secret"));
        } catch (HcpException unreadable) {
            // The reader names the place and quotes nothing.
            return List.of(problem("", String.valueOf(unreadable.getMessage()), "{\"auths\": {...}}"));
        }
    }

    /** Judges a pull secret that has been read. */
    public static List<Problem> problems(Document secret) {
        Object auths = secret.value(AUTHS).orElse(Map.of());
        if (!(auths instanceof Map<?, ?> registries) || registries.isEmpty()) {
            return List.of(problem(AUTHS, "the pull secret has no credentials", "an entry for each registry"));
        }
        List<Problem> problems = new ArrayList<>();
        registries.forEach((registry, entry) -> {
            if (!(entry instanceof Map<?, ?> credentials) || !(credentials.get("auth") instanceof String auth)) {
                problems.add(problem(
                        AUTHS + "." + registry, "\"" + registry + "\" has no auth", "auth: base64 of user:password"));
            } else if (!isUserAndPassword(auth)) {
                problems.add(problem(
                        AUTHS + "." + registry + ".auth",
                        "\"" + registry + "\" has an auth that is not base64 of user:password",
                        "as the registry gave it"));
            }
        });
        return List.copyOf(problems);
    }

    private static boolean isUserAndPassword(String auth) {
        try {
            // Programs written in Go pass over line breaks and insist on the padding.
            String base64 = auth.replaceAll("[\\r\\n]", "");
            String decoded = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return base64.length() % 4 == 0 && decoded.indexOf(':') > 0;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Problem problem(String field, String message, String allowed) {
        return new Problem("pull secret", field, "", message, allowed);
    }
}
