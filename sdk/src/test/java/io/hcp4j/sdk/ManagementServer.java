package io.hcp4j.sdk;

import io.hcp4j.apiserver.EmbeddedApiServer;
import io.hcp4j.apiserver.EmbeddedOptions;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An API server within this process that serves the kinds of HyperShift; no controller acts on it. */
final class ManagementServer implements AutoCloseable {
    private static final WriteOptions TEST = WriteOptions.by("test");
    private static final String IMAGE = "registry.example.com/release:4.19.3-x86_64";

    private final EmbeddedApiServer server;
    private final ClusterApi api;
    private final AtomicInteger namespaces = new AtomicInteger();

    private ManagementServer(EmbeddedApiServer server) {
        this.server = server;
        this.api = server.inProcess();
    }

    static ManagementServer start() {
        try {
            ManagementServer started = new ManagementServer(EmbeddedApiServer.start(EmbeddedOptions.ephemeral("sdk")));
            CrdInstaller.install(started.api);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ClusterApi api() {
        return api;
    }

    String kubeconfig() {
        return server.kubeconfig();
    }

    /** A namespace that no other test uses. */
    String namespace() {
        String name = "test-" + namespaces.incrementAndGet();
        api.create(WellKnownKinds.NAMESPACE, Document.of(Map.of("metadata", Map.of("name", name))), TEST);
        return name;
    }

    /** A node pool that wants one node and has none. */
    ResourceKey pool(String namespace, String name) {
        api.create(
                HypershiftKinds.NODE_POOL,
                Document.of(Map.of(
                                "apiVersion",
                                HypershiftKinds.NODE_POOL.apiVersion(),
                                "kind",
                                "NodePool",
                                "metadata",
                                Map.of("name", name, "namespace", namespace)))
                        .with("team-a", "spec", "clusterName")
                        .with(1, "spec", "replicas")
                        .with("amd64", "spec", "arch")
                        .with(IMAGE, "spec", "release", "image")
                        .with("Replace", "spec", "management", "upgradeType")
                        .with("KubeVirt", "spec", "platform", "type")
                        .with(Map.of("cores", 2, "memory", "8Gi"), "spec", "platform", "kubevirt", "compute")
                        .with("Persistent", "spec", "platform", "kubevirt", "rootVolume", "type")
                        .with("32Gi", "spec", "platform", "kubevirt", "rootVolume", "persistent", "size"),
                TEST);
        return HypershiftKinds.NODE_POOL.in(namespace, name);
    }

    /** Says of a pool that all its nodes are there, as HyperShift does. */
    void ready(ResourceKey pool) {
        Map<String, Object> status = Map.of(
                "replicas",
                1,
                "version",
                "4.19.3",
                "conditions",
                List.of(condition("AllNodesHealthy"), condition("AllMachinesReady")));
        api.patch(pool, new Patch.Merge(Document.of(Map.of("status", status)), "status"), TEST);
    }

    /** Publishes the kubeconfig of a guest cluster, as HyperShift does. */
    void publish(String namespace, String cluster, String kubeconfig) {
        String name = cluster + "-admin-kubeconfig";
        api.create(
                WellKnownKinds.SECRET,
                Document.of(Map.of(
                        "metadata",
                        Map.of("name", name, "namespace", namespace),
                        "stringData",
                        Map.of("kubeconfig", kubeconfig))),
                TEST);
        Map<String, Object> status = Map.of("kubeconfig", Map.of("name", name));
        api.patch(
                HypershiftKinds.HOSTED_CLUSTER.in(namespace, cluster),
                new Patch.Merge(Document.of(Map.of("status", status)), "status"),
                TEST);
    }

    private static Map<String, Object> condition(String type) {
        return Map.of(
                "type",
                type,
                "status",
                "True",
                "reason",
                "Test",
                "message",
                "",
                "lastTransitionTime",
                "2026-01-01T00:00:00Z");
    }

    @Override
    public void close() {
        api.close();
        server.close();
    }
}
