package io.hcp4j.sandbox.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the check of one value against one schema found. */
final class Findings {
    private final Set<Violation> violations = new LinkedHashSet<>();
    private int matches;

    void add(Violation violation) {
        violations.add(violation);
    }

    void addAll(Findings others) {
        violations.addAll(others.violations);
        matches += others.matches;
    }

    /** Counts checks that were made: of several alternatives that fail, the one with the most is reported. */
    void count(int checks) {
        matches += checks;
    }

    int matches() {
        return matches;
    }

    boolean valid() {
        return violations.isEmpty();
    }

    /** The same count without what is wrong: the value was that way before. */
    Findings tolerated() {
        Findings none = new Findings();
        none.matches = matches;
        return none;
    }

    List<Violation> list() {
        return List.copyOf(violations);
    }
}
