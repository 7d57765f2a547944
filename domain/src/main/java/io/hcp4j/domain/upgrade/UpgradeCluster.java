package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.waiting.WaitTimeout;
import java.util.Objects;

/**
 * Asks for another release of a hosted cluster.
 *
 * @param namespace of the HostedCluster
 * @param name its name
 * @param release a release image, or a version that the cluster is offered
 * @param nodePools whether its node pools follow, one after the other, once the control plane is rolled out
 * @param dryRun whether it is only tried; then it ends with the control plane
 * @param timeout how long each step may take
 */
public record UpgradeCluster(
        String namespace, String name, String release, boolean nodePools, DryRun dryRun, WaitTimeout timeout) {

    /** Checks that nothing is missing. */
    public UpgradeCluster {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(dryRun, "dryRun");
        Objects.requireNonNull(timeout, "timeout");
    }
}
