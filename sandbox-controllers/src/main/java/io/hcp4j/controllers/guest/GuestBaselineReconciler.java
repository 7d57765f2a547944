package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.clusters.Clusters.InfraNamespace;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The hosted cluster config operators of all guests: what is in a guest by itself, and the way to its applications. */
final class GuestBaselineReconciler implements Reconciler {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Clusters clusters;
    // What was put into a guest, as a hash, because a thousand guests have it all.
    private final Map<ResourceKey, Integer> placed = new ConcurrentHashMap<>();
    // Those that reach into namespaces which do not go with their control planes.
    private final Map<ResourceKey, Passthrough> abroad = new HashMap<>();

    GuestBaselineReconciler(Clusters clusters) {
        this.clusters = clusters;
    }

    /** Puts everything into a guest again: it is another one than before. */
    void forget(ResourceKey controlPlane) {
        placed.remove(controlPlane);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> controlPlane =
                clusters.management().get(key).filter(plane -> !plane.has("metadata", "deletionTimestamp"));
        Optional<CachedCluster> guest = clusters.guest(key.namespace());
        if (controlPlane.isEmpty()) {
            leave(key);
        }
        if (controlPlane.isEmpty() || guest.isEmpty()) {
            return ReconcileResult.done();
        }
        List<BaselineObject> pieces = new GuestBaseline(controlPlane.get()).pieces();
        int hash = pieces.hashCode();
        if (!Integer.valueOf(hash).equals(placed.get(key))) {
            pieces.forEach(piece -> piece.place(guest.get().api()));
            placed.put(key, hash);
        }
        Optional<InfraNamespace> place = clusters.infra(key.namespace());
        if (place.isEmpty()) {
            return ReconcileResult.requeueAfter(RETRY);
        }
        if (!place.get().cluster().equals(clusters.management())) {
            abroad.put(key, new Passthrough(controlPlane.get(), place.get()));
        }
        lead(controlPlane.get(), guest.get(), place.get());
        return ReconcileResult.done();
    }

    private void leave(ResourceKey key) {
        forget(key);
        Passthrough there = abroad.remove(key);
        if (there != null) {
            new PassthroughIngress(there).remove();
            GuestBalancers.removeAll(there.controlPlane(), there.place());
        }
    }

    /** Has the way to the guest's applications there. */
    private void lead(Document controlPlane, CachedCluster guest, InfraNamespace place) {
        List<Document> machines = clusters.management().all(Kinds.MACHINE, controlPlane.namespace());
        NodeEndpoints endpoints = new NodeEndpoints(place, machines);
        if (Passthrough.wanted(controlPlane)) {
            PassthroughIngress ingress = new PassthroughIngress(new Passthrough(controlPlane, place));
            Router.httpsPort(guest).ifPresent(port -> ingress.ensure(port, endpoints));
        }
        new GuestBalancers(controlPlane, guest, place).ensure(endpoints);
    }
}
