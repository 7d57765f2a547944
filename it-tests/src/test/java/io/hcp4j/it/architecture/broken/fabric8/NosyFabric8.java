package io.hcp4j.it.architecture.broken.fabric8;

import io.hcp4j.it.architecture.broken.domain.ImpureDomain;
import io.hcp4j.it.architecture.broken.sandbox.NosySandbox;

/** An adapter's class that is public without need and looks into the domain and the sandbox. */
public final class NosyFabric8 {

    /** What it should not see. */
    public String look(ImpureDomain domain, NosySandbox sandbox) {
        return domain.toString() + sandbox;
    }
}
