package io.hcp4j.ports.pem;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Private keys of client certificates: PKCS#8, and the older forms of RSA (PKCS#1) and EC (SEC1), which Java does not read, wrapped into
 * PKCS#8. What the label of the block says does not matter, as with Go.
 */
public final class PemPrivateKey {
    private static final String RSA_OID = "2a864886f70d010101";
    private static final String EC_OID = "2a8648ce3d0201";
    private static final String ED25519_OID = "2b6570";
    private static final DerElement ZERO = DerElement.of(DerElement.INTEGER, (byte) 0);

    private PemPrivateKey() {}

    /**
     * Reads the first private key of a text, which may hold certificates and the parameters of the curve besides.
     *
     * @throws InvalidKeyException when there is none, or one that cannot be used. The message goes on from the name of the text ({@code is
     *     encrypted, ...}) and quotes nothing of it
     */
    public static PrivateKey read(String pem) throws InvalidKeyException {
        List<PemBlock> blocks = PemBlock.in(pem);
        PemBlock key = blocks.stream()
                .filter(PemBlock::isPrivateKey)
                .findFirst()
                .orElseThrow(() -> new InvalidKeyException("holds no private key in PEM form"));
        if (key.isEncrypted()) {
            throw new InvalidKeyException("is encrypted, and clients of Kubernetes use only keys that are not");
        }
        Optional<byte[]> curve = blocks.stream()
                .filter(block -> block.is("EC PARAMETERS"))
                .map(PemBlock::der)
                .findFirst();
        try {
            return key(key.der(), curve);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The cause may quote what it could not read.
            throw new InvalidKeyException("is not an RSA, EC or Ed25519 key in a form that can be read");
        }
    }

    /** True when a certificate was made for this key. */
    public static boolean belongs(PrivateKey key, X509Certificate certificate) {
        String algorithm =
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> "EdDSA";
                };
        byte[] probe = {1, 2, 3};
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(probe);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(probe);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PrivateKey key(byte[] der, Optional<byte[]> curve) throws GeneralSecurityException {
        List<DerElement> fields = DerElement.all(der).get(0).elements();
        DerElement second = fields.get(1);
        if (second.is(DerElement.SEQUENCE)) {
            return pkcs8(second.elements(), fields.get(2), curve);
        }
        if (second.is(DerElement.OCTET_STRING)) {
            return ec(der, curve);
        }
        DerElement algorithm = DerElement.sequence(oid(RSA_OID), DerElement.of(DerElement.NULL));
        return factory("RSA", algorithm, DerElement.of(DerElement.OCTET_STRING, der));
    }

    private static PrivateKey pkcs8(List<DerElement> algorithm, DerElement key, Optional<byte[]> curve)
            throws GeneralSecurityException {
        String oid = HexFormat.of().formatHex(algorithm.get(0).content());
        DerElement whole = DerElement.sequence(algorithm.toArray(DerElement[]::new));
        return switch (oid) {
            case RSA_OID -> factory("RSA", whole, key);
            case ED25519_OID -> factory("Ed25519", whole, key);
            case EC_OID -> {
                boolean named = algorithm.size() > 1 && algorithm.get(1).is(DerElement.OBJECT_IDENTIFIER);
                yield named ? factory("EC", whole, key) : ec(key.content(), curve);
            }
            default -> throw new InvalidKeyException("unknown algorithm");
        };
    }

    /** The curve stands in the key itself, in its field [0], or in a block of its own. */
    private static PrivateKey ec(byte[] sec1, Optional<byte[]> curve) throws GeneralSecurityException {
        DerElement parameters = DerElement.all(sec1).get(0).elements().stream()
                .filter(field -> field.is(DerElement.FIELD_0))
                .map(field -> field.elements().get(0))
                .findFirst()
                .or(() -> curve.map(der -> DerElement.all(der).get(0)))
                .orElseThrow(() -> new InvalidKeyException("names no curve"));
        DerElement algorithm = DerElement.sequence(oid(EC_OID), parameters);
        return factory("EC", algorithm, DerElement.of(DerElement.OCTET_STRING, sec1));
    }

    private static DerElement oid(String hex) {
        return DerElement.of(DerElement.OBJECT_IDENTIFIER, HexFormat.of().parseHex(hex));
    }

    /** Without the attributes and the public key that PKCS#8 may hold besides: not every version of Java takes them. */
    private static PrivateKey factory(String name, DerElement algorithm, DerElement key)
            throws GeneralSecurityException {
        byte[] pkcs8 = DerElement.sequence(ZERO, algorithm, key).bytes();
        return KeyFactory.getInstance(name).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }
}
