package io.hcp4j.domain.verify;

import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * The result of verifying a hosted cluster.
 *
 * @param cluster the HostedCluster
 * @param findings one for each check, in the order of the documentation
 */
public record Verification(ResourceKey cluster, List<Finding> findings) {

    /** Copies the list. */
    public Verification {
        Objects.requireNonNull(cluster, "cluster");
        findings = List.copyOf(findings);
    }

    /** FAILED when a check failed; UNKNOWN when none failed and the caller may not look at the objects of one; else PASSED. */
    public Outcome outcome() {
        return Outcome.of(findings);
    }

    /** Whether every check passed. */
    public boolean passed() {
        return findings.stream().allMatch(Finding::passed);
    }

    /**
     * Whether an explanation of the cluster can say more about the checks that failed. The finding of a certificate says itself what to do,
     * and an explanation does not read certificates.
     */
    public boolean explainable() {
        return findings.stream()
                .anyMatch(finding -> finding.outcome() == Outcome.FAILED
                        && !finding.check().equals(ClusterVerification.CERTIFICATE));
    }
}
