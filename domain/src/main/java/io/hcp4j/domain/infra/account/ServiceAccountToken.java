package io.hcp4j.domain.infra.account;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What the token of a service account says about itself. It is only read, not verified: whether it is genuine, the server says.
 *
 * @param namespace of the account
 * @param account its name
 * @param secret the Secret whose deletion ends the token; "" when it ends by itself
 */
record ServiceAccountToken(String namespace, String account, String secret) {
    private static final String LASTING = "kubernetes.io/serviceaccount/";
    private static final String SUBJECT = "system:serviceaccount:";
    private static final int SUBJECT_PARTS = 4;
    private static final int TOKEN_PARTS = 3;

    /** Reads a token; empty when it is none of a service account. */
    static Optional<ServiceAccountToken> read(String token, TextFormat format) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != TOKEN_PARTS) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return of(format.readJson(text, "the token"));
        } catch (IllegalArgumentException | HcpException e) {
            return Optional.empty();
        }
    }

    private static Optional<ServiceAccountToken> of(Document claims) {
        String subject = claims.text("sub").orElse("");
        String[] parts = subject.split(":", -1);
        if (!subject.startsWith(SUBJECT) || parts.length != SUBJECT_PARTS) {
            return Optional.empty();
        }
        String secret = claims.text(LASTING + "secret.name")
                .or(() -> claims.text("kubernetes.io", "secret", "name"))
                .orElse("");
        return Optional.of(new ServiceAccountToken(parts[2], parts[3], secret));
    }
}
