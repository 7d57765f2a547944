package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.guest.NamedCertificates;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the operator puts into the control plane namespace of one hosted cluster. */
public final class ControlPlaneNamespace {
    /** Fields of a HostedCluster's spec that its HostedControlPlane has under the same name. */
    private static final List<String> COPIED = List.of(
            "autoscaling",
            "capabilities",
            "clusterID",
            "configuration",
            "controllerAvailabilityPolicy",
            "dns",
            "etcd",
            "fips",
            "imageContentSources",
            "infraID",
            "infrastructureAvailabilityPolicy",
            "issuerURL",
            "kubeAPIServerDNSName",
            "labels",
            "networking",
            "nodeSelector",
            "olmCatalogPlacement",
            "operatorConfiguration",
            "pausedUntil",
            "platform",
            "secretEncryption",
            "services",
            "tolerations");

    private final CachedCluster management;
    private final ObjectWriter writer;
    private final Document cluster;
    private final ControlPlaneName name;

    public ControlPlaneNamespace(
            CachedCluster management, ObjectWriter writer, Document cluster, ControlPlaneName name) {
        this.management = management;
        this.writer = writer;
        this.cluster = cluster;
        this.name = name;
    }

    /**
     * Has it all there.
     *
     * @param autoscaled whether any pool of the cluster is
     */
    public void ensure(boolean autoscaled) {
        writer.ensure(
                WellKnownKinds.NAMESPACE,
                ObjectTemplates.of(
                        WellKnownKinds.NAMESPACE.named(name.namespace()),
                        Map.of(
                                "hypershift.openshift.io/hosted-control-plane", "true",
                                "pod-security.kubernetes.io/enforce", "privileged",
                                "pod-security.kubernetes.io/audit", "privileged",
                                "pod-security.kubernetes.io/warn", "privileged",
                                "security.openshift.io/scc.podSecurityLabelSync", "false")));
        copySecret(reference("pullSecret"), "pull-secret", "kubernetes.io/dockerconfigjson");
        copySecret(reference("sshKey"), "ssh-key", "Opaque");
        String encryptionKey = reference("secretEncryption", "aescbc", "activeKey");
        copySecret(encryptionKey, encryptionKey, "Opaque");
        copySecret(
                reference("platform", "kubevirt", "credentials", "infraKubeConfigSecret"),
                "kubevirt-infra-credentials",
                "Opaque");
        NamedCertificates.secrets(cluster).forEach(secret -> copySecret(secret, secret, "kubernetes.io/tls"));
        writer.ensure(Kinds.HOSTED_CONTROL_PLANE, hostedControlPlane(autoscaled));
        writer.ensure(Kinds.KUBEVIRT_CLUSTER, kubevirtCluster());
        writer.ensure(Kinds.CLUSTER, capiCluster());
    }

    private Document hostedControlPlane(boolean autoscaled) {
        Map<String, String> annotations = new LinkedHashMap<>(annotation());
        if (!autoscaled) {
            annotations.put(ControlPlaneWorkloads.NO_AUTOSCALER, "true");
        }
        Map<String, Object> spec = new LinkedHashMap<>();
        COPIED.forEach(field -> cluster.value("spec", field).ifPresent(value -> spec.put(field, value)));
        spec.put("releaseImage", cluster.text("spec", "release", "image").orElse(""));
        spec.put("pullSecret", Map.of("name", "pull-secret"));
        return ObjectTemplates.of(name.hostedControlPlane())
                .with(annotations, "metadata", "annotations")
                .with(spec, "spec");
    }

    private Document kubevirtCluster() {
        return ObjectTemplates.of(Kinds.KUBEVIRT_CLUSTER.in(name.namespace(), infraId()))
                .with(
                        Map.of(
                                ControlPlaneName.CLUSTER_ANNOTATION,
                                name.annotation(),
                                "cluster.x-k8s.io/managed-by",
                                "external"),
                        "metadata",
                        "annotations")
                .with(Map.of(), "spec");
    }

    private Document capiCluster() {
        return ObjectTemplates.of(Kinds.CLUSTER.in(name.namespace(), infraId()))
                .with(annotation(), "metadata", "annotations")
                .with(
                        Map.of(
                                "apiVersion", Kinds.HOSTED_CONTROL_PLANE.apiVersion(),
                                "kind", Kinds.HOSTED_CONTROL_PLANE.kind(),
                                "name", name.name(),
                                "namespace", name.namespace()),
                        "spec",
                        "controlPlaneRef")
                .with(
                        Map.of(
                                "apiVersion", Kinds.KUBEVIRT_CLUSTER.apiVersion(),
                                "kind", Kinds.KUBEVIRT_CLUSTER.kind(),
                                "name", infraId(),
                                "namespace", name.namespace()),
                        "spec",
                        "infrastructureRef");
    }

    private Map<String, String> annotation() {
        return Map.of(ControlPlaneName.CLUSTER_ANNOTATION, name.annotation());
    }

    private String infraId() {
        return cluster.text("spec", "infraID").orElse(name.name());
    }

    /** The name in a reference of the spec; "" when there is none. */
    private String reference(String... path) {
        return cluster.object("spec")
                .flatMap(spec -> spec.object(path))
                .flatMap(reference -> reference.text("name"))
                .orElse("");
    }

    private void copySecret(String from, String to, String type) {
        if (from.isEmpty()) {
            return;
        }
        management
                .api()
                .get(WellKnownKinds.SECRET.in(name.clusterNamespace(), from))
                .flatMap(secret -> secret.object("data"))
                .ifPresent(data -> writer.ensure(
                        WellKnownKinds.SECRET,
                        ObjectTemplates.of(WellKnownKinds.SECRET.in(name.namespace(), to))
                                .with(type, "type")
                                .with(data, "data")));
    }
}
