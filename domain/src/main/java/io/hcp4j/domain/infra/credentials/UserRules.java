package io.hcp4j.domain.infra.credentials;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.pem.PemPrivateKey;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What the user entry must be like to be of use inside the management cluster. */
final class UserRules {
    private static final String USE_TOKEN = "Use the token of a service account of the infrastructure cluster.";

    private final String where;
    private final Findings findings;
    private final TextFormat format;

    UserRules(String where, Findings findings, TextFormat format) {
        this.where = where;
        this.findings = findings;
        this.format = format;
    }

    void check(Document user) {
        if (user.has("exec")) {
            findings.add(
                    Rule.EXEC_PLUGIN,
                    where + " runs a program for its credentials (exec), which the management cluster does not have",
                    USE_TOKEN);
        }
        if (user.has("auth-provider")) {
            findings.add(
                    Rule.AUTH_PROVIDER,
                    where + " names an auth-provider, which the management cluster does not support",
                    USE_TOKEN);
        }
        boolean files = files(user);
        certificate(user);
        token(user.text("token").orElse(""));
        boolean token = has(user, "token");
        boolean certificate = has(user, "client-certificate-data") && has(user, "client-key-data");
        if (!token && !certificate && !files && !user.has("exec") && !user.has("auth-provider")) {
            findings.add(
                    Rule.NO_CREDENTIALS,
                    where + " has neither a token nor a client certificate with its key",
                    USE_TOKEN);
        }
    }

    private void token(String token) {
        if (token.chars().anyMatch(Character::isISOControl)) {
            findings.add(
                    Rule.UNREADABLE_DATA,
                    "token of " + where + " holds a line break or another control character, which no client sends",
                    "Put the token there as it was issued, without a line break.");
        }
        lifetime(token.strip());
    }

    private void certificate(Document user) {
        PemData data = new PemData(user, where, findings);
        Optional<X509Certificate> certificate = data.certificate("client-certificate-data");
        Optional<PrivateKey> key = data.key("client-key-data");
        if (certificate.isPresent() && key.isPresent() && !PemPrivateKey.belongs(key.get(), certificate.get())) {
            findings.add(
                    Rule.KEY_MISMATCH,
                    "client-key-data of " + where + " is not the key of the certificate in client-certificate-data",
                    "Put a certificate and its own key there.");
        }
    }

    /** A JWT holds its expiry; other tokens do not. */
    private void lifetime(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return;
        }
        try {
            String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            format.readJson(claims, "the token")
                    .number("exp")
                    .ifPresent(seconds -> findings.add(
                            Rule.TOKEN_EXPIRES,
                            where + " has a token that ends at " + Instant.ofEpochSecond(seconds)
                                    + ": from then on the hosted cluster has no access",
                            Remedy.of("{ing} makes an account with a lasting one.", new NextStep.PrepareInfra())));
        } catch (HcpException | IllegalArgumentException e) {
            // Whatever it is, it is not for us to read.
            return;
        }
    }

    /** Data beside a certificate's or key's path wins over the path; a token's path wins over the token. */
    private boolean files(Document user) {
        boolean found = false;
        for (String key : List.of("tokenFile", "client-certificate", "client-key")) {
            if (has(user, key) && !has(user, key + "-data")) {
                findings.addLocalFile(where, key);
                found = true;
            }
        }
        return found;
    }

    private static boolean has(Document user, String key) {
        return !user.text(key).orElse("").isBlank();
    }
}
