package io.hcp4j.it.architecture.broken.apiserver;

import io.hcp4j.it.architecture.broken.controllers.ProbingController;

/** An API server that does a controller's work. */
public record PartialServer() {

    /** What it should not see. */
    public String favour(ProbingController controller) {
        return controller.toString();
    }
}
