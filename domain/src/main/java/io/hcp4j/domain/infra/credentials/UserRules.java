package io.hcp4j.domain.infra.credentials;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

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
        lifetime(user.text("token").orElse(""));
        boolean token = has(user, "token");
        boolean certificate = has(user, "client-certificate-data") && has(user, "client-key-data");
        if (!token && !certificate && !files && !user.has("exec") && !user.has("auth-provider")) {
            findings.add(
                    Rule.NO_CREDENTIALS,
                    where + " has neither a token nor a client certificate with its key",
                    USE_TOKEN);
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
