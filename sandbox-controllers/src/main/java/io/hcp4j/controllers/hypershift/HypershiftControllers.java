package io.hcp4j.controllers.hypershift;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneReconciler;
import io.hcp4j.controllers.hypershift.guest.GuestApiServers;
import io.hcp4j.controllers.hypershift.guest.GuestNodes;
import io.hcp4j.controllers.hypershift.guest.GuestObserver;
import io.hcp4j.controllers.hypershift.hostedcluster.ControllerIndexes;
import io.hcp4j.controllers.hypershift.hostedcluster.HostedClusterReconciler;
import io.hcp4j.controllers.hypershift.nodepool.NodePoolReconciler;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Optional;

/** HyperShift's controllers on the management cluster. */
public final class HypershiftControllers implements GuestObserver {
    private final CachedCluster management;
    private final Controller hostedCluster;
    private final ControllerIndexes belongings;
    private final Controller controlPlane;
    private final Controller nodePool;

    /** The controllers, not started yet. */
    public HypershiftControllers(Clusters clusters, GuestApiServers guests) {
        management = clusters.management();
        belongings = new ControllerIndexes(management);
        management.cache(Kinds.KUBEVIRT_MACHINE_TEMPLATE);
        management.cache(Kinds.INGRESS);
        management.cache(CoreKinds.CRON_JOB);
        for (CachedCluster cluster : clusters.infrastructure()) {
            cluster.cache(CoreKinds.NETWORK_POLICY);
            cluster.cache(Kinds.NETWORK);
        }
        hostedCluster = new Controller("hostedcluster", new HostedClusterReconciler(clusters, belongings))
                .on(management, Kinds.HOSTED_CLUSTER)
                .on(management, Kinds.HOSTED_CONTROL_PLANE, HypershiftControllers::cluster)
                .on(management, Kinds.NODE_POOL, HypershiftControllers::clusterOfPool)
                .on(management, Kinds.CONTROL_PLANE_COMPONENT, belongings::clusterOfNamespace)
                .on(management, CoreKinds.DEPLOYMENT, this::clusterOfIgnition)
                .on(management, WellKnownKinds.SECRET, belongings::clusterOfNamespace)
                .on(management, WellKnownKinds.SECRET, belongings::clustersServedWith);
        controlPlane = new Controller("hostedcontrolplane", new ControlPlaneReconciler(clusters, guests))
                .on(management, Kinds.HOSTED_CONTROL_PLANE)
                .on(management, CoreKinds.SERVICE, Owners.of(Kinds.HOSTED_CONTROL_PLANE))
                .on(management, WellKnownKinds.SECRET, this::controlPlaneOf)
                .on(management, Kinds.ROUTE, Owners.of(Kinds.HOSTED_CONTROL_PLANE))
                .on(management, CoreKinds.DEPLOYMENT, Owners.of(Kinds.HOSTED_CONTROL_PLANE))
                .on(management, CoreKinds.STATEFUL_SET, Owners.of(Kinds.HOSTED_CONTROL_PLANE))
                .on(management, CoreKinds.JOB, Owners.of(Kinds.HOSTED_CONTROL_PLANE));
        nodePool = new Controller("nodepool", new NodePoolReconciler(clusters))
                .on(management, Kinds.NODE_POOL)
                .on(management, Kinds.HOSTED_CLUSTER, belongings::poolsOf)
                .on(management, Kinds.MACHINE, HypershiftControllers::poolOfMachine)
                .on(management, Kinds.MACHINE_DEPLOYMENT, HypershiftControllers::poolOfMachine)
                .on(management, Kinds.MACHINE_SET, HypershiftControllers::poolOfMachine)
                .on(management, Kinds.MACHINE_HEALTH_CHECK, HypershiftControllers::poolOfMachine)
                .on(management, Kinds.KUBEVIRT_MACHINE, belongings::poolsOfNamespace)
                .on(management, WellKnownKinds.CONFIG_MAP, belongings::poolsConfiguredBy);
        clusters.faults().watch(nodePool, management, Kinds.NODE_POOL);
        clusters.faults().watch(hostedCluster, management, Kinds.HOSTED_CLUSTER);
    }

    /** All of them. */
    public List<Controller> all() {
        return List.of(hostedCluster, controlPlane, nodePool);
    }

    @Override
    public void follow(ResourceKey plane, CachedCluster guest) {
        controlPlane
                .on(guest, Kinds.CLUSTER_VERSION, unused -> List.of(plane))
                .on(guest, CoreKinds.NODE, unused -> List.of(plane));
        nodePool.on(guest, CoreKinds.NODE, node -> poolOfNode(plane, node));
    }

    @Override
    public void arrived(ResourceKey plane) {
        controlPlane.enqueue(plane);
    }

    private List<ResourceKey> controlPlaneOf(Document object) {
        return management.all(Kinds.HOSTED_CONTROL_PLANE, object.namespace()).stream()
                .map(plane -> Kinds.HOSTED_CONTROL_PLANE.in(plane.namespace(), plane.name()))
                .toList();
    }

    /** The only deployment that a HostedCluster itself tells of. */
    private List<ResourceKey> clusterOfIgnition(Document deployment) {
        return deployment.name().equals("ignition-server") ? belongings.clusterOfNamespace(deployment) : List.of();
    }

    private List<ResourceKey> poolOfNode(ResourceKey plane, Document node) {
        Optional<ControlPlaneName> name = management.get(plane).flatMap(ControlPlaneName::of);
        Optional<String> pool = GuestNodes.pool(node);
        return name.isPresent() && pool.isPresent()
                ? List.of(Kinds.NODE_POOL.in(name.get().clusterNamespace(), pool.get()))
                : List.of();
    }

    private static List<ResourceKey> cluster(Document object) {
        return ControlPlaneName.of(object).stream()
                .map(ControlPlaneName::hostedCluster)
                .toList();
    }

    private static List<ResourceKey> clusterOfPool(Document pool) {
        return pool.text("spec", "clusterName").stream()
                .map(name -> Kinds.HOSTED_CLUSTER.in(pool.namespace(), name))
                .toList();
    }

    private static List<ResourceKey> poolOfMachine(Document object) {
        String[] parts = object.annotations()
                .getOrDefault("hypershift.openshift.io/nodePool", "")
                .split("/", 2);
        return parts.length == 2 ? List.of(Kinds.NODE_POOL.in(parts[0], parts[1])) : List.of();
    }
}
