package io.hcp4j.apiserver.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of entries that is read back. Every byte of it is accounted for: each entry has a checksum, and the only bytes that may follow the
 * last entry are those of a write that was cut off when the process was killed, and whose success was never reported.
 */
final class EntryFile {
    private final Path file;
    private final ByteBuffer bytes;
    private long entries;

    private EntryFile(Path file, ByteBuffer bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Reads a file to its end.
     *
     * @return how many entries it has
     * @throws DamagedStateException when it holds anything else than whole entries and, at its end, the beginning of one
     */
    static long read(Path file, Consumer<Entry> consumer) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new EntryFile(file, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())).read(consumer);
        }
    }

    private long read(Consumer<Entry> consumer) throws IOException {
        while (bytes.hasRemaining()) {
            int position = bytes.position();
            Optional<Entry> entry = Entry.read(bytes);
            if (entry.isEmpty()) {
                bytes.position(position);
                checkCutOff();
                return entries;
            }
            entries++;
            consumer.accept(entry.get());
        }
        return entries;
    }

    /** The bytes from here on are the beginning of one entry, and no whole entry follows. */
    private void checkCutOff() throws IOException {
        int start = bytes.position();
        if (Entry.complete(bytes) || followed()) {
            throw new DamagedStateException(
                    file, "does not match its checksum at byte " + start + ", after " + entries + " whole entries");
        }
    }

    private boolean followed() {
        for (int position = bytes.position() + 1; position < bytes.limit(); position++) {
            if (Entry.read(bytes.duplicate().position(position)).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
