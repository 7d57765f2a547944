package io.hcp4j.domain.explain;

import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Objects;

/**
 * A cause for which a hosted cluster is not ready.
 *
 * @param kind what it is
 * @param what a sentence for users
 * @param evidence the observations that show it, the best first
 * @param next the remedy
 */
public record Cause(CauseKind kind, String what, List<Evidence> evidence, Remedy next) {

    /** Copies the list. */
    public Cause {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(next, "next");
        evidence = List.copyOf(evidence);
    }

    /** One whose next step is described in words only. */
    Cause(CauseKind kind, String what, List<Evidence> evidence, String next) {
        this(kind, what, evidence, Remedy.of(next));
    }
}
