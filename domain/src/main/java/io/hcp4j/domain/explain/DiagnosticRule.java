package io.hcp4j.domain.explain;

import io.hcp4j.domain.snapshot.ClusterSnapshot;
import java.util.List;

/** Looks for causes of one sort. */
@FunctionalInterface
interface DiagnosticRule {
    /** Those that there is evidence for. */
    List<Cause> diagnose(ClusterSnapshot scene);
}
