package io.hcp4j.cli.frame;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/** A file with credentials: readable by its owner only from its first byte on, and never seen half-written. */
public final class PrivateFile {
    private final Path path;

    /** A file that need not exist yet. */
    public PrivateFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * Writes the file whole.
     *
     * @param overwrite whether other contents may be replaced
     * @throws HcpException ALREADY_EXISTS; FILE
     */
    public void write(byte[] contents, boolean overwrite) {
        try {
            if (!overwrite && Files.exists(path) && !Arrays.equals(Files.readAllBytes(path), contents)) {
                throw HcpException.of(ErrorCode.ALREADY_EXISTS, path + " exists and has other contents")
                        .remedy("another file, or --overwrite to replace it")
                        .build();
            }
            Path unfinished = Files.createTempFile(
                    path.getParent(),
                    ".hcp4j-",
                    ".tmp",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.write(unfinished, contents);
                Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw HcpException.of(
                            ErrorCode.FILE,
                            path + " cannot be written: " + e.getClass().getSimpleName())
                    .cause(e)
                    .build();
        }
    }
}
