package io.hcp4j.apiserver.access;

import io.hcp4j.documents.Json;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Tokens that carry their claims, signed so that no other program can issue them (JSON Web Tokens, ES256). */
final class SignedTokens {
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final String HEAD = base64(Json.write(Map.of("alg", "ES256")));

    private final KeyPair keys;

    /** Tokens signed with a key on the curve P-256. */
    SignedTokens(KeyPair keys) {
        this.keys = keys;
    }

    String sign(Document claims) {
        String content = HEAD + "." + base64(Json.write(claims.asMap()));
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a token", e);
        }
    }

    /** The claims of a token that was signed here; empty for all others. */
    Optional<Document> verified(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || !token.startsWith(HEAD + ".") || dot <= HEAD.length()) {
            return Optional.empty();
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(keys.getPublic());
            signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
                return Optional.empty();
            }
            byte[] claims = Base64.getUrlDecoder().decode(token.substring(HEAD.length() + 1, dot));
            return Optional.of(Document.of((Map<?, ?>) Json.readOwn(claims)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
