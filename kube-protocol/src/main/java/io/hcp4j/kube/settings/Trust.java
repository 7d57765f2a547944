package io.hcp4j.kube.settings;

import io.hcp4j.ports.pem.PemCertificates;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Which servers are trusted.
 *
 * @param insecure true to trust any server ({@code insecure-skip-tls-verify})
 * @param authority the only certificate authorities to trust, as kubectl does; empty for those that Java trusts
 * @param serverName the name expected in the certificate and asked for in the handshake; "" for the host in the address
 */
public record Trust(boolean insecure, Optional<Pem> authority, String serverName) {

    /**
     * Decides on server certificates accordingly.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when the authority is not a certificate
     */
    public X509ExtendedTrustManager manager() {
        if (insecure) {
            return new TrustAll();
        }
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(authorities());
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot check certificates", e);
        }
    }

    private @Nullable KeyStore authorities() throws GeneralSecurityException {
        if (authority.isEmpty()) {
            return null;
        }
        Pem pem = authority.get();
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (Certificate certificate : PemCertificates.read(pem.text())) {
                store.setCertificateEntry("authority-" + store.size(), certificate);
            }
            return store;
        } catch (CertificateException e) {
            throw pem.unusable(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("an empty key store cannot be made", e);
        }
    }
}
