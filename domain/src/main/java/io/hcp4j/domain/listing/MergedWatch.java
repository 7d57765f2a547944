package io.hcp4j.domain.listing;

import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Merges several watches. It is synced once each of them is, and fails when one of them does. */
final class MergedWatch implements WatchStream {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final int WAITING = 1000;

    private final List<WatchStream> streams;
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>(WAITING);
    private final Set<WatchStream> untold;
    private final List<Thread> readers;
    private volatile boolean closed;

    /** Begins to read them, each on a thread of its own. */
    MergedWatch(List<WatchStream> streams) {
        this.streams = List.copyOf(streams);
        this.untold = new HashSet<>(streams);
        this.readers = this.streams.stream().map(this::reader).toList();
        readers.forEach(Thread::start);
    }

    private sealed interface Told {
        record News(WatchStream from, WatchEvent event) implements Told {}

        record End(HcpException failure) implements Told {}
    }

    @Override
    public Optional<WatchEvent> next(Duration timeout) {
        try {
            Told next = told.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (next instanceof Told.End end) {
                throw end.failure();
            }
            return next instanceof Told.News news && ready(news) ? Optional.of(news.event()) : Optional.empty();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        streams.forEach(WatchStream::close);
        readers.forEach(Thread::interrupt);
    }

    private boolean ready(Told.News news) {
        if (news.event() instanceof WatchEvent.Bookmark) {
            untold.remove(news.from());
            return untold.isEmpty();
        }
        return true;
    }

    private Thread reader(WatchStream stream) {
        Thread thread = new Thread(() -> read(stream), "joint-watch");
        thread.setDaemon(true);
        return thread;
    }

    private void read(WatchStream stream) {
        try {
            while (!closed && !stream.closed()) {
                Optional<WatchEvent> event = stream.next(TIMEOUT);
                if (event.isPresent()) {
                    tell(new Told.News(stream, event.get()));
                }
            }
        } catch (HcpException failure) {
            tell(new Told.End(failure));
        }
    }

    private void tell(Told news) {
        try {
            told.put(news);
        } catch (InterruptedException cancelled) {
            // The watch is being closed: no reader is left.
            Thread.currentThread().interrupt();
        }
    }
}
