package io.hcp4j.externalinfra;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.placement.InfraCredentialsFinding.Rule;
import java.util.List;

/** What the user entry must be like to be of use inside the management cluster. */
final class UserRules {
    private static final String USE_TOKEN = "Use the token of a service account of the infrastructure cluster.";

    private final String where;
    private final Findings findings;

    UserRules(String where, Findings findings) {
        this.where = where;
        this.findings = findings;
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
        boolean token = has(user, "token");
        boolean certificate = has(user, "client-certificate-data") && has(user, "client-key-data");
        if (!token && !certificate && !files && !user.has("exec") && !user.has("auth-provider")) {
            findings.add(
                    Rule.NO_CREDENTIALS,
                    where + " has neither a token nor a client certificate with its key",
                    USE_TOKEN);
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
