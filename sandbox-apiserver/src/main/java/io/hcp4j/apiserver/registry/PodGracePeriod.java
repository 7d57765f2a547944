package io.hcp4j.apiserver.registry;

import io.hcp4j.ports.document.Document;

/** The grace period of a pod: its kubelet deletes it a second time, without a grace period. Everything else is deleted at once. */
final class PodGracePeriod {
    private static final long STANDARD_SECONDS = 30;

    private PodGracePeriod() {}

    /** The seconds that an object gets from now on; 0 for none. */
    static long seconds(Document object, DeleteOptions options) {
        if (!object.kind().equals("Pod") || !object.apiVersion().equals("v1") || !runs(object)) {
            return 0;
        }
        return options.graceSeconds()
                .orElse(object.number("spec", "terminationGracePeriodSeconds").orElse(STANDARD_SECONDS));
    }

    /** True while a kubelet has still to confirm the deletion of an object. */
    static boolean holds(Document object) {
        return object.number("metadata", "deletionGracePeriodSeconds").orElse(0L) > 0;
    }

    private static boolean runs(Document pod) {
        String phase = pod.text("status", "phase").orElse("");
        return !pod.text("spec", "nodeName").orElse("").isEmpty()
                && !phase.equals("Succeeded")
                && !phase.equals("Failed");
    }
}
