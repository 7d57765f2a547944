package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.registry.ReadOperation;
import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.storage.StoreWatcher;
import io.hcp4j.ports.document.Document;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and follows what containers write; see {@link ContainerLog}. */
final class LogEndpoint {
    private static final String TEXT = "text/plain";
    /** Time passes without a write that could be waited for. */
    private static final long LOOK_MILLIS = 200;

    private final Cluster cluster;
    private final ReadOperation reading;

    LogEndpoint(Cluster cluster) {
        this.cluster = cluster;
        this.reading = new ReadOperation(cluster);
    }

    void answer(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        Document pod = pod(target).orElseThrow(() -> StatusErrors.notFound(target.type(), target.name()));
        LogParameters parameters = LogParameters.of(call, pod.name());
        String container = container(pod, parameters.container());
        ContainerLog log = log(pod, container, parameters.previous());
        Instant now = cluster.now();
        long first = parameters.first(log, now);
        try (StoreWatcher follower = reading.follow(target.type(), reading.newest(""));
                OutputStream out = new BufferedOutputStream(answer.stream(200, TEXT))) {
            answer.whenGone(follower::close);
            long left = parameters.bytes();
            long next = first;
            while (true) {
                for (; next < log.size(now) && left > 0; next++) {
                    left -= write(log.line(next).shown(parameters.timestamps()), left, out);
                }
                out.flush();
                if (!parameters.follow()
                        || log.complete()
                        || left == 0
                        || !stillRuns(target, container, log, follower)) {
                    return;
                }
                now = cluster.now();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean stillRuns(ResourceRef target, String container, ContainerLog log, StoreWatcher follower)
            throws InterruptedException {
        StoreWatcher.Written written = follower.next(LOOK_MILLIS);
        while (written != null) {
            written = follower.next(0);
        }
        return !follower.closed()
                && pod(target)
                        .map(pod -> ContainerLog.current(status(pod, container).orElse(Document.empty()), start(pod)))
                        .filter(log::equals)
                        .isPresent();
    }

    private Optional<Document> pod(ResourceRef target) {
        return cluster.find(target.whole());
    }

    private static String container(Document pod, String wanted) {
        List<String> names = pod.objects("spec", "containers").stream()
                .map(each -> each.text("name").orElse(""))
                .toList();
        if (wanted.isEmpty() && names.size() > 1) {
            throw StatusErrors.badRequest(
                    "a container name must be specified for pod " + pod.name() + ", choose one of: " + names);
        }
        String container = wanted.isEmpty() ? names.get(0) : wanted;
        if (!names.contains(container)) {
            throw StatusErrors.badRequest("container " + container + " is not valid for pod " + pod.name());
        }
        return container;
    }

    private static ContainerLog log(Document pod, String container, boolean previous) {
        Optional<Document> status = status(pod, container);
        if (previous) {
            return status.flatMap(each -> ContainerLog.previous(each, start(pod)))
                    .orElseThrow(() -> StatusErrors.badRequest("previous terminated container \"" + container
                            + "\" in pod \"" + pod.name() + "\" not found"));
        }
        String reason = status.flatMap(each -> each.text("state", "waiting", "reason"))
                .orElse(status.isEmpty() ? "ContainerCreating" : "");
        if (!reason.isEmpty() && !reason.equals("CrashLoopBackOff")) {
            throw StatusErrors.badRequest(
                    "container \"" + container + "\" in pod \"" + pod.name() + "\" is waiting to start: " + reason);
        }
        return ContainerLog.current(status.orElseThrow(), start(pod));
    }

    private static Optional<Document> status(Document pod, String container) {
        return pod.objects("status", "containerStatuses").stream()
                .filter(each -> each.text("name").orElse("").equals(container))
                .findFirst();
    }

    private static String start(Document pod) {
        return pod.text("status", "startTime").orElse("");
    }

    /** Writes a line, or as much of it as is left to write. */
    private static long write(String line, long left, OutputStream out) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int length = (int) Math.min(bytes.length, left);
        out.write(bytes, 0, length);
        return length;
    }
}
