package io.hcp4j.apiserver.inprocess;

import io.hcp4j.apiserver.registry.ListPage;
import io.hcp4j.apiserver.registry.ReadOperation;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.ResourceType;
import io.hcp4j.apiserver.rest.WatchFilter;
import io.hcp4j.apiserver.selector.FieldSelector;
import io.hcp4j.apiserver.selector.LabelSelector;
import io.hcp4j.apiserver.selector.ListRequest;
import io.hcp4j.apiserver.storage.StoreWatcher;
import io.hcp4j.apiserver.storage.Version;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/** A watch that follows the store in its reader's own thread. It misses nothing, so it never starts over. */
final class InProcessWatch implements WatchStream {
    private final ResourceType type;
    private final WatchFilter interest;
    private final StoreWatcher follower;
    private final Deadline deadline;
    /** The initial objects that have not been sent yet. */
    private final Queue<WatchEvent> first = new ArrayDeque<>();

    private final Consumer<InProcessWatch> ended;
    private volatile boolean closed;

    /**
     * Begins to watch.
     *
     * @param deadline when it gives up
     * @param ended called when the watch has been closed
     */
    InProcessWatch(Cluster cluster, WatchQuery query, Deadline deadline, Consumer<InProcessWatch> ended) {
        if (deadline.expired()) {
            throw tooLate();
        }
        this.deadline = deadline;
        this.ended = ended;
        this.type = cluster.types()
                .find(query.kind().group(), query.kind().version(), query.kind().plural())
                .orElseThrow(() -> HcpException.of(ErrorCode.NOT_FOUND, query.kind() + " is not served")
                        .build());
        ListRequest request = new ListRequest(
                LabelSelector.parse(query.labelSelector()),
                FieldSelector.parse(query.fieldSelector(), type),
                0,
                "",
                query.fromVersion(),
                false);
        this.interest = new WatchFilter(ResourceRef.of(type, query.namespace(), ""), request);
        ReadOperation reading = new ReadOperation(cluster);
        if (query.fromVersion().isEmpty()) {
            ListPage page = reading.list(interest.target(), request);
            first.add(new WatchEvent.Reset());
            page.versions().forEach(version -> first.add(new WatchEvent.Added(served(version))));
            first.add(new WatchEvent.Bookmark(String.valueOf(page.revision())));
            this.follower = reading.follow(type, page.revision());
        } else {
            this.follower = reading.follow(type, reading.revision(query.fromVersion()));
        }
    }

    @Override
    public Optional<WatchEvent> next(Duration timeout) {
        if (!closed && deadline.expired()) {
            throw tooLate();
        }
        if (!first.isEmpty()) {
            return Optional.ofNullable(first.poll());
        }
        Duration limit = deadline.atMost(timeout);
        boolean limitedByDeadline = limit.compareTo(timeout) < 0;
        long end = System.nanoTime() + Math.max(0, limit.toNanos());
        try {
            while (!closed) {
                long left = Math.max(0, end - System.nanoTime());
                StoreWatcher.Written written = follower.next((left + 999_999) / 1_000_000);
                if (written == null) {
                    if (System.nanoTime() - end < 0 && !follower.closed()) {
                        continue;
                    }
                    if (!closed && (limitedByDeadline || deadline.expired())) {
                        throw tooLate();
                    }
                    return Optional.empty();
                }
                Optional<WatchEvent> event = event(written);
                if (event.isPresent()) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    @Override
    public boolean whenReady(Runnable listener) {
        if (deadline.remaining().isPresent()) {
            // Nothing would tell of the deadline.
            return false;
        }
        follower.whenReady(listener);
        return true;
    }

    @Override
    public boolean closed() {
        return closed || follower.closed();
    }

    @Override
    public void close() {
        closed = true;
        follower.close();
        ended.accept(this);
    }

    private static HcpException tooLate() {
        return HcpException.of(ErrorCode.DEADLINE_EXCEEDED, "the time for the watch is over")
                .build();
    }

    private Optional<WatchEvent> event(StoreWatcher.Written written) {
        Version now = written.now();
        return interest.change(written).map(change -> switch (change) {
            case ADDED -> new WatchEvent.Added(served(now));
            case MODIFIED -> new WatchEvent.Modified(served(now));
            case DELETED -> new WatchEvent.Deleted(served(now));
        });
    }

    private Document served(Version version) {
        return type.rules().served(version.object());
    }
}
