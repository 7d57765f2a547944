package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers.ServingCertificate;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code spec.configuration.apiServer.servingCerts.namedCertificates}: what users want the API server to present for names of theirs. */
public final class NamedCertificates {
    private static final int DNS_NAME = 2;

    private NamedCertificates() {}

    /** The Secrets that a HostedCluster or a HostedControlPlane names. */
    public static List<String> secrets(Document object) {
        return entries(object).stream()
                .flatMap(entry -> entry.text("servingCertificate", "name").stream())
                .toList();
    }

    /** The certificates by the names they are for, as far as their Secrets are in the control plane namespace. */
    public static Map<String, ServingCertificate> of(CachedCluster management, Document controlPlane) {
        Map<String, ServingCertificate> certificates = new LinkedHashMap<>();
        for (Document entry : entries(controlPlane)) {
            String secret = entry.text("servingCertificate", "name").orElse("");
            management
                    .get(WellKnownKinds.SECRET.in(controlPlane.namespace(), secret))
                    .map(found -> new ServingCertificate(data(found, "tls.crt"), data(found, "tls.key")))
                    .ifPresent(certificate -> {
                        List<String> names = entry.list("names").stream()
                                .map(String::valueOf)
                                .toList();
                        (names.isEmpty() ? names(certificate.chain()) : names)
                                .forEach(name -> certificates.putIfAbsent(name, certificate));
                    });
        }
        return certificates;
    }

    private static List<Document> entries(Document object) {
        return object.objects("spec", "configuration", "apiServer", "servingCerts", "namedCertificates");
    }

    /** The names that a certificate is valid for; none when it cannot be read. */
    private static List<String> names(String chain) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(chain.getBytes(StandardCharsets.UTF_8)));
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .filter(name -> name.get(0).equals(DNS_NAME))
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateException e) {
            return List.of();
        }
    }

    private static String data(Document secret, String key) {
        return new String(
                Base64.getMimeDecoder().decode(secret.text("data", key).orElse("")), StandardCharsets.UTF_8);
    }
}
