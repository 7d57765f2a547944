package io.hcp4j.kube.settings;

import io.hcp4j.ports.pem.PemCertificates;
import io.hcp4j.ports.pem.PemPrivateKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/**
 * The certificate with which the user is known to the server.
 *
 * @param chain the certificate, and those above it
 * @param key its private key, in any of the forms that kubectl takes
 */
public record ClientCertificate(Pem chain, Pem key) {

    /**
     * Presents the certificate.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when the certificate or the key cannot be read, or the two do not
     *     belong together
     */
    public KeyManager[] managers() {
        List<X509Certificate> certificates = certificates();
        PrivateKey secret = privateKey();
        if (!PemPrivateKey.belongs(secret, certificates.get(0))) {
            throw key.unusable("is not the key of the certificate in " + chain.origin());
        }
        char[] password = "held in memory only".toCharArray();
        try {
            // Other types refuse a chain that is out of order, which servers take.
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            store.setKeyEntry("user", secret, password, certificates.toArray(X509Certificate[]::new));
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java cannot present certificates", e);
        }
    }

    private List<X509Certificate> certificates() {
        try {
            return PemCertificates.read(chain.text());
        } catch (CertificateException e) {
            throw chain.unusable(String.valueOf(e.getMessage()));
        }
    }

    private PrivateKey privateKey() {
        try {
            return PemPrivateKey.read(key.text());
        } catch (InvalidKeyException e) {
            throw key.unusable(String.valueOf(e.getMessage()));
        }
    }
}
