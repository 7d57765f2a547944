package io.hcp4j.domain.change;

import io.hcp4j.domain.change.cluster.ClusterUpdate;
import java.util.Objects;

/**
 * Changes the settings of a hosted cluster.
 *
 * @param namespace of the HostedCluster
 * @param name its name
 * @param update the change
 * @param mode how; the effect that can be waited for is that HyperShift has read the change and the control plane is available with it
 */
public record UpdateCluster(String namespace, String name, ClusterUpdate update, ChangeMode mode) {

    /** Checks that nothing is missing. */
    public UpdateCluster {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(update, "update");
        Objects.requireNonNull(mode, "mode");
    }
}
