package io.hcp4j.it.architecture.broken.apiserver;

import io.hcp4j.it.architecture.broken.controllers.NosyController;

/** An API server that does a controller's work. */
public record PartialServer() {

    /** What it should not see. */
    public String favour(NosyController controller) {
        return controller.toString();
    }
}
