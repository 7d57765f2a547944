package io.hcp4j.domain.infra.credentials;

import io.hcp4j.domain.infra.credentials.InfraCredentialsFinding.Rule;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.pem.PemCertificates;
import io.hcp4j.ports.pem.PemPrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;

/** Reads certificates and keys that an entry of a kubeconfig holds as data; what cannot be read becomes a finding. */
record PemData(Document entry, String where, Findings findings) {

    /** The first certificate of a field. */
    Optional<X509Certificate> certificate(String field) {
        Optional<String> pem = text(field);
        if (pem.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PemCertificates.read(pem.get()).get(0));
        } catch (CertificateException e) {
            return unreadable(field, String.valueOf(e.getMessage()));
        }
    }

    Optional<PrivateKey> key(String field) {
        Optional<String> pem = text(field);
        if (pem.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PemPrivateKey.read(pem.get()));
        } catch (InvalidKeyException e) {
            return unreadable(field, String.valueOf(e.getMessage()));
        }
    }

    private Optional<String> text(String field) {
        String data = entry.text(field).orElse("");
        if (data.isBlank()) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(data.replaceAll("[\\r\\n]", ""));
            return Optional.of(new String(decoded, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            boolean pem = data.strip().startsWith("-----BEGIN");
            return unreadable(field, pem ? "is PEM text that is not encoded in base64" : "is not base64");
        }
    }

    private <T> Optional<T> unreadable(String field, String problem) {
        findings.add(
                Rule.UNREADABLE_DATA,
                field + " of " + where + " " + problem,
                "Put the PEM text there, encoded in base64, or let kubectl write the kubeconfig.");
        return Optional.empty();
    }
}
