package io.hcp4j.it.architecture.broken.controllers;

import io.hcp4j.it.architecture.broken.domain.ImpureDomain;
import io.hcp4j.it.architecture.broken.apiserver.PartialServer;

/** A controller that looks into the domain and into the API server. */
public record NosyController() {

    /** What it should not see. */
    public String look(ImpureDomain domain, PartialServer server) {
        return domain.toString() + server;
    }
}
