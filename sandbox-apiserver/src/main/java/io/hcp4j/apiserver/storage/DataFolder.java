package io.hcp4j.apiserver.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store's files: the last snapshot and the journals since. Each is named by the revision it begins after.
 *
 * <p>One process uses a folder at a time; the lock of one that was killed is gone with it.
 */
final class DataFolder implements Durability {
    private static final Logger LOG = Logger.getLogger(DataFolder.class.getName());
    static final String SNAPSHOT = "snapshot-";
    static final String JOURNAL = "journal-";
    private static final String COUNT = ".entries-";
    /** A journal of this size is read in about a second. */
    private static final long SMALLEST_WORTH_REPLACING = 16L * 1024 * 1024;

    private final Path folder;
    private final FileChannel lockFile;
    private final AtomicBoolean snapshotting = new AtomicBoolean();
    private volatile long snapshotSize;
    private volatile @Nullable Journal journal;
    private long newest;
    private boolean gap;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    @SuppressWarnings("MustBeClosed") // Held for as long as the folder is in use.
    static DataFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        OwnerOnly.folder(folder);
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = file.tryLock();
            if (lock == null) {
                throw new IOException("another process is using " + folder);
            }
        } catch (OverlappingFileLockException e) {
            file.close();
            throw new IOException("this process is using " + folder + " already", e);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        return new DataFolder(folder, file);
    }

    @Override
    public long restore(BiConsumer<String, Version> consumer) throws IOException {
        List<Path> snapshots = files(folder, SNAPSHOT);
        if (!snapshots.isEmpty()) {
            Path snapshot = snapshots.get(snapshots.size() - 1);
            newest = revisionOf(snapshot, SNAPSHOT);
            snapshotSize = Files.size(snapshot);
            long entries = EntryFile.read(snapshot, entry -> consumer.accept(entry.resource(), entry.version()));
            checkCount(snapshot, entries);
        }
        for (Path file : files(folder, JOURNAL)) {
            if (revisionOf(file, JOURNAL) > newest) {
                throw new DamagedStateException(
                        file, "begins after the end of the file before it: entries are missing");
            }
            EntryFile.read(file, entry -> {
                if (entry.revision() > newest) {
                    gap = gap || (newest > 0 && entry.revision() != newest + 1);
                    consumer.accept(entry.resource(), entry.version());
                    newest = entry.revision();
                }
            });
            if (gap) {
                throw new DamagedStateException(
                        file, "does not go on where the file before it ends: entries are missing");
            }
        }
        journal = Journal.create(folder.resolve(JOURNAL + number(newest)));
        syncFolder();
        return newest;
    }

    @Override
    public void append(Entry entry) {
        current().append(entry);
        newest = entry.revision();
    }

    @Override
    public void await(long revision) {
        current().await(revision);
    }

    @Override
    public boolean wantsSnapshot() {
        return !snapshotting.get() && current().size() > Math.max(SMALLEST_WORTH_REPLACING, snapshotSize);
    }

    @Override
    public boolean beginSnapshot() {
        if (!wantsSnapshot() || !snapshotting.compareAndSet(false, true)) {
            return false;
        }
        try {
            Journal full = current();
            // A thread that waits for an earlier write finds it done by the time the next journal takes over.
            full.await(newest);
            journal = Journal.create(folder.resolve(JOURNAL + number(newest)));
            syncFolder();
            full.close();
            return true;
        } catch (IOException e) {
            snapshotting.set(false);
            LOG.log(Level.WARNING, "cannot begin a new journal in " + folder, e);
            return false;
        }
    }

    @Override
    public void finishSnapshot(long revision, Map<String, List<Version>> state) {
        Path unfinished = folder.resolve("unfinished");
        long entries = state.values().stream().mapToLong(List::size).sum();
        Path finished = folder.resolve(snapshotName(revision, entries));
        try {
            Files.deleteIfExists(unfinished);
            try (Journal file = Journal.create(unfinished)) {
                state.forEach((resource, versions) ->
                        versions.forEach(version -> file.append(Entry.of(resource, version, version.json()))));
                file.await(revision);
                snapshotSize = file.size();
            }
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            deleteBefore(SNAPSHOT, revision);
            deleteBefore(JOURNAL, revision);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot write a snapshot to " + folder + "; the journal is kept", e);
        } finally {
            snapshotting.set(false);
        }
    }

    @Override
    public void close() {
        try {
            Journal open = journal;
            if (open != null) {
                open.close();
            }
            lockFile.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "cannot close the files in " + folder, e);
        }
    }

    private Journal current() {
        Journal open = journal;
        if (open == null) {
            throw new IllegalStateException("written before it was restored");
        }
        return open;
    }

    private void deleteBefore(String prefix, long revision) throws IOException {
        for (Path file : files(folder, prefix)) {
            if (revisionOf(file, prefix) < revision) {
                Files.delete(file);
            }
        }
    }

    static List<Path> files(Path folder, String prefix) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    /** Names survive a loss of power only once the folder itself is written. */
    private void syncFolder() throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String number(long revision) {
        return String.format("%019d", revision);
    }

    static String snapshotName(long revision, long entries) {
        return SNAPSHOT + number(revision) + COUNT + entries;
    }

    static long revisionOf(Path file, String prefix) throws DamagedStateException {
        String numbers = file.getFileName().toString().substring(prefix.length());
        try {
            return Long.parseLong(numbers.split(Pattern.quote(COUNT), 2)[0]);
        } catch (NumberFormatException e) {
            throw new DamagedStateException(file, "is not named by a number");
        }
    }

    /** How many entries a snapshot has, by its name; empty when that does not tell. */
    static Optional<Long> countOf(Path snapshot) throws DamagedStateException {
        String name = snapshot.getFileName().toString();
        int count = name.indexOf(COUNT);
        try {
            return count < 0 ? Optional.empty() : Optional.of(Long.parseLong(name.substring(count + COUNT.length())));
        } catch (NumberFormatException e) {
            throw new DamagedStateException(snapshot, "is not named by a number");
        }
    }

    /** A snapshot's name ends with the number of its entries, so that one which lost some of them is noticed. */
    private static void checkCount(Path snapshot, long entries) throws DamagedStateException {
        Optional<Long> count = countOf(snapshot);
        if (count.isPresent() && count.get() != entries) {
            throw new DamagedStateException(
                    snapshot, "has " + entries + " entries, not the " + count.get() + " of its name");
        }
    }
}
