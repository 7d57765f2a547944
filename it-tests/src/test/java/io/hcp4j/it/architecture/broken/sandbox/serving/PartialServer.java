package io.hcp4j.it.architecture.broken.sandbox.serving;

import io.hcp4j.it.architecture.broken.sandbox.capi.NosyController;

/** An API server that does a controller's work. */
public record PartialServer() {

    /** What it should not see. */
    public String favour(NosyController controller) {
        return controller.toString();
    }
}
