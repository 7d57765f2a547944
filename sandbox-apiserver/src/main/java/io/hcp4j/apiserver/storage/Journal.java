package io.hcp4j.apiserver.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** A file of entries, one after the other. Those who wait for the disk at the same time wait for one and the same write to it. */
final class Journal implements AutoCloseable {
    private final FileChannel channel;
    private final ReentrantLock syncing = new ReentrantLock();
    private volatile long appended;
    private volatile long size;
    private boolean broken;
    private long synced;

    private Journal(FileChannel channel) {
        this.channel = channel;
    }

    /** A new file; one of that name has nothing in it that is not elsewhere. */
    @SuppressWarnings("MustBeClosed") // By the journal's own close.
    static Journal create(Path file) throws IOException {
        Journal journal = new Journal(FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        OwnerOnly.file(file);
        return journal;
    }

    /** Callers take turns. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // One writer, several readers.
    void append(Entry entry) {
        if (broken) {
            throw new UncheckedIOException(new IOException("an earlier write to the journal failed"));
        }
        ByteBuffer bytes = entry.bytes();
        size += bytes.remaining();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            // What follows half an entry would not be found again.
            broken = true;
            throw new UncheckedIOException(e);
        }
        appended = Math.max(appended, entry.revision());
    }

    /** Returns when this revision, if it went into this file, is on disk. */
    void await(long revision) {
        syncing.lock();
        try {
            if (synced < revision && synced < appended) {
                long reached = appended;
                channel.force(false);
                synced = reached;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            syncing.unlock();
        }
    }

    long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        syncing.lock();
        try {
            if (channel.isOpen()) {
                channel.force(true);
                channel.close();
            }
        } finally {
            syncing.unlock();
        }
    }
}
