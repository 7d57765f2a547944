package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.ClusterView;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.Pace;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.dns.Names;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.controllers.hypershift.guest.GuestFollower;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.document.Document;
import java.util.List;

/** What moves inside guest clusters. One set of controllers for all guests, whose objects are HostedControlPlanes. */
public final class GuestControllers implements GuestFollower {
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

    private final FurnitureReconciler furnishing;
    private final Controller furniture;
    private final Controller versions;

    /** The controllers, not started yet. */
    public GuestControllers(Clusters clusters, Names names, Pace pace) {
        ControlPlanes planes = new ControlPlanes(clusters);
        ClusterView management = clusters.management();
        furnishing = new FurnitureReconciler(clusters);
        furniture = new Controller("guest furniture", furnishing)
                .on(management, Kinds.HOSTED_CONTROL_PLANE)
                .on(management, Kinds.MACHINE, machine -> planes.in(machine.namespace()));
        versions = new Controller(
                        "guest versions",
                        new ClusterVersionReconciler(clusters, new IngressPath(clusters, names), pace))
                .on(management, Kinds.HOSTED_CONTROL_PLANE)
                .on(
                        management,
                        Kinds.CONTROL_PLANE_COMPONENT,
                        component -> component.name().equals(ClusterVersionReconciler.OPERATOR)
                                ? planes.in(component.namespace())
                                : List.of());
        Faults faults = clusters.faults();
        faults.wake(versions, management, Kinds.HOSTED_CONTROL_PLANE);
        names.hide(name -> faults.set(Fault.DNS_MISSING)
                && planes.reachedBy(name).stream()
                        .anyMatch(plane -> faults.afflicts(Fault.DNS_MISSING, plane.namespace())));
        for (ClusterView infra : clusters.infrastructure()) {
            infra.mirror(CoreKinds.POD);
            infra.mirror(CoreKinds.ENDPOINT_SLICE);
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
        names.onChange(name -> planes.reachedBy(name).forEach(versions::look));
    }

    /** All of them. */
    public List<Controller> all() {
        return List.of(furniture, versions);
    }

    @Override
    public void follow(ResourceKey controlPlane, ClusterView guest) {
        furnishing.forget(controlPlane);
        furniture.on(guest, CoreKinds.SERVICE, unused -> List.of(controlPlane));
        versions.on(guest, Kinds.CLUSTER_VERSION, unused -> List.of(controlPlane))
                .on(guest, CoreKinds.NODE, unused -> List.of(controlPlane))
                .on(guest, CoreKinds.SERVICE, unused -> List.of(controlPlane));
    }

    @Override
    public void arrived(ResourceKey controlPlane) {
        furniture.look(controlPlane);
        versions.look(controlPlane);
    }

    private static boolean balancer(Document service) {
        return service.text("spec", "type").orElse("").equals("LoadBalancer") && service.has("spec", "selector");
    }
}
