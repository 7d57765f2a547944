package io.hcp4j.domain.verify;

import io.hcp4j.ports.document.Document;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A server's own certificate in a TLS Secret: the first under {@code tls.crt}, before those of authorities. The key beside it is not read.
 *
 * @param begin valid from then on
 * @param end not valid any more after
 * @param names the DNS names that it is for; {@code *} stands for one label
 */
record ServingCertificate(Instant begin, Instant end, List<String> names) {
    private static final int DNS_NAME = 2;

    ServingCertificate {
        names = List.copyOf(names);
    }

    /** That of a Secret; empty when there is none, or none that can be read. */
    static Optional<ServingCertificate> in(Document secret) {
        try {
            byte[] chain =
                    Base64.getDecoder().decode(secret.text("data", "tls.crt").orElse(""));
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(chain))
                            instanceof X509Certificate certificate
                    ? Optional.of(of(certificate))
                    : Optional.empty();
        } catch (IllegalArgumentException | CertificateException unreadable) {
            return Optional.empty();
        }
    }

    private static ServingCertificate of(X509Certificate certificate) throws CertificateException {
        List<String> names = Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                .flatMap(alternatives -> alternatives.stream())
                .filter(alternative -> alternative.get(0).equals(DNS_NAME))
                .map(alternative -> String.valueOf(alternative.get(1)))
                .toList();
        return new ServingCertificate(
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                names);
    }

    /** Whether clients that ask for a name, or for all names of a wildcard, accept it. */
    boolean covers(String wanted) {
        return names.stream().anyMatch(name -> ApiServerName.covers(name, wanted));
    }
}
