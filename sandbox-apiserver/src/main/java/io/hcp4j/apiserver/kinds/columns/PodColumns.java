package io.hcp4j.apiserver.kinds.columns;

import io.hcp4j.apiserver.resource.Columns;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Optional;

/** Pods as a table: what became of their containers, in one word. */
final class PodColumns {
    private PodColumns() {}

    static Columns pods() {
        return CellColumns.named()
                .text("Ready", PodColumns::ready)
                .text("Status", PodColumns::status)
                .text(
                        "Restarts",
                        pod -> String.valueOf(statuses(pod).stream()
                                .mapToLong(each -> BuiltInColumns.count(each, "restartCount"))
                                .sum()))
                .age()
                .wide("IP", pod -> BuiltInColumns.text(pod, BuiltInColumns.NONE, "status", "podIP"))
                .wide("Node", pod -> BuiltInColumns.text(pod, BuiltInColumns.NONE, "spec", "nodeName"))
                .wide(
                        "Nominated Node",
                        pod -> BuiltInColumns.text(pod, BuiltInColumns.NONE, "status", "nominatedNodeName"))
                .wide("Readiness Gates", pod -> BuiltInColumns.NONE);
    }

    private static String ready(Document pod) {
        long ready = statuses(pod).stream()
                .filter(each -> each.flag("ready").orElse(false) && each.has("state", "running"))
                .count();
        return ready + "/" + pod.objects("spec", "containers").size();
    }

    private static String status(Document pod) {
        if (pod.has("metadata", "deletionTimestamp")) {
            return "Terminating";
        }
        String reason = pod.text("status", "reason").orElse(BuiltInColumns.text(pod, "", "status", "phase"));
        Optional<String> initializing = initializing(pod);
        if (initializing.isPresent()) {
            return initializing.get();
        }
        boolean anyRunning = false;
        List<Document> statuses = statuses(pod);
        for (int i = statuses.size() - 1; i >= 0; i--) {
            Document each = statuses.get(i);
            String waiting = BuiltInColumns.text(each, "", "state", "waiting", "reason");
            if (!waiting.isEmpty()) {
                reason = waiting;
            } else if (each.has("state", "terminated")) {
                reason = ended(each, "");
            } else if (each.has("state", "running") && each.flag("ready").orElse(false)) {
                anyRunning = true;
            }
        }
        return reason.equals("Completed") && anyRunning ? "Running" : reason;
    }

    private static Optional<String> initializing(Document pod) {
        List<Document> statuses = pod.objects("status", "initContainerStatuses");
        for (int i = 0; i < statuses.size(); i++) {
            Document each = statuses.get(i);
            if (each.has("state", "terminated") && BuiltInColumns.count(each, "state", "terminated", "exitCode") == 0) {
                continue;
            }
            if (each.has("state", "terminated")) {
                return Optional.of(ended(each, "Init:"));
            }
            String waiting = BuiltInColumns.text(each, "", "state", "waiting", "reason");
            return Optional.of(
                    waiting.isEmpty() || waiting.equals("PodInitializing")
                            ? "Init:" + i + "/"
                                    + pod.objects("spec", "initContainers").size()
                            : "Init:" + waiting);
        }
        return Optional.empty();
    }

    private static String ended(Document status, String prefix) {
        String reason = BuiltInColumns.text(status, "", "state", "terminated", "reason");
        if (!reason.isEmpty()) {
            return prefix + reason;
        }
        long signal = BuiltInColumns.count(status, "state", "terminated", "signal");
        return prefix
                + (signal != 0
                        ? "Signal:" + signal
                        : "ExitCode:" + BuiltInColumns.count(status, "state", "terminated", "exitCode"));
    }

    private static List<Document> statuses(Document pod) {
        return pod.objects("status", "containerStatuses");
    }
}
