package io.hcp4j.controllers.ingress;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;

import static io.hcp4j.controllers.ingress.LoadBalancerReconciler.isBalancer;

/** The controllers that make a cluster reachable. */
public final class IngressControllers {
    private IngressControllers() {}

    /** The controllers of one cluster, not started yet. */
    public static List<Controller> on(CachedCluster cluster, Faults faults) {
        cluster.cache(Kinds.L2_ADVERTISEMENT);
        LoadBalancerReconciler metallb = new LoadBalancerReconciler(cluster, faults);
        Controller balancers = new Controller("metallb of " + cluster.name(), metallb)
                .on(cluster, CoreKinds.SERVICE)
                .on(cluster, CoreKinds.SERVICE, service -> isBalancer(service) ? metallb.waiting() : List.of())
                .on(cluster, Kinds.IP_ADDRESS_POOL, unused -> metallb.waiting());
        Controller routes = new Controller("router of " + cluster.name(), new RouteReconciler(cluster))
                .on(cluster, Kinds.ROUTE)
                .on(cluster, Kinds.INGRESS, unused -> routes(cluster))
                .on(cluster, Kinds.INGRESS_CONTROLLER, unused -> routes(cluster));
        return List.of(faults.watch(balancers, cluster, CoreKinds.SERVICE), routes);
    }

    private static List<ResourceKey> routes(CachedCluster cluster) {
        return cluster.all(Kinds.ROUTE, unused -> true).stream()
                .map(route -> Kinds.ROUTE.in(route.namespace(), route.name()))
                .toList();
    }
}
