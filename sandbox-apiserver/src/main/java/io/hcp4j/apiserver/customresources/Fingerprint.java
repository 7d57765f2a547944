package io.hcp4j.apiserver.customresources;

import io.hcp4j.documents.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A short text for a tree of JSON that no other tree has. */
final class Fingerprint {
    private Fingerprint() {}

    /** The SHA-256 of the tree as JSON, in hexadecimal. */
    static String of(@Nullable Object tree) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Json.write(tree)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
