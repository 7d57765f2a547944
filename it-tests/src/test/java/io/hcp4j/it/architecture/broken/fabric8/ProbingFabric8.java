package io.hcp4j.it.architecture.broken.fabric8;

import io.hcp4j.it.architecture.broken.domain.ImpureDomain;
import io.hcp4j.it.architecture.broken.sandbox.ProbingSandbox;

/** An adapter's class that is public without need and looks into the domain and the sandbox. */
public final class ProbingFabric8 {

    /** What it should not see. */
    public String look(ImpureDomain domain, ProbingSandbox sandbox) {
        return domain.toString() + sandbox;
    }
}
