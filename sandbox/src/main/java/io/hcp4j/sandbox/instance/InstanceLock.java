package io.hcp4j.sandbox.instance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to run the sandbox of a folder. The operating system takes it back when the process ends in whatever way, so there is no stale
 * one.
 */
final class InstanceLock implements AutoCloseable {
    /** Looking at a lock of one's own through the file would release it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private InstanceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock; empty while another process holds or tests it. */
    @SuppressWarnings("MustBeClosed") // Held for as long as the sandbox runs.
    static Optional<InstanceLock> tryLock(Path file) throws IOException {
        if (!OWN.add(file)) {
            return Optional.empty();
        }
        Optional<InstanceLock> taken = Optional.empty();
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                taken = acquired(channel, false) ? Optional.of(new InstanceLock(file, channel)) : Optional.empty();
            } finally {
                if (taken.isEmpty()) {
                    channel.close();
                }
            }
        } finally {
            if (taken.isEmpty()) {
                OWN.remove(file);
            }
        }
        return taken;
    }

    /** Whether a process holds the lock. */
    static boolean held(Path file) throws IOException {
        if (OWN.contains(file)) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return !acquired(channel, true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        OWN.remove(file);
    }

    private static boolean acquired(FileChannel channel, boolean shared) throws IOException {
        try {
            FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
