package io.hcp4j.ports.pem;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PemPrivateKeyTest {

    @Test
    void rsaKeysInBothForms() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        PrivateKey key = generator.generateKeyPair().getPrivate();

        assertThat(PemPrivateKey.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
        assertThat(PemPrivateKey.read(pem("RSA PRIVATE KEY", inner(key)))).isEqualTo(key);
        assertThat(PemPrivateKey.read("words\n" + pem("CERTIFICATE", new byte[] {1}) + pem("PRIVATE KEY", inner(key))))
                .as("behind a certificate, and with another label")
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1", "secp521r1"})
    void ecKeysInAllForms(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        PrivateKey key = generator.generateKeyPair().getPrivate();
        BigInteger expected = ((ECPrivateKey) key).getS();
        List<DerElement> pkcs8 = DerElement.all(key.getEncoded()).get(0).elements();
        DerElement name = pkcs8.get(1).elements().get(1);
        List<DerElement> bare = DerElement.all(inner(key)).get(0).elements();
        DerElement whole =
                DerElement.sequence(bare.get(0), bare.get(1), DerElement.of(DerElement.FIELD_0, name.bytes()));

        assertThat(number(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(expected);
        assertThat(number(pem("EC PRIVATE KEY", whole.bytes()))).isEqualTo(expected);
        assertThat(number(pem("EC PARAMETERS", name.bytes()) + pem("EC PRIVATE KEY", whole.bytes())))
                .isEqualTo(expected);
        assertThat(number(pem("EC PARAMETERS", name.bytes()) + pem("EC PRIVATE KEY", inner(key))))
                .as("with the curve in its own block only")
                .isEqualTo(expected);
    }

    @Test
    void ed25519Keys() throws GeneralSecurityException {
        PrivateKey key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();

        assertThat(PemPrivateKey.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nc2VjcmV0\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nc2VjcmV0\n"
                        + "-----END RSA PRIVATE KEY-----"
            })
    void encryptedKeysAreCalledSo(String pem) {
        assertThatThrownBy(() -> PemPrivateKey.read(pem))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageStartingWith("is encrypted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "-----BEGIN CERTIFICATE-----\nc2VjcmV0\n-----END CERTIFICATE-----"})
    void textsWithoutAKey(String pem) {
        assertThatThrownBy(() -> PemPrivateKey.read(pem))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessage("holds no private key in PEM form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA==", "MIA=", "MAA=", "MAMCAQA=", "MIT/////", "AAAA", "MAYCAQAwAAQA", "MAUCAQAwAA=="})
    void keysThatCannotBeRead(String base64) {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----";
        assertThatThrownBy(() -> PemPrivateKey.read(pem))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("that can be read")
                .hasNoCause();
    }

    private static BigInteger number(String pem) throws InvalidKeyException {
        return ((ECPrivateKey) PemPrivateKey.read(pem)).getS();
    }

    /** The key itself, out of its envelope. */
    private static byte[] inner(PrivateKey key) {
        return DerElement.all(key.getEncoded()).get(0).elements().get(2).content();
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + label
                + "-----\n";
    }
}
