package io.hcp4j.apiserver;

import io.hcp4j.apiserver.access.CertificateAuthority;
import io.hcp4j.apiserver.access.Credentials;
import io.hcp4j.apiserver.access.StoredCredentials;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

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
        if (empty(folder)) {
            ServerIdentity fresh = fresh(name);
            Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
            Files.createDirectories(unfinished);
            write(unfinished, "ca", fresh.authority().credentials());
            write(unfinished, "server", fresh.server());
            Files.deleteIfExists(folder);
            // All at once, so that a folder in which one is missing is damaged.
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return fresh;
        }
        return new ServerIdentity(
                CertificateAuthority.of(StoredCredentials.read(folder, "ca")),
                StoredCredentials.read(folder, "server"));
    }

    private static boolean empty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
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
