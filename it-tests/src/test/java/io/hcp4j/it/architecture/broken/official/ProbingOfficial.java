package io.hcp4j.it.architecture.broken.official;

import io.hcp4j.it.architecture.broken.domain.ImpureDomain;

/** An adapter's class that is public without need and looks into the domain. */
public final class ProbingOfficial {

    /** What it should not see. */
    public String look(ImpureDomain domain) {
        return domain.toString();
    }
}
