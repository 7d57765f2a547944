package io.hcp4j.apiserver.tls;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PemPairTest {

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA", "EC, SHA256withECDSA", "Ed25519, Ed25519"})
    void aKeyBelongsToItsOwnCertificateOnly(String algorithm, String signature) throws Exception {
        KeyPair own = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        KeyPair another = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        String certificate = certificate(own, signature);

        assertThat(PemPair.parse(certificate, pem(own.getPrivate())).key()).isEqualTo(own.getPrivate());
        assertThatThrownBy(() -> PemPair.parse(certificate, pem(another.getPrivate())))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessage("the key is not that of the certificate");
    }

    @ParameterizedTest
    @CsvSource({"RSA, SHA256withRSA, EC", "EC, SHA256withECDSA, RSA"})
    void norDoesAKeyOfAnotherKind(String algorithm, String signature, String other) throws Exception {
        String certificate = certificate(KeyPairGenerator.getInstance(algorithm).generateKeyPair(), signature);
        PrivateKey another =
                KeyPairGenerator.getInstance(other).generateKeyPair().getPrivate();

        assertThatThrownBy(() -> PemPair.parse(certificate, pem(another)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessage("the key is not that of the certificate");
    }

    private static String certificate(KeyPair keys, String signature) throws Exception {
        X500Name name = new X500Name("CN=somebody");
        Instant now = Instant.now();
        byte[] der = new JcaX509v3CertificateBuilder(
                        name, BigInteger.ONE, Date.from(now), Date.from(now.plusSeconds(60)), name, keys.getPublic())
                .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))
                .getEncoded();
        return pem("CERTIFICATE", der);
    }

    private static String pem(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
