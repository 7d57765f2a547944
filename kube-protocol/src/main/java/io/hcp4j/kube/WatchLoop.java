package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** The protocol of a watch that reconnects by itself: list, follow, resume, list again when the history is lost. Runs in one thread. */
final class WatchLoop {
    /** Servers end watches on their own after half an hour or more; at a random time before that, reconnects spread out. */
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    /** Bookmarks come about every minute, so that after several answer times of silence the connection is likely dead. */
    private static final int SILENT_ANSWERS = 4;

    private final RequestExecutor conversation;
    private final RequestFactory requests;
    private final WatchQuery query;
    private final Operation operation;
    private final Listener listener;
    private final CountDownLatch ended;
    private final Telemetry telemetry;
    private volatile @Nullable LeasedStream current;
    private String version;
    /** Whether the next stream goes on where an earlier one ended. */
    private boolean resuming;

    private boolean historyLost;

    WatchLoop(
            RequestExecutor conversation,
            RequestFactory requests,
            WatchQuery query,
            Listener listener,
            CountDownLatch ended) {
        this.conversation = conversation;
        this.requests = requests;
        this.query = query;
        this.operation = Operation.across(query.kind(), query.namespace(), "watch");
        this.listener = listener;
        this.ended = ended;
        this.telemetry = conversation.telemetry();
        this.version = query.fromVersion();
    }

    /** Receives the events. */
    interface Listener {
        /** The server was reached, or a failure to reach it will be mended in the background. */
        void settled();

        void tell(WatchEvent event) throws InterruptedException;
    }

    /** Follows until the end, or fails with what waiting does not mend. */
    void run() throws InterruptedException {
        int failures = 0;
        while (!hasEnded()) {
            Duration retryAfter = null;
            ErrorCode reason = null;
            try {
                if (version.isEmpty()) {
                    relist();
                }
                if (follow()) {
                    failures = 0;
                    continue;
                }
            } catch (HcpException e) {
                if (hasEnded()) {
                    return;
                }
                if (e.code() == ErrorCode.EXPIRED) {
                    version = "";
                    historyLost = true;
                } else if (!e.code().transientFailure()) {
                    throw e;
                }
                retryAfter = e.retryAfter().orElse(null);
                reason = e.code();
            }
            listener.settled();
            failures++;
            Duration pause = conversation
                    .limits()
                    .deadline()
                    .atMost(conversation.retries().pause(failures, retryAfter));
            if (reason != null) {
                telemetry.retry(request(), true, failures, pause, reason);
            }
            conversation.clock().sleep(pause, ended);
        }
    }

    /** Ends a wait of the loop for its stream; callable from any thread. */
    void interruptStream() {
        LeasedStream open = current;
        if (open != null) {
            open.close();
        }
    }

    private void relist() throws InterruptedException {
        Optional<ListQuery> next = Optional.of(new ListQuery(
                query.kind(),
                query.namespace(),
                query.labelSelector(),
                query.fieldSelector(),
                ListQuery.DEFAULT_LIMIT,
                ""));
        boolean first = true;
        String listed = "";
        while (next.isPresent() && !hasEnded()) {
            Page page = ListPager.read(conversation, requests, next.get());
            if (first) {
                listener.settled();
                listener.tell(new WatchEvent.Reset());
                first = false;
            }
            for (Document item : page.items()) {
                listener.tell(new WatchEvent.Added(item));
            }
            listed = page.resourceVersion();
            next = page.next(next.get());
        }
        version = listed;
        resuming = false;
        listener.tell(new WatchEvent.Bookmark(listed));
        if (historyLost) {
            historyLost = false;
            telemetry.watchRestarted(query.kind());
        }
    }

    /** Follows one stream to its end or silence; true when it brought anything. */
    private boolean follow() throws InterruptedException {
        boolean heard = false;
        Duration silence = conversation.limits().responseTimeout().multipliedBy(SILENT_ANSWERS);
        try (LeasedStream open = conversation.open(operation, request())) {
            current = open;
            if (resuming) {
                telemetry.watchResumed(query.kind());
            }
            resuming = true;
            listener.settled();
            while (!hasEnded()) {
                Optional<Document> next =
                        open.next(conversation.limits().deadline().atMost(silence));
                if (next.isEmpty()) {
                    return heard;
                }
                report(next.get());
                heard = true;
            }
            return heard;
        } catch (TransportFailure failure) {
            // After news, the very next connection is made at once: a server that restarts breaks all of them.
            if (heard || failure.kind() == TransportFailure.Kind.ENDED) {
                return heard;
            }
            throw conversation
                    .errors()
                    .exception(operation, conversation.errors().translate(failure), false);
        }
    }

    private void report(Document item) throws InterruptedException {
        Document object = item.object("object").orElse(Document.empty());
        String type = item.text("type").orElse("");
        if (type.equals("ERROR")) {
            int status = object.number("code").orElse(500L).intValue();
            RestReply reply = new RestReply(status, Optional.empty(), object, "");
            throw conversation
                    .errors()
                    .exception(operation, conversation.errors().translate(operation, reply), false);
        }
        String reached = object.resourceVersion().orElse(version);
        switch (type) {
            case "ADDED" -> listener.tell(new WatchEvent.Added(object));
            case "MODIFIED" -> listener.tell(new WatchEvent.Modified(object));
            case "DELETED" -> listener.tell(new WatchEvent.Deleted(object));
            case "BOOKMARK" -> listener.tell(new WatchEvent.Bookmark(reached));
            default ->
                throw HcpException.of(ErrorCode.INTERNAL, "a watch told of an unknown event \"" + type + "\"")
                        .server(conversation.errors().server())
                        .build();
        }
        version = reached;
    }

    private RestRequest request() {
        return requests.watch(query, version, lifetime());
    }

    private Duration lifetime() {
        return SHORTEST.plusMillis(
                (long) (SHORTEST.toMillis() * conversation.clock().random()));
    }

    private boolean hasEnded() {
        return ended.getCount() == 0;
    }
}
