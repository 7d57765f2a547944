package io.hcp4j.sandbox.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner can read, and that is never seen half-written. */
public final class OwnerFile {
    private OwnerFile() {}

    /** Writes it; what was there before is replaced at once. */
    public static void write(Path file, String text) throws IOException {
        Path unfinished = Files.createTempFile(
                file.getParent(),
                ".",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
