package io.hcp4j.apiserver.tls;

import io.hcp4j.apiserver.tls.ServerCertificates.Presented;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/** A certificate of another authority, with its key, as a Secret of type {@code kubernetes.io/tls} holds them. */
public final class PemPair {
    private static final byte[] PROBE = {'h', 'c', 'p'};

    private PemPair() {}

    /**
     * Reads both.
     *
     * @param chain the certificate, followed by those of its issuers
     * @param key unencrypted, in any of the forms that OpenSSL writes
     * @throws GeneralSecurityException when one of them is something else, or they do not belong together
     */
    public static Presented parse(String chain, String key) throws GeneralSecurityException {
        X509Certificate[] certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(chain.getBytes(StandardCharsets.UTF_8)))
                .toArray(X509Certificate[]::new);
        PrivateKey parsed = key(key);
        if (certificates.length == 0 || !belong(certificates[0].getPublicKey(), parsed)) {
            throw new InvalidKeyException("the key is not that of the certificate");
        }
        return new Presented(certificates, parsed);
    }

    /** Whether one key verifies what the other signs. */
    private static boolean belong(PublicKey certified, PrivateKey key) throws GeneralSecurityException {
        if (!certified.getAlgorithm().equals(key.getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                });
        signature.initSign(key);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(PROBE);
        return signature.verify(signed);
    }

    private static PrivateKey key(String text) throws GeneralSecurityException {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof PEMKeyPair pair) {
                    return converter.getKeyPair(pair).getPrivate();
                }
                if (part instanceof PrivateKeyInfo info) {
                    return converter.getPrivateKey(info);
                }
            }
        } catch (PEMException e) {
            throw new InvalidKeyException(e);
        } catch (IOException e) {
            throw new InvalidKeyException("no key", e);
        }
        throw new InvalidKeyException("no key");
    }
}
