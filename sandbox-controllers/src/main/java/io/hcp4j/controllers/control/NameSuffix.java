package io.hcp4j.controllers.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The made-up ends of generated names, in the letters that Kubernetes uses: no vowels, so that no words come about. The same input
 * gives the same end.
 */
public final class NameSuffix {
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";
    private static final int USUAL = 5;

    private NameSuffix() {}

    /** Five letters. */
    public static String of(String... parts) {
        return of(USUAL, parts);
    }

    /**
     * Letters for some text.
     *
     * @param length how many, at most 32
     */
    public static String of(int length, String... parts) {
        byte[] digest = digest(String.join("\n", parts));
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            letters.append(LETTERS.charAt((digest[i] & 0xff) % LETTERS.length()));
        }
        return letters.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
