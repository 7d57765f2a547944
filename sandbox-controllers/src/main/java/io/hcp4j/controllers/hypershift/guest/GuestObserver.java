package io.hcp4j.controllers.hypershift.guest;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.ports.resource.ResourceKey;

/** Controllers that have to know of what happens inside guest clusters. */
public interface GuestObserver {

    /**
     * A guest's API server answers. A listener that is added to its view now receives all of its objects.
     *
     * @param controlPlane the guest's HostedControlPlane
     * @param guest its view, which is not started yet
     */
    void follow(ResourceKey controlPlane, CachedCluster guest);

    /** The guest's view knows what there is, and can be had from the map of clusters. */
    void arrived(ResourceKey controlPlane);
}
