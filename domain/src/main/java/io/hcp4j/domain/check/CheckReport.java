package io.hcp4j.domain.check;

import io.hcp4j.domain.check.CheckResult.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results of all checks of one cluster.
 *
 * @param results in the order of the checks
 */
public record CheckReport(List<CheckResult> results) {

    /** Copies the list. */
    public CheckReport {
        results = List.copyOf(results);
    }

    /** Returns a report without results: nothing was checked. */
    public static CheckReport empty() {
        return new CheckReport(List.of());
    }

    /** The results that ended in a way. */
    public List<CheckResult> with(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** True when no check failed. */
    public boolean usable() {
        return with(Outcome.FAILED).isEmpty();
    }

    /** The same with more results after these. */
    public CheckReport and(List<CheckResult> more) {
        return new CheckReport(Stream.concat(results.stream(), more.stream()).toList());
    }
}
