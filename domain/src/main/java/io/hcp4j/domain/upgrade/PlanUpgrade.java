package io.hcp4j.domain.upgrade;

import java.util.Objects;

/**
 * Asks what an upgrade of a hosted cluster and its node pools would do, and what blocks it.
 *
 * @param namespace of the HostedCluster
 * @param name its name
 * @param release a release image, or a version that the cluster is offered
 */
public record PlanUpgrade(String namespace, String name, String release) {

    /** Checks that nothing is missing. */
    public PlanUpgrade {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(release, "release");
    }
}
