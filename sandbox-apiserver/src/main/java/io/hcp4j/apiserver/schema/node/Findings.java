package io.hcp4j.apiserver.schema.node;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the check of one value against one schema found. */
public final class Findings {
    private final Set<Violation> violations = new LinkedHashSet<>();
    private int matches;

    public void add(Violation violation) {
        violations.add(violation);
    }

    public void addAll(Findings others) {
        violations.addAll(others.violations);
        matches += others.matches;
    }

    /** Counts checks that were made: of several alternatives that fail, the one with the most is reported. */
    public void count(int checks) {
        matches += checks;
    }

    public int matches() {
        return matches;
    }

    public boolean valid() {
        return violations.isEmpty();
    }

    /** The same count without what is wrong: the value was that way before. */
    public Findings tolerated() {
        Findings none = new Findings();
        none.matches = matches;
        return none;
    }

    public List<Violation> list() {
        return List.copyOf(violations);
    }
}
