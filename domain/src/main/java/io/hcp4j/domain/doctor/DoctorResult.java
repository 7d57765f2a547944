package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import java.util.List;

/**
 * What was found.
 *
 * @param clusters the management cluster, then the infrastructure cluster when it is another one
 */
public record DoctorResult(List<CheckedCluster> clusters) {
    private static final List<Outcome> MOST_SERIOUS_FIRST = List.of(Outcome.FAILED, Outcome.UNKNOWN, Outcome.WARNING);

    /** Copies the list. */
    public DoctorResult {
        clusters = List.copyOf(clusters);
    }

    /** The results of all clusters. */
    public List<CheckResult> results() {
        return clusters.stream()
                .flatMap(cluster -> cluster.report().results().stream())
                .toList();
    }

    /** The outcome that matters most: FAILED, then UNKNOWN, which may hide a failure, then WARNING; PASSED when nothing was checked. */
    public Outcome worst() {
        List<Outcome> found = results().stream().map(CheckResult::outcome).toList();
        return MOST_SERIOUS_FIRST.stream().filter(found::contains).findFirst().orElse(Outcome.PASSED);
    }
}
