package io.hcp4j.sandbox.ingress;

import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Controller;
import io.hcp4j.sandbox.crds.CoreKinds;
import io.hcp4j.sandbox.crds.Kinds;
import io.hcp4j.sandbox.faults.Faults;
import java.util.List;

import static io.hcp4j.sandbox.ingress.LoadBalancerReconciler.isBalancer;

/** The controllers that make a cluster reachable. */
public final class IngressControllers {
    private IngressControllers() {}

    /** The controllers of one cluster, not started yet. */
    public static List<Controller> on(ClusterView cluster, Faults faults) {
        cluster.mirror(Kinds.L2_ADVERTISEMENT);
        Controller balancers = new Controller(
                        "metallb of " + cluster.name(), new LoadBalancerReconciler(cluster, faults))
                .on(cluster, CoreKinds.SERVICE)
                .on(cluster, CoreKinds.SERVICE, service -> isBalancer(service) ? waiting(cluster) : List.of())
                .on(cluster, Kinds.IP_ADDRESS_POOL, unused -> waiting(cluster));
        Controller routes = new Controller("router of " + cluster.name(), new RouteReconciler(cluster))
                .on(cluster, Kinds.ROUTE)
                .on(cluster, Kinds.INGRESS, unused -> routes(cluster))
                .on(cluster, Kinds.INGRESS_CONTROLLER, unused -> routes(cluster));
        return List.of(faults.wake(balancers, cluster, CoreKinds.SERVICE), routes);
    }

    private static List<ResourceKey> waiting(ClusterView cluster) {
        return keys(CoreKinds.SERVICE, LoadBalancerReconciler.waiting(cluster));
    }

    private static List<ResourceKey> routes(ClusterView cluster) {
        return keys(Kinds.ROUTE, cluster.all(Kinds.ROUTE, unused -> true));
    }

    private static List<ResourceKey> keys(ResourceKind kind, List<Document> objects) {
        return objects.stream()
                .map(each -> kind.in(each.namespace(), each.name()))
                .toList();
    }
}
