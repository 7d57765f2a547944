package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;

/** A kubelet that cannot pull a pod's image: tries, fails, and waits before it tries again. */
final class ImagePull {
    private static final Duration BACK_OFF = Duration.ofSeconds(15);
    private static final String FAILED = "ErrImagePull";
    private static final String WAITS = "ImagePullBackOff";

    private final ObjectWriter writer;
    private final TimeScale timeScale;
    private final StageTimers stages;

    ImagePull(ObjectWriter writer, TimeScale timeScale, StageTimers stages) {
        this.writer = writer;
        this.timeScale = timeScale;
        this.stages = stages;
    }

    /** Fails once more. */
    ReconcileResult fail(ResourceKey key, Document pod, PodStatus status) {
        Document container = pod.objects("spec", "containers").get(0);
        String image = container.text("image").orElse("");
        String reason = pod.objects("status", "containerStatuses").stream()
                .findFirst()
                .flatMap(each -> each.text("state", "waiting", "reason"))
                .orElse("");
        if (reason.equals(WAITS)) {
            return ReconcileResult.done();
        }
        if (!reason.equals(FAILED)) {
            String message = "reading manifest of " + image
                    + ": unauthorized: access to the requested resource is not authorized";
            writer.status(key.kind(), pod, status.waiting(FAILED, message));
            writer.tell(CoreKinds.POD, pod, "Normal", "Pulling", "Pulling image \"" + image + "\"");
            writer.tell(CoreKinds.POD, pod, "Warning", "Failed", "Failed to pull image \"" + image + "\": " + message);
            writer.tell(CoreKinds.POD, pod, "Warning", "Failed", "Error: " + FAILED);
        }
        Duration left = stages.left(key, pod.uid().orElse("") + " backs off", timeScale.scaled(BACK_OFF));
        if (!left.isZero()) {
            return ReconcileResult.requeueAfter(left);
        }
        String message = "Back-off pulling image \"" + image + "\"";
        writer.status(key.kind(), pod, status.waiting(WAITS, message));
        writer.tell(CoreKinds.POD, pod, "Normal", "BackOff", message);
        writer.tell(CoreKinds.POD, pod, "Warning", "Failed", "Error: " + WAITS);
        return ReconcileResult.done();
    }
}
