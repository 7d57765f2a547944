package io.hcp4j.domain.cluster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The prefix of all that a hosted cluster owns on its infrastructure ({@code spec.infraID}). */
public final class InfraId {
    private static final int LONGEST_NAME = 21;
    private static final int SUFFIX_LENGTH = 5;
    // Kubernetes' own alphabet for generated names: no vowels, no digits that look like letters.
    private static final String ALPHABET = "bcdfghjklmnpqrstvwxz2456789";

    private InfraId() {}

    /**
     * The infra ID of a new cluster: its name, made fit and cut to 21 characters, a dash and five characters. HyperShift's own command
     * line draws the five at random; here they follow from namespace and name, so that a command run twice means the same cluster.
     */
    public static String derive(String namespace, String name) {
        String fit = name.replaceAll("[^A-Za-z0-9]+", "-");
        String cut = fit.substring(0, Math.min(LONGEST_NAME, fit.length())).replaceAll("-+$", "");
        return cut + "-" + suffix(namespace + "/" + name);
    }

    private static String suffix(String seed) {
        byte[] digest = sha256(seed);
        StringBuilder suffix = new StringBuilder(SUFFIX_LENGTH);
        for (int index = 0; index < SUFFIX_LENGTH; index++) {
            suffix.append(ALPHABET.charAt(Byte.toUnsignedInt(digest[index]) % ALPHABET.length()));
        }
        return suffix.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
