package io.hcp4j.controllers.control;

import io.hcp4j.ports.resource.ResourceKey;

/**
 * Brings one object, and what belongs to it, a step nearer to what its spec asks for.
 *
 * <p>It is called when something about the object changed, at least once after the last change, never twice at the same time for the
 * same object. It looks at what is there and not at what happened, so that it may be stopped anywhere and called again.
 */
@FunctionalInterface
public interface Reconciler {

    /**
     * Looks once.
     *
     * @param key the object; it may be gone by now
     * @return when to look again without being asked
     * @throws io.hcp4j.ports.error.HcpException is logged, and the object looked at again soon
     */
    ReconcileResult reconcile(ResourceKey key);
}
