package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.ListPage;
import io.hcp4j.apiserver.registry.ReadOperation;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.MediaType;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.selector.ListRequest;
import io.hcp4j.apiserver.status.StatusException.Cause;
import io.hcp4j.apiserver.storage.StoreWatcher;
import io.hcp4j.apiserver.storage.Version;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Tells clients of changes as they happen. */
public final class WatchEndpoint {
    /** As long as a real API server lets watches go on, whose clients did not say. */
    private static final int SHORTEST_SECONDS = 1800;

    private static final long BOOKMARK_MILLIS = 55_000;

    private final Cluster cluster;
    private final ReadOperation reading;

    WatchEndpoint(Cluster cluster) {
        this.cluster = cluster;
        this.reading = new ReadOperation(cluster);
    }

    void watch(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        Rendering rendering = ListEndpoint.rendering(call, target.type(), cluster);
        ListRequest request = ListEndpoint.request(call, target.type());
        boolean initial = requireConsistent(call);
        String from = call.parameter("resourceVersion");
        boolean synthetic = initial || from.isEmpty() || from.equals("0");
        long start = synthetic ? reading.newest(from) : reading.revision(from);
        int seconds = ListEndpoint.number(call.parameter("timeoutSeconds"));
        long lifetime = TimeUnit.SECONDS.toMillis(
                seconds > 0
                        ? seconds
                        : SHORTEST_SECONDS + ThreadLocalRandom.current().nextInt(SHORTEST_SECONDS));
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(lifetime);
        boolean bookmarks = call.flag("allowWatchBookmarks");
        try (StoreWatcher follower = reading.follow(target.type(), start);
                WatchStream stream = new WatchStream(
                        rendering, new WatchFilter(target, request), answer.stream(200, MediaType.JSON))) {
            answer.whenGone(follower::close);
            stream.flush();
            if (synthetic && !(call.query().containsKey("sendInitialEvents") && !initial)) {
                initial(stream, target, request, start);
                if (initial && bookmarks) {
                    stream.bookmark(start, true);
                }
            }
            follow(follower, stream, end, bookmarks);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void initial(WatchStream stream, ResourceRef target, ListRequest request, long start) throws IOException {
        ListPage page = reading.list(
                target, new ListRequest(request.labels(), request.fields(), 0, "", String.valueOf(start), true));
        for (Version version : page.versions()) {
            stream.added(version);
        }
        stream.flush();
    }

    private static void follow(StoreWatcher follower, WatchStream stream, long end, boolean bookmarks)
            throws IOException, InterruptedException {
        long nextBookmark = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BOOKMARK_MILLIS);
        while (!follower.closed()) {
            long now = System.nanoTime();
            if (now >= end) {
                if (bookmarks) {
                    stream.bookmark(follower.position(), false);
                }
                return;
            }
            if (now >= nextBookmark) {
                if (bookmarks) {
                    stream.bookmark(follower.position(), false);
                }
                nextBookmark = now + TimeUnit.MILLISECONDS.toNanos(BOOKMARK_MILLIS);
            }
            long timeout = TimeUnit.NANOSECONDS.toMillis(Math.min(end, nextBookmark) - now) + 1;
            StoreWatcher.Written written = follower.next(timeout);
            while (written != null) {
                stream.told(written);
                written = follower.next(0);
            }
            stream.flush();
        }
    }

    /** Whether the client wants the present state as events. */
    private static boolean requireConsistent(ApiRequest call) {
        if (!call.query().containsKey("sendInitialEvents")) {
            return false;
        }
        if (!call.parameter("resourceVersionMatch").equals("NotOlderThan")) {
            throw StatusErrors.invalid(
                    "ListOptions",
                    "meta.k8s.io",
                    "",
                    List.of(Cause.forbidden(
                            "resourceVersionMatch",
                            "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan")));
        }
        return call.flag("sendInitialEvents");
    }
}
