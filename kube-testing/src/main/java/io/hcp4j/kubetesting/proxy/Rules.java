package io.hcp4j.kubetesting.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which requests meet which fault, and what was seen. */
final class Rules {
    private final List<Rule> rules = new ArrayList<>();
    private final List<Seen> arrived = new ArrayList<>();
    private final List<Seen> forwarded = new ArrayList<>();

    synchronized void add(int times, Predicate<Seen> which, Fault fault) {
        rules.add(new Rule(which, fault, times));
    }

    /** Records an arrival and uses up one of the faults meant for it. */
    synchronized Optional<Fault> arrive(Seen seen) {
        arrived.add(seen);
        for (Rule rule : rules) {
            if (rule.left > 0 && rule.which.test(seen)) {
                rule.left--;
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }

    synchronized void forward(Seen seen) {
        forwarded.add(seen);
    }

    synchronized List<Seen> arrived(Predicate<Seen> which) {
        return arrived.stream().filter(which).toList();
    }

    synchronized List<Seen> forwarded(Predicate<Seen> which) {
        return forwarded.stream().filter(which).toList();
    }

    private static final class Rule {
        private final Predicate<Seen> which;
        private final Fault fault;
        private int left;

        Rule(Predicate<Seen> which, Fault fault, int left) {
            this.which = which;
            this.fault = fault;
            this.left = left;
        }
    }
}
