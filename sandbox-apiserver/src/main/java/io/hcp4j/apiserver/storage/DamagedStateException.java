package io.hcp4j.apiserver.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A stored state cannot be proved whole; the message names the file, the place, and how much of it is whole. */
public final class DamagedStateException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Damage.
     *
     * @param file the file
     * @param problem what is wrong with it, as the rest of a sentence that begins with the file
     */
    public DamagedStateException(Path file, String problem) {
        super("the stored state is damaged: " + file + " " + problem);
    }
}
