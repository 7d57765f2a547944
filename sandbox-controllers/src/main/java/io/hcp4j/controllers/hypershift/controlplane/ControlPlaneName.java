package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Optional;

/**
 * A hosted cluster's names on the management cluster.
 *
 * @param clusterNamespace of its HostedCluster
 * @param name of its HostedCluster and its HostedControlPlane
 */
public record ControlPlaneName(String clusterNamespace, String name) {
    /** On a HostedControlPlane and what belongs to it: namespace and name of the HostedCluster. */
    static final String CLUSTER_ANNOTATION = "hypershift.openshift.io/cluster";

    public static ControlPlaneName of(ResourceKey hostedCluster) {
        return new ControlPlaneName(hostedCluster.namespace(), hostedCluster.name());
    }

    /** The names of the hosted cluster that an object of a control plane namespace says it belongs to. */
    public static Optional<ControlPlaneName> of(Document object) {
        return Optional.ofNullable(object.annotations().get(CLUSTER_ANNOTATION))
                .map(value -> value.split("/", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new ControlPlaneName(parts[0], parts[1]));
    }

    /** Where everything of the control plane is. */
    public String namespace() {
        return clusterNamespace + "-" + name.replace('.', '-');
    }

    String annotation() {
        return clusterNamespace + "/" + name;
    }

    public ResourceKey hostedCluster() {
        return Kinds.HOSTED_CLUSTER.in(clusterNamespace, name);
    }

    public ResourceKey hostedControlPlane() {
        return Kinds.HOSTED_CONTROL_PLANE.in(namespace(), name);
    }
}
