package io.hcp4j.apiserver.storage;

import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes of a damaged state one that is whole: what comes before the damage stays, and files with damage are put aside as they are. A snapshot
 * loses the entries that are damaged; of the journals everything after the damage is given up, since it may rest on what is lost.
 */
public final class StateRepair {
    private final Path state;
    private final Path aside;
    private final List<Loss> losses = new ArrayList<>();
    private long newest;
    private String since = "";
    private boolean broken;

    private StateRepair(Path state, Path aside) {
        this.state = state;
        this.aside = aside;
    }

    /**
     * What a file lost.
     *
     * @param file the damaged file, which is whole now
     * @param kept where it is as it was
     * @param entries how many writes are lost, at least
     * @param since when the last write before them was made, as its object says; "" when it does not say
     */
    public record Loss(Path file, Path kept, long entries, String since) {}

    /**
     * Repairs the state in a folder that no server uses.
     *
     * @param state the folder, which need not be there
     * @param aside a folder for the damaged files, made when there are any
     * @return what was lost, file by file; empty when the state was whole
     * @throws IOException when a file cannot be read or written
     */
    public static List<Loss> repair(Path state, Path aside) throws IOException {
        StateRepair repair = new StateRepair(state, aside);
        if (Files.isDirectory(state)) {
            repair.run();
        }
        return List.copyOf(repair.losses);
    }

    private void run() throws IOException {
        List<Path> snapshots = DataFolder.files(state, DataFolder.SNAPSHOT);
        if (!snapshots.isEmpty()) {
            snapshot(snapshots.get(snapshots.size() - 1));
        }
        for (Path journal : DataFolder.files(state, DataFolder.JOURNAL)) {
            journal(journal);
        }
    }

    private void snapshot(Path file) throws IOException {
        newest = DataFolder.revisionOf(file, DataFolder.SNAPSHOT);
        ByteBuffer bytes = bytes(file);
        List<Span> whole = spans(bytes, 0);
        long declared = DataFolder.countOf(file).orElse((long) whole.size());
        boolean unbroken = end(whole) == bytes.limit() && length(whole) == bytes.limit();
        if (unbroken && whole.size() == declared) {
            return;
        }
        put(file, state.resolve(DataFolder.snapshotName(newest, whole.size())), whole, bytes, declared - whole.size());
    }

    private void journal(Path file) throws IOException {
        ByteBuffer bytes = bytes(file);
        List<Span> kept = new ArrayList<>();
        broken = broken || DataFolder.revisionOf(file, DataFolder.JOURNAL) > newest;
        long before = newest;
        while (!broken && bytes.hasRemaining()) {
            int start = bytes.position();
            Optional<Entry> entry = Entry.read(bytes);
            boolean follows = entry.isPresent()
                    && (entry.get().revision() <= newest
                            || newest == 0
                            || entry.get().revision() == newest + 1);
            if (follows) {
                newest = Math.max(newest, entry.get().revision());
                since = time(entry.get()).orElse(since);
                kept.add(new Span(start, bytes.position(), entry.get().revision()));
            } else if (entry.isEmpty()
                    && !Entry.complete(bytes.position(start))
                    && spans(bytes, start).isEmpty()) {
                // Cut off by a kill: normal, and nothing that was promised is lost.
                return;
            } else {
                broken = true;
                bytes.position(start);
            }
        }
        if (broken) {
            long last = spans(bytes, end(kept)).stream()
                    .map(Span::revision)
                    .max(Comparator.naturalOrder())
                    .orElse(0L);
            boolean nothing = before == newest && last <= newest && bytes.limit() == 0;
            if (!nothing) {
                put(file, file, kept, bytes, Math.max(last - newest, 1));
            } else {
                Files.delete(file);
            }
        }
    }

    /** Puts a file aside, and its whole entries in its place. */
    private void put(Path file, Path next, List<Span> whole, ByteBuffer bytes, long lost) throws IOException {
        Files.createDirectories(aside);
        OwnerOnly.folder(aside);
        Path kept = Files.move(file, aside.resolve(file.getFileName()));
        // A journal that begins after what is lost would be missed again.
        if (!whole.isEmpty() || next != file) {
            try (FileChannel out = FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OwnerOnly.file(next);
                for (Span span : whole) {
                    ByteBuffer part = bytes.duplicate().limit(span.end()).position(span.start());
                    while (part.hasRemaining()) {
                        out.write(part);
                    }
                }
                out.force(true);
            }
        }
        losses.add(new Loss(file, kept, lost, since));
    }

    /** The whole entries from a place on, whatever is between them. */
    private static List<Span> spans(ByteBuffer all, int from) {
        List<Span> spans = new ArrayList<>();
        ByteBuffer bytes = all.duplicate().position(from);
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            Optional<Entry> entry = Entry.read(bytes);
            if (entry.isPresent()) {
                spans.add(new Span(start, bytes.position(), entry.get().revision()));
            } else {
                bytes.position(start + 1);
            }
        }
        return spans;
    }

    private static int end(List<Span> spans) {
        return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).end();
    }

    private static int length(List<Span> spans) {
        return spans.stream().mapToInt(span -> span.end() - span.start()).sum();
    }

    private static ByteBuffer bytes(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file));
    }

    /** The newest time that an object tells. */
    private static Optional<String> time(Entry entry) {
        if (entry.deleted()) {
            return Optional.empty();
        }
        Document object = entry.version().object();
        return object.objects("metadata", "managedFields").stream()
                .flatMap(each -> each.text("time").stream())
                .max(Comparator.naturalOrder())
                .or(() -> object.text("metadata", "creationTimestamp"));
    }

    private record Span(int start, int end, long revision) {}
}
