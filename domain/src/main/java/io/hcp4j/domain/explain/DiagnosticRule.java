package io.hcp4j.domain.explain;

import io.hcp4j.domain.snapshot.ClusterSnapshot;
import java.util.List;

/** Looks for causes of one sort. */
@FunctionalInterface
interface DiagnosticRule {
    /** The causes for which there is evidence. */
    List<Cause> diagnose(ClusterSnapshot snapshot);
}
