package io.hcp4j.releaseregistry;

import io.hcp4j.ports.error.ErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Authorities trusted besides Java's own. */
final class TrustBundle {
    private TrustBundle() {}

    /** TLS that trusts both; empty when there is no bundle, and Java's default is all that is needed. */
    static Optional<SSLContext> of(String pem, Lookup lookup) {
        if (pem.isBlank()) {
            return Optional.empty();
        }
        try {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            for (Certificate certificate : certificates(pem, lookup)) {
                all.setCertificateEntry("authority-" + all.size(), certificate);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return Optional.of(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java cannot check certificates", e);
        }
    }

    private static List<Certificate> certificates(String pem, Lookup lookup) throws GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> all = new ArrayList<>();
        try {
            all.addAll(factory.generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8))));
        } catch (CertificateException unreadable) {
            // Said below, as for a text without any.
        }
        if (all.isEmpty()) {
            throw lookup.failure(
                            ErrorCode.BAD_CONNECTION_SETTINGS,
                            "the additional trust bundle holds no certificates (PEM)")
                    .build();
        }
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager javas) {
                all.addAll(List.of(javas.getAcceptedIssuers()));
            }
        }
        return all;
    }

    private static TrustManager[] managers(@Nullable KeyStore authorities) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        return factory.getTrustManagers();
    }
}
