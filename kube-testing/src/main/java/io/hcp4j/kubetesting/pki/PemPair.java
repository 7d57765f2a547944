package io.hcp4j.kubetesting.pki;

/**
 * A certificate with its private key, both as PEM text.
 *
 * @param certificate the certificate
 * @param key the key, PKCS#8 unless it came from elsewhere
 */
public record PemPair(String certificate, String key) {

    /** Without the key. */
    @Override
    public String toString() {
        return "PemPair";
    }
}
