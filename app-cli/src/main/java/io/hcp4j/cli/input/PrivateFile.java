package io.hcp4j.cli.input;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** A file with credentials: readable by its owner only from its first byte on, and never seen half-written. */
public final class PrivateFile {
    private final Path path;

    /** A file that need not exist yet. */
    public PrivateFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /**
     * What it holds before it is written; empty when there is none yet. To be asked before anything is done whose result goes here.
     *
     * @throws HcpException FILE when it could not be written
     */
    public Optional<byte[]> present() {
        Path folder = Objects.requireNonNull(path.getParent(), "a file");
        if (Files.isDirectory(path) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw HcpException.of(
                            ErrorCode.FILE,
                            path + " cannot be written: "
                                    + (Files.isDirectory(path) ? "it is a folder" : "no writable folder " + folder))
                    .build();
        }
        try {
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** The refusal to replace other contents. */
    public HcpException taken() {
        return HcpException.of(ErrorCode.ALREADY_EXISTS, path + " exists and has other contents")
                .remedy("another file, or --overwrite to replace it")
                .build();
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
                throw taken();
            }
            replace(path, contents);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Puts contents in the place of a file as a whole or not at all; it is readable by its owner only afterwards. */
    public static void replace(Path path, byte[] contents) throws IOException {
        // Beside the file, so that the last step is a rename within one file system.
        Path unfinished = Files.createTempFile(
                path.toAbsolutePath().getParent(),
                ".hcp4j-",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(unfinished, contents);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Keeps what it holds in a file beside it, for its owner only too, before it is replaced.
     *
     * @return the file beside it; empty when there was nothing to keep
     * @throws HcpException FILE
     */
    public Optional<Path> backUp() {
        Optional<byte[]> contents = present();
        if (contents.isEmpty()) {
            return Optional.empty();
        }
        Path beside = path.resolveSibling(path.getFileName() + ".bak");
        new PrivateFile(beside).write(contents.get(), true);
        return Optional.of(beside);
    }

    private HcpException unwritable(IOException e) {
        return HcpException.of(
                        ErrorCode.FILE, path + " cannot be written: " + FailureWords.of(e, "the system refuses it"))
                .cause(e)
                .build();
    }
}
