package io.hcp4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the process's standard output leads to. */
final class StandardOutput {
    private static final Path PATH = Path.of("/dev/stdout");

    /** The part of a file's mode that tells its type, and the types of a pipe and of a socket (POSIX {@code sys/stat.h}). */
    private static final int TYPE = 0xF000;

    private static final int PIPE = 0x1000;
    private static final int SOCKET = 0xC000;

    private StandardOutput() {}

    /**
     * Whether another process reads it, such as {@code head}, which may end. Writing to it fails for that reason only; the error itself
     * cannot tell, since its message is in the user's language.
     */
    static boolean hasReader() {
        try {
            int type = (Integer) Files.getAttribute(PATH, "unix:mode") & TYPE;
            return type == PIPE || type == SOCKET;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return false;
        }
    }
}
