package io.hcp4j.apiserver.access;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * A certificate with its private key.
 *
 * @param certificate the certificate
 * @param key its key, on the curve P-256
 */
public record Credentials(X509Certificate certificate, PrivateKey key) {

    /**
     * Reads both from PEM text, as {@link #certificatePem} and {@link #keyPem} write it.
     *
     * @throws GeneralSecurityException when the text is something else
     */
    public static Credentials parse(String certificate, String key) throws GeneralSecurityException {
        X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate.getBytes(StandardCharsets.US_ASCII)));
        byte[] der = Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
        return new Credentials(parsed, KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
    }

    /** The certificate as PEM text. */
    public String certificatePem() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("cannot encode a certificate", e);
        }
    }

    /** The key as PEM text (PKCS#8). */
    public String keyPem() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    /** The certificate's public key with the private one. */
    public KeyPair keyPair() {
        return new KeyPair(certificate.getPublicKey(), key);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Credentials of " + certificate.getSubjectX500Principal();
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + label + "-----\n";
    }
}
