package io.hcp4j.domain.explain;

import io.hcp4j.domain.snapshot.ClusterSnapshot;
import io.hcp4j.domain.verify.ClusterVerification;
import io.hcp4j.domain.verify.Finding;
import io.hcp4j.domain.verify.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a hosted cluster is ready, by the checks of a verification.
 *
 * @param findings the checks up to the first that failed
 */
record Readiness(List<Finding> findings) {
    /** Checks of what the conditions of the HostedCluster say, which are evidence themselves. */
    private static final Set<String> CONDITIONS = Set.of("available", "completed", "conditions");

    Readiness {
        findings = List.copyOf(findings);
    }

    static Readiness of(ClusterSnapshot snapshot) {
        return new Readiness(ClusterVerification.readiness(snapshot));
    }

    Outcome outcome() {
        return Outcome.of(findings);
    }

    /** The check that failed, as evidence. */
    Optional<Evidence> failed(ClusterSnapshot snapshot) {
        return findings.stream()
                .filter(finding -> finding.outcome() == Outcome.FAILED && !CONDITIONS.contains(finding.check()))
                .findFirst()
                .map(finding -> new Evidence(
                        finding.check().equals("infrastructure")
                                ? snapshot.infra().name()
                                : snapshot.guest().name(),
                        "check " + finding.check(),
                        finding.detail()));
    }
}
