package io.hcp4j.apiserver.rest;

import io.hcp4j.apiserver.request.ApiRequest;
import io.hcp4j.apiserver.request.ApiResponse;
import io.hcp4j.apiserver.request.ApiResponses;
import io.hcp4j.apiserver.resource.Cluster;
import io.hcp4j.apiserver.resource.ResourceRef;
import io.hcp4j.apiserver.resource.StatusErrors;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What containers have written. No container runs here, so all that they write is what they die of: the message that is in the pod's
 * status.
 */
final class LogEndpoint {
    private final Cluster cluster;

    LogEndpoint(Cluster cluster) {
        this.cluster = cluster;
    }

    void answer(ApiRequest call, ResourceRef target, ApiResponse answer) throws IOException {
        Document pod =
                cluster.find(target.whole()).orElseThrow(() -> StatusErrors.notFound(target.type(), target.name()));
        List<String> names = pod.objects("spec", "containers").stream()
                .map(each -> each.text("name").orElse(""))
                .toList();
        String wanted = Objects.requireNonNullElse(call.parameter("container"), "");
        if (wanted.isEmpty() && names.size() > 1) {
            throw bad("a container name must be specified for pod " + pod.name() + ", choose one of: " + names);
        }
        String container = wanted.isEmpty() ? names.get(0) : wanted;
        if (!names.contains(container)) {
            throw bad("container " + container + " is not valid for pod " + pod.name());
        }
        Optional<Document> status = pod.objects("status", "containerStatuses").stream()
                .filter(each -> each.text("name").orElse("").equals(container))
                .findFirst();
        String reason = status.flatMap(each -> each.text("state", "waiting", "reason"))
                .orElse(status.isEmpty() ? "ContainerCreating" : "");
        if (!reason.isEmpty() && !reason.equals("CrashLoopBackOff")) {
            throw bad("container \"" + container + "\" in pod \"" + pod.name() + "\" is waiting to start: " + reason);
        }
        ApiResponses.text(
                200,
                status.flatMap(each -> each.text("lastState", "terminated", "message"))
                        .map(message -> message.endsWith("\n") ? message : message + "\n")
                        .orElse(""),
                answer);
    }

    private static StatusException bad(String message) {
        return new StatusException(400, "BadRequest", message, List.of());
    }
}
