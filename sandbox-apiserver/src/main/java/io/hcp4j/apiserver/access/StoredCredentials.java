package io.hcp4j.apiserver.access;

import io.hcp4j.apiserver.storage.DamagedStateException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;

/** Credentials that are kept as two files of one name, {@code .crt} and {@code .key}. */
public final class StoredCredentials {
    private static final byte[] SAMPLE = {1, 2, 3};

    /** The pair that issued all others of its folder, and itself. */
    private static final String AUTHORITY = "ca";

    private StoredCredentials() {}

    /**
     * Reads a pair that belongs together, and that the folder's authority, {@code ca}, has issued.
     *
     * @throws DamagedStateException when a file is missing, is something else, or the key is not the certificate's
     */
    public static Credentials read(Path folder, String name) throws IOException {
        Path certificate = folder.resolve(name + ".crt");
        Path key = folder.resolve(name + ".key");
        String certificatePem = text(certificate);
        String keyPem = text(key);
        Credentials credentials;
        try {
            credentials = Credentials.parse(certificatePem, keyPem);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new DamagedStateException(certificate, "or the key beside it cannot be read");
        }
        if (!belongTogether(credentials)) {
            throw new DamagedStateException(certificate, "is not the certificate of the key beside it");
        }
        PublicKey issuer = name.equals(AUTHORITY)
                ? credentials.certificate().getPublicKey()
                : read(folder, AUTHORITY).certificate().getPublicKey();
        try {
            credentials.certificate().verify(issuer);
        } catch (GeneralSecurityException e) {
            throw new DamagedStateException(certificate, "is not as it was issued");
        }
        return credentials;
    }

    private static String text(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new DamagedStateException(file, "is missing");
        }
        try {
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw new DamagedStateException(file, "is not text");
        }
    }

    private static boolean belongTogether(Credentials credentials) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(credentials.key());
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(credentials.certificate());
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
