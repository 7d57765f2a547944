package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.dns.Names;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.controllers.hypershift.guest.GuestObserver;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;

/** What moves inside guest clusters. One set of controllers for all guests, whose objects are HostedControlPlanes. */
public final class GuestControllers implements GuestObserver {
    /** What a guest's API server has to serve besides Kubernetes' own kinds. */
    public static final List<ResourceKind> KINDS = List.of(
            Kinds.CLUSTER_VERSION,
            Kinds.CLUSTER_OPERATOR,
            Kinds.INFRASTRUCTURE,
            Kinds.INGRESS,
            Kinds.INGRESS_CONTROLLER,
            Kinds.NETWORK,
            Kinds.OPERATOR_NETWORK,
            Kinds.DNS,
            Kinds.VOLUME_SNAPSHOT_CLASS);

    private final GuestBaselineReconciler furnishing;
    private final Controller furniture;
    private final Controller versions;

    /** The controllers, not started yet. */
    public GuestControllers(Clusters clusters, Names names, TimeScale timeScale) {
        ControlPlanes planes = new ControlPlanes(clusters);
        CachedCluster management = clusters.management();
        furnishing = new GuestBaselineReconciler(clusters);
        furniture = new Controller("guest furniture", furnishing)
                .on(management, Kinds.HOSTED_CONTROL_PLANE)
                .on(management, Kinds.MACHINE, machine -> planes.in(machine.namespace()));
        versions = new Controller(
                        "guest versions",
                        new ClusterVersionReconciler(clusters, new IngressPath(clusters, names), timeScale))
                .on(management, Kinds.HOSTED_CONTROL_PLANE)
                .on(
                        management,
                        Kinds.CONTROL_PLANE_COMPONENT,
                        component -> component.name().equals(ClusterVersionReconciler.OPERATOR)
                                ? planes.in(component.namespace())
                                : List.of());
        Faults faults = clusters.faults();
        faults.watch(versions, management, Kinds.HOSTED_CONTROL_PLANE);
        names.hide(name -> faults.set(Fault.DNS_MISSING)
                && planes.reachedBy(name).stream()
                        .anyMatch(plane -> faults.affects(Fault.DNS_MISSING, plane.namespace())));
        for (CachedCluster infra : clusters.infrastructure()) {
            infra.cache(CoreKinds.POD);
            infra.cache(CoreKinds.ENDPOINT_SLICE);
            furniture.on(
                    infra,
                    CoreKinds.SERVICE,
                    service -> service.labels().containsKey(GuestBalancers.CLUSTER)
                            ? planes.withMachinesIn(infra, service.namespace())
                            : List.of());
            versions.on(infra, Kinds.L2_ADVERTISEMENT, unused -> planes.all())
                    .on(infra, Kinds.IP_ADDRESS_POOL, unused -> planes.all())
                    .on(infra, Kinds.INFRASTRUCTURE, unused -> planes.all())
                    .on(
                            infra,
                            CoreKinds.SERVICE,
                            service ->
                                    balancer(service) ? planes.withMachinesIn(infra, service.namespace()) : List.of())
                    .on(
                            infra,
                            Kinds.ROUTE,
                            route -> route.name().startsWith(Passthrough.ROUTE)
                                    ? planes.withMachinesIn(infra, route.namespace())
                                    : List.of());
        }
        names.onChange(name -> planes.reachedBy(name).forEach(versions::enqueue));
    }

    /** All of them. */
    public List<Controller> all() {
        return List.of(furniture, versions);
    }

    @Override
    public void follow(ResourceKey controlPlane, CachedCluster guest) {
        furnishing.forget(controlPlane);
        furniture.on(guest, CoreKinds.SERVICE, unused -> List.of(controlPlane));
        versions.on(guest, Kinds.CLUSTER_VERSION, unused -> List.of(controlPlane))
                .on(guest, CoreKinds.NODE, unused -> List.of(controlPlane))
                .on(guest, CoreKinds.SERVICE, unused -> List.of(controlPlane));
    }

    @Override
    public void arrived(ResourceKey controlPlane) {
        furniture.enqueue(controlPlane);
        versions.enqueue(controlPlane);
    }

    private static boolean balancer(Document service) {
        return service.text("spec", "type").orElse("").equals("LoadBalancer") && service.has("spec", "selector");
    }
}
