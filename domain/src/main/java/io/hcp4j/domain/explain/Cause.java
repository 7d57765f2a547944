package io.hcp4j.domain.explain;

import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.Objects;

/**
 * One thing that is wrong.
 *
 * @param kind what it is
 * @param what a sentence for people
 * @param evidence who says so, the best first
 * @param next what to do about it
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
