package io.hcp4j.it.architecture.broken.sandbox;

import io.hcp4j.it.architecture.broken.domain.ImpureDomain;

/** A sandbox that looks into the domain. */
public record ProbingSandbox() {

    /** What it should not see. */
    public String look(ImpureDomain domain) {
        return domain.toString();
    }
}
