package io.hcp4j.domain.explain;

import io.hcp4j.domain.scene.Scene;
import java.util.List;

/** Looks for causes of one sort. */
@FunctionalInterface
interface Suspicion {
    /** Those that there is evidence for. */
    List<Cause> look(Scene scene);
}
