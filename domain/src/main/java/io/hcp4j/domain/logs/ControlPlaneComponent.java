package io.hcp4j.domain.logs;

import java.util.Objects;

/**
 * A workload of a hosted control plane.
 *
 * @param name of its Deployment, StatefulSet or Job; of its Pod if that belongs to none
 * @param kind {@code Deployment}, {@code StatefulSet}, {@code Job}, {@code Pod}, or another kind that has pods
 * @param pods how many it is to have
 * @param ready how many of them are ready or have run to their end
 * @param restarts how often the containers of the pods that it has were started again, all together
 */
public record ControlPlaneComponent(String name, String kind, int pods, int ready, int restarts) {

    /** Checks that nothing is missing. */
    public ControlPlaneComponent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}
