package io.hcp4j.domain.waiting;

import java.util.Objects;

/**
 * Asks to wait for a hosted cluster.
 *
 * @param namespace of the HostedCluster
 * @param name its name
 * @param condition what to wait for
 * @param timeout how long each wait may take: NODES and OPERATORS wait for AVAILABLE first
 */
public record WaitForCluster(String namespace, String name, ClusterCondition condition, WaitTimeout timeout) {

    /** Checks that nothing is missing. */
    public WaitForCluster {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(timeout, "timeout");
    }
}
