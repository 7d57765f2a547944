package io.hcp4j.it.architecture.broken.controllers;

import io.hcp4j.it.architecture.broken.apiserver.PartialServer;
import io.hcp4j.it.architecture.broken.domain.ImpureDomain;

/** A controller that looks into the domain and into the API server. */
public record ProbingController() {

    /** What it should not see. */
    public String look(ImpureDomain domain, PartialServer server) {
        return domain.toString() + server;
    }
}
