package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a kubelet reports of a pod.
 *
 * @param pod it
 * @param host the address of its node
 * @param now the time that it reports
 */
record PodStatus(Document pod, String host, String now) {

    /** Its containers are being made. */
    Document creating() {
        return report("Pending", unready(), Map.of("waiting", Map.of("reason", "ContainerCreating")), false);
    }

    /** Its containers cannot be started yet. */
    Document waiting(String reason, String message) {
        return report("Pending", unready(), Map.of("waiting", Map.of("reason", reason, "message", message)), false);
    }

    /** Its containers end as soon as they are started. */
    Document crashing() {
        String message = "back-off 5m0s restarting failed container";
        Document status = report(
                "Running",
                unready(),
                Map.of("waiting", Map.of("reason", "CrashLoopBackOff", "message", message)),
                false);
        List<Object> containers = new ArrayList<>();
        for (Document container : status.objects("containerStatuses")) {
            Map<String, Object> end = Map.of(
                    "exitCode",
                    1,
                    "reason",
                    "Error",
                    "finishedAt",
                    pod.text("status", "startTime").orElse(now),
                    "message",
                    lastWords(container.text("name").orElse("")));
            containers.add(container
                    .with(end, "lastState", "terminated")
                    .with(Math.max(1, container.number("restartCount").orElse(0L)), "restartCount")
                    .asMap());
        }
        return status.with(containers, "containerStatuses");
    }

    /** What a container writes when it ends, and its pod keeps. */
    private String lastWords(String container) {
        return container.equals("etcd")
                ? "{\"level\":\"fatal\",\"msg\":\"failed to recover snapshot\",\"error\":\"no space left on device\"}"
                : "F0101 00:00:00.000000 1 run.go:72] \"command failed\" err=\"error creating storage factory: context deadline exceeded: connection error: etcd-client:2379\"";
    }

    /** Whether its containers are reported to end again and again. */
    boolean reportedCrashing() {
        return pod.objects("status", "containerStatuses").stream()
                .anyMatch(each ->
                        each.text("state", "waiting", "reason").orElse("").equals("CrashLoopBackOff"));
    }

    /** Its containers run, at this address. */
    Document running(String address) {
        Conditions conditions =
                base().set(Condition.yes("ContainersReady", "", "")).set(Condition.yes("Ready", "", ""));
        return report("Running", conditions, Map.of("running", Map.of("startedAt", now)), true)
                .with(address, "podIP")
                .with(List.of(Map.of("ip", address)), "podIPs");
    }

    /** It has run to its end. */
    Document succeeded() {
        Conditions conditions = base().set(Condition.no("ContainersReady", "PodCompleted", ""))
                .set(Condition.no("Ready", "PodCompleted", ""));
        Map<String, Object> end = Map.of("exitCode", 0, "reason", "Completed", "finishedAt", now);
        return report("Succeeded", conditions, Map.of("terminated", end), false);
    }

    private Conditions unready() {
        String names = pod.objects("spec", "containers").stream()
                .map(each -> each.text("name").orElse(""))
                .collect(Collectors.joining(" "));
        String message = "containers with unready status: [" + names + "]";
        return base().set(Condition.no("ContainersReady", "ContainersNotReady", message))
                .set(Condition.no("Ready", "ContainersNotReady", message));
    }

    private Conditions base() {
        return Conditions.of(pod, false)
                .set(Condition.yes("PodScheduled", "", ""))
                .set(Condition.yes("Initialized", "", ""));
    }

    /** What was reported of a container before. */
    private Document before(String container) {
        return pod.objects("status", "containerStatuses").stream()
                .filter(each -> each.text("name").orElse("").equals(container))
                .findFirst()
                .orElse(Document.empty());
    }

    private Document report(String phase, Conditions conditions, Map<String, Object> state, boolean ready) {
        List<Object> containers = new ArrayList<>();
        for (Document container : pod.objects("spec", "containers")) {
            String image = container.text("image").orElse("");
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", container.text("name").orElse(""));
            entry.put("image", image);
            entry.put("imageID", ready ? image : "");
            entry.put("ready", ready);
            entry.put("started", ready);
            Document before = before(container.text("name").orElse(""));
            entry.put("restartCount", before.number("restartCount").orElse(0L));
            entry.put("state", state);
            before.object("lastState").ifPresent(last -> entry.put("lastState", last.asMap()));
            if (ready) {
                entry.put(
                        "containerID", "cri-o://" + NameSuffix.of(32, pod.uid().orElse(""), image));
            }
            containers.add(entry);
        }
        Document status = Document.empty()
                .with(phase, "phase")
                .with(conditions.list(), "conditions")
                .with(containers, "containerStatuses")
                .with(pod.text("status", "startTime").orElse(now), "startTime");
        return host.isEmpty() ? status : status.with(host, "hostIP").with(List.of(Map.of("ip", host)), "hostIPs");
    }
}
