package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.infra.check.InfraCheckResult.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * The results of all checks of an infrastructure cluster.
 *
 * @param results in the order of {@link InfraCheck}
 */
public record InfraReport(List<InfraCheckResult> results) {

    /** Copies the list. */
    public InfraReport {
        results = List.copyOf(results);
    }

    /** Returns a report without results: nothing was checked. */
    public static InfraReport empty() {
        return new InfraReport(List.of());
    }

    /** The results that ended in a way. */
    public List<InfraCheckResult> with(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** True when no check failed. */
    public boolean usable() {
        return with(Outcome.FAILED).isEmpty();
    }

    /** The same with more results after these. */
    public InfraReport and(List<InfraCheckResult> more) {
        return new InfraReport(Stream.concat(results.stream(), more.stream()).toList());
    }
}
