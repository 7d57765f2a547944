package io.hcp4j.it.architecture.broken.kube;

import io.hcp4j.it.architecture.broken.domain.ImpureDomain;

/** A protocol that looks into the domain. */
public record ProbingProtocol() {

    /** What it should not see. */
    public String look(ImpureDomain domain) {
        return domain.toString();
    }
}
