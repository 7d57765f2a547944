package io.hcp4j.kube.settings;

import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What an exec plugin answered. */
record ExecCredential(Optional<String> token, Optional<ClientCertificate> certificate) {

    static ExecCredential of(Document status, String plugin) {
        Optional<Pem> chain = pem(status, "clientCertificateData", plugin);
        Optional<Pem> key = pem(status, "clientKeyData", plugin);
        return new ExecCredential(
                status.text("token")
                        .map(new HeaderValue("token of the exec plugin '" + plugin + "'")::token)
                        .filter(text -> !text.isEmpty()),
                chain.flatMap(found -> key.map(secret -> new ClientCertificate(found, secret))));
    }

    boolean isEmpty() {
        return token.isEmpty() && certificate.isEmpty();
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ExecCredential";
    }

    private static Optional<Pem> pem(Document status, String field, String plugin) {
        return status.text(field)
                .filter(text -> !text.isEmpty())
                .map(text -> new Pem(text.getBytes(StandardCharsets.UTF_8), field + " of " + plugin));
    }
}
