package io.hcp4j.domain.creation;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.Objects;

/**
 * An SSH key for the nodes.
 *
 * @param publicKey its public part, as in {@code authorized_keys}
 * @param privateKey its private part as PEM, when it was made here; "" otherwise
 */
public record SshKey(String publicKey, String privateKey) {
    private static final int RSA_BITS = 4096;
    private static final int DER_INTEGER = 0x02;
    private static final int DER_SEQUENCE = 0x30;

    /** Checks that nothing is missing. */
    public SshKey {
        Objects.requireNonNull(publicKey, "publicKey");
        Objects.requireNonNull(privateKey, "privateKey");
    }

    /** A key whose private part stays with the user. */
    public static SshKey ofPublic(String publicKey) {
        return new SshKey(publicKey, "");
    }

    /** A new RSA key of 4096 bits: PKCS#1 PEM and {@code ssh-rsa}, the forms that {@code hcp --generate-ssh} writes. Takes a second or more. */
    public static SshKey generate() {
        KeyPair pair;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(RSA_BITS);
            pair = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
        RSAPrivateCrtKey key = (RSAPrivateCrtKey) pair.getPrivate();
        return new SshKey(authorizedKey(key) + "\n", pem(key));
    }

    /** Without the private part. */
    @Override
    public String toString() {
        return "SshKey[" + publicKey.strip() + "]";
    }

    private static String authorizedKey(RSAPrivateCrtKey key) {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        putField(wire, "ssh-rsa".getBytes(StandardCharsets.US_ASCII));
        putField(wire, key.getPublicExponent().toByteArray());
        putField(wire, key.getModulus().toByteArray());
        return "ssh-rsa " + Base64.getEncoder().encodeToString(wire.toByteArray());
    }

    /** RFC 4251: a length of four bytes, then the bytes. */
    private static void putField(ByteArrayOutputStream wire, byte[] field) {
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            wire.write(field.length >> shift);
        }
        wire.writeBytes(field);
    }

    /** RFC 8017, appendix A.1.2. */
    private static String pem(RSAPrivateCrtKey key) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (BigInteger number : new BigInteger[] {
            BigInteger.ZERO,
            key.getModulus(),
            key.getPublicExponent(),
            key.getPrivateExponent(),
            key.getPrimeP(),
            key.getPrimeQ(),
            key.getPrimeExponentP(),
            key.getPrimeExponentQ(),
            key.getCrtCoefficient()
        }) {
            putDer(body, DER_INTEGER, number.toByteArray());
        }
        ByteArrayOutputStream der = new ByteArrayOutputStream();
        putDer(der, DER_SEQUENCE, body.toByteArray());
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der.toByteArray());
        return "-----BEGIN RSA PRIVATE KEY-----\n" + base64 + "\n-----END RSA PRIVATE KEY-----\n";
    }

    private static void putDer(ByteArrayOutputStream der, int tag, byte[] content) {
        der.write(tag);
        if (content.length < 0x80) {
            der.write(content.length);
        } else if (content.length < 0x100) {
            der.write(0x81);
            der.write(content.length);
        } else {
            der.write(0x82);
            der.write(content.length >> Byte.SIZE);
            der.write(content.length);
        }
        der.writeBytes(content);
    }
}
