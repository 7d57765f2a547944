package io.hcp4j.domain.doctor;

import io.hcp4j.domain.check.CheckResult;
import io.hcp4j.domain.check.CheckResult.Outcome;
import java.util.Comparator;
import java.util.List;

/**
 * What was found.
 *
 * @param clusters the management cluster, then the infrastructure cluster when it is another one
 */
public record DoctorResult(List<CheckedCluster> clusters) {

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

    /** The outcome that matters most; PASSED when nothing was checked. */
    public Outcome worst() {
        return results().stream()
                .map(CheckResult::outcome)
                .filter(outcome -> outcome != Outcome.SKIPPED)
                .min(Comparator.naturalOrder())
                .orElse(Outcome.PASSED);
    }
}
