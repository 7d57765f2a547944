package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.ports.resource.ResourceKey;

/** Controllers that have to know of what happens inside guest clusters. */
public interface GuestObserver {

    /**
     * A guest's API server answers. Whoever listens to its view from now on hears of everything in it.
     *
     * @param controlPlane the guest's HostedControlPlane
     * @param guest its view, which is not started yet
     */
    void follow(ResourceKey controlPlane, CachedCluster guest);

    /** The guest's view knows what there is, and can be had from the map of clusters. */
    void arrived(ResourceKey controlPlane);
}
