package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.waiting.WaitTimeout;
import java.util.Objects;

/**
 * Asks for another release of one node pool.
 *
 * @param namespace of the NodePool
 * @param name its name
 * @param release a release image, or a version that its cluster is offered; "" for the release of its cluster
 * @param dryRun whether it is only tried
 * @param timeout how long it may take
 */
public record UpgradeNodePool(String namespace, String name, String release, DryRun dryRun, WaitTimeout timeout) {

    /** Checks that nothing is missing. */
    public UpgradeNodePool {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(dryRun, "dryRun");
        Objects.requireNonNull(timeout, "timeout");
    }
}
