package io.hcp4j.sandbox.ingress;

import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Controller;
import io.hcp4j.sandbox.crds.CoreKinds;
import io.hcp4j.sandbox.crds.Kinds;
import java.util.List;

/** The controllers that make a cluster reachable. */
public final class IngressControllers {
    private IngressControllers() {}

    /** The controllers of one cluster, not started yet. */
    public static List<Controller> on(ClusterView cluster) {
        cluster.mirror(Kinds.INGRESS);
        Controller balancers = new Controller("metallb of " + cluster.name(), new LoadBalancerReconciler(cluster))
                .on(cluster, CoreKinds.SERVICE)
                .on(cluster, Kinds.IP_ADDRESS_POOL, unused -> all(cluster, CoreKinds.SERVICE))
                .on(cluster, Kinds.L2_ADVERTISEMENT, unused -> all(cluster, CoreKinds.SERVICE));
        Controller routes = new Controller("router of " + cluster.name(), new RouteReconciler(cluster))
                .on(cluster, Kinds.ROUTE)
                .on(cluster, Kinds.INGRESS_CONTROLLER, unused -> all(cluster, Kinds.ROUTE));
        return List.of(balancers, routes);
    }

    private static List<ResourceKey> all(ClusterView cluster, ResourceKind kind) {
        return cluster.all(kind, unused -> true).stream()
                .map((Document each) -> kind.in(each.namespace(), each.name()))
                .toList();
    }
}
