package io.hcp4j.domain.server;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Map;

/** HostedClusters and NodePools of tests, and what HyperShift would say about them. */
public final class Hosted {
    /** The release of all of them. */
    public static final String IMAGE = "registry.example.com/release:4.19.3-x86_64";

    private Hosted() {}

    /** A HostedCluster on the management cluster's own infrastructure. */
    public static Document cluster(String namespace, String name) {
        return object(HypershiftKinds.HOSTED_CLUSTER, namespace, name)
                .with(IMAGE, "spec", "release", "image")
                .with(name + "-pull-secret", "spec", "pullSecret", "name")
                .with("KubeVirt", "spec", "platform", "type")
                .with(true, "spec", "platform", "kubevirt", "baseDomainPassthrough")
                .with(name + "-infra", "spec", "infraID")
                .with("Managed", "spec", "etcd", "managementType")
                .with("PersistentVolume", "spec", "etcd", "managed", "storage", "type")
                .with(services(), "spec", "services");
    }

    /** A NodePool of a cluster. */
    public static Document pool(String namespace, String name, String cluster, int replicas) {
        return object(HypershiftKinds.NODE_POOL, namespace, name)
                .with(cluster, "spec", "clusterName")
                .with(replicas, "spec", "replicas")
                .with("amd64", "spec", "arch")
                .with(IMAGE, "spec", "release", "image")
                .with("Replace", "spec", "management", "upgradeType")
                .with("KubeVirt", "spec", "platform", "type")
                .with(Map.of("cores", 2, "memory", "8Gi"), "spec", "platform", "kubevirt", "compute")
                .with("Persistent", "spec", "platform", "kubevirt", "rootVolume", "type")
                .with("32Gi", "spec", "platform", "kubevirt", "rootVolume", "persistent", "size");
    }

    /** Creates an object as a user of the cluster would. */
    public static ResourceKey create(ClusterApi api, ResourceKind kind, Document object) {
        api.create(kind, object, TestServer.TEST);
        return kind.in(object.namespace(), object.name());
    }

    /** Sets the status of an object, as its controller does. */
    public static void status(ClusterApi api, ResourceKey key, Map<String, ?> status) {
        api.patch(key, new Patch.Merge(Document.of(Map.of("status", status)), "status"), TestServer.TEST);
    }

    /** One condition. */
    public static Map<String, Object> condition(String type, String status, String message) {
        return Map.of(
                "type", type,
                "status", status,
                "reason", "Test",
                "message", message,
                "lastTransitionTime", "2026-01-01T00:00:00Z");
    }

    /** The status of a pool whose nodes are all there. */
    public static Map<String, Object> ready(int nodes) {
        return Map.of(
                "replicas",
                nodes,
                "version",
                "4.19.3",
                "conditions",
                List.of(condition("AllNodesHealthy", "True", ""), condition("AllMachinesReady", "True", "")));
    }

    /** The status of a cluster whose newest release is rolled out. */
    public static Map<String, Object> rolledOut(String version, String image) {
        Map<String, Object> rollout = Map.of(
                "image",
                image,
                "version",
                version,
                "state",
                "Completed",
                "verified",
                true,
                "startedTime",
                "2026-01-01T00:00:00Z",
                "completionTime",
                "2026-01-01T01:00:00Z");
        return Map.of(
                "version",
                Map.of(
                        "desired",
                        Map.of("image", image, "version", version),
                        "history",
                        List.of(rollout),
                        "availableUpdates",
                        List.of(),
                        "observedGeneration",
                        1));
    }

    /** An object with nothing but its name. */
    public static Document object(ResourceKind kind, String namespace, String name) {
        return Document.of(Map.of(
                "apiVersion",
                kind.apiVersion(),
                "kind",
                kind.kind(),
                "metadata",
                Map.of("name", name, "namespace", namespace)));
    }

    private static List<Map<String, Object>> services() {
        return List.of("APIServer", "OAuthServer", "Konnectivity", "Ignition").stream()
                .map(service -> Map.<String, Object>of(
                        "service",
                        service,
                        "servicePublishingStrategy",
                        Map.of("type", service.equals("APIServer") ? "LoadBalancer" : "Route")))
                .toList();
    }
}
