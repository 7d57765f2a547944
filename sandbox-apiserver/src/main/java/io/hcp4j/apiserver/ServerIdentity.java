package io.hcp4j.apiserver;

import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.access.Credentials;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;

/**
 * A server's authority and its own certificate.
 *
 * @param authority whom its clients trust
 * @param server what it presents; its key also signs tokens
 */
record ServerIdentity(CertificateAuthority authority, Credentials server) {

    /** What every API server is called, wherever it listens. */
    static final List<String> USUAL_HOSTS =
            List.of("127.0.0.1", "localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc");

    static ServerIdentity fresh(String name) {
        CertificateAuthority authority = CertificateAuthority.create("hcp4j sandbox " + name);
        return new ServerIdentity(authority, authority.server(USUAL_HOSTS));
    }

    /** Those that a folder holds; fresh ones, kept there, when it holds none. */
    static ServerIdentity in(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        if (!Files.exists(folder.resolve("server.key"))) {
            ServerIdentity fresh = fresh(name);
            write(folder, "ca", fresh.authority().credentials());
            write(folder, "server", fresh.server());
            return fresh;
        }
        return new ServerIdentity(CertificateAuthority.of(read(folder, "ca")), read(folder, "server"));
    }

    private static Credentials read(Path folder, String name) throws IOException {
        try {
            return Credentials.parse(
                    Files.readString(folder.resolve(name + ".crt")), Files.readString(folder.resolve(name + ".key")));
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates in " + folder + " cannot be used", e);
        }
    }

    private static void write(Path folder, String name, Credentials credentials) throws IOException {
        Files.writeString(folder.resolve(name + ".crt"), credentials.certificatePem());
        Path key = folder.resolve(name + ".key");
        Files.deleteIfExists(key);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(key, credentials.keyPem());
    }
}
