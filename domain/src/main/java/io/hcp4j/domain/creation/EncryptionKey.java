package io.hcp4j.domain.creation;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES key with which the control plane encrypts Secrets in etcd: 32 bytes, as in the Secret of {@code hcp}
 * {@code NAME-etcd-encryption-key}. Losing or replacing it makes everything encrypted with it unreadable.
 */
public final class EncryptionKey {
    /** Its length in bytes, that of AES-256. */
    public static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final byte[] bytes;

    private EncryptionKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("an encryption key has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes;
    }

    /** A new random key. */
    public static EncryptionKey random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new EncryptionKey(bytes);
    }

    /**
     * A key at hand.
     *
     * @throws IllegalArgumentException when it is not Base64 of 32 bytes; the message does not quote it
     */
    public static EncryptionKey ofBase64(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("an encryption key is " + BYTES + " bytes in Base64", e);
        }
        return new EncryptionKey(bytes);
    }

    /**
     * The key that goes with a secret and a cluster: always the same for the same input (HKDF, RFC 5869, with SHA-256). As strong as the
     * secret is unknown.
     */
    public static EncryptionKey derived(String secret, String namespace, String name) {
        byte[] salt = "hcp4j etcd encryption key".getBytes(StandardCharsets.UTF_8);
        byte[] extracted = hmac(salt, secret.getBytes(StandardCharsets.UTF_8));
        byte[] info = (namespace + "/" + name).getBytes(StandardCharsets.UTF_8);
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return new EncryptionKey(hmac(extracted, block));
    }

    /** The key as it stands in a Secret's data. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "EncryptionKey(not shown)";
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
