package io.hcp4j.domain.destroy;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A hosted cluster of a test that is to be destroyed: {@code example} in a namespace of its own, with the infra id {@code example-infra}.
 */
final class DestroyFixture {
    static final String MADE_FOR = "hypershift.openshift.io/auto-created-for-infra";
    static final String MARK = "hypershift.openshift.io/infra-id";
    static final String INFRA_ID = "example-infra";

    final TestServer server;
    final ClusterApi api;
    final String namespace;
    final ResourceKey cluster;
    final ResourceKey pool;
    final ResourceKey pullSecret;

    private DestroyFixture(TestServer server, Document document) {
        this.server = server;
        this.api = server.api();
        this.namespace = document.namespace();
        this.cluster = Hosted.create(api, HypershiftKinds.HOSTED_CLUSTER, document);
        this.pool = Hosted.create(api, HypershiftKinds.NODE_POOL, Hosted.pool(namespace, "pool", "example", 2));
        this.pullSecret = material(WellKnownKinds.SECRET, "example-pull-secret");
    }

    /** A cluster whose machines are on the management cluster. */
    static DestroyFixture on(TestServer server) {
        return new DestroyFixture(server, Hosted.cluster(server.freshNamespace(), "example"));
    }

    /** A cluster that stays as long as its finalizer is set. */
    static DestroyFixture stuck(TestServer server) {
        Document cluster = Hosted.cluster(server.freshNamespace(), "example");
        return new DestroyFixture(
                server, cluster.with(List.of("hypershift.openshift.io/finalizer"), "metadata", "finalizers"));
    }

    /** A cluster whose machines are in a namespace of another cluster, reached by a kubeconfig. */
    static DestroyFixture external(TestServer server, String infraNamespace, String kubeconfig) {
        String namespace = server.freshNamespace();
        String encoded = Base64.getEncoder().encodeToString(kubeconfig.getBytes(StandardCharsets.UTF_8));
        Hosted.create(
                server.api(),
                WellKnownKinds.SECRET,
                Hosted.object(WellKnownKinds.SECRET, namespace, "infra").with(Map.of("kubeconfig", encoded), "data"));
        return new DestroyFixture(
                server,
                Hosted.cluster(namespace, "example")
                        .with(infraNamespace, "spec", "platform", "kubevirt", "credentials", "infraNamespace")
                        .with(
                                Map.of("name", "infra", "key", "kubeconfig"),
                                "spec",
                                "platform",
                                "kubevirt",
                                "credentials",
                                "infraKubeConfigSecret"));
    }

    DestroyCluster.Builder command() {
        return DestroyCluster.builder().namespace(namespace).name("example");
    }

    String controlPlane() {
        return namespace + "-example";
    }

    /** Something that was made for the cluster. */
    ResourceKey material(ResourceKind kind, String name) {
        return Hosted.create(
                api, kind, Hosted.object(kind, namespace, name).with(INFRA_ID, "metadata", "labels", MADE_FOR));
    }

    /** A virtual machine of a cluster; with a finalizer its deletion has begun and does not end. */
    static ResourceKey vm(ClusterApi api, String namespace, String name, String infraId, String... finalizers) {
        Document vm = Hosted.object(InfraKinds.VIRTUAL_MACHINE, namespace, name)
                .with(infraId, "metadata", "labels", MARK)
                .with(Map.of("spec", Map.of("domain", Map.of("devices", Map.of()))), "spec", "template")
                .with(true, "spec", "running");
        return going(api, InfraKinds.VIRTUAL_MACHINE, vm, finalizers);
    }

    /** An object whose deletion has begun and does not end; without finalizers it is just there. */
    static ResourceKey going(ClusterApi api, ResourceKind kind, Document object, String... finalizers) {
        ResourceKey key = Hosted.create(
                api,
                kind,
                finalizers.length == 0 ? object : object.with(List.of(finalizers), "metadata", "finalizers"));
        if (finalizers.length > 0) {
            api.delete(key, DeleteOptions.defaults());
        }
        return key;
    }

    /** The machine objects of Cluster API in the control plane's namespace, all of them going. */
    List<ResourceKey> goingMachines() {
        return List.of(
                going(
                        api,
                        MachineKinds.KUBEVIRT_MACHINE,
                        Hosted.object(MachineKinds.KUBEVIRT_MACHINE, controlPlane(), "km"),
                        "kubevirtmachine.infrastructure.cluster.x-k8s.io"),
                going(
                        api,
                        MachineKinds.MACHINE,
                        Hosted.object(MachineKinds.MACHINE, controlPlane(), "m")
                                .with("example", "spec", "clusterName")
                                .with(Map.of(), "spec", "bootstrap")
                                .with(Map.of("kind", "KubevirtMachine", "name", "km"), "spec", "infrastructureRef"),
                        "machine.cluster.x-k8s.io"),
                going(
                        api,
                        MachineKinds.CLUSTER,
                        Hosted.object(MachineKinds.CLUSTER, controlPlane(), "c"),
                        "cluster.cluster.x-k8s.io"));
    }

    void finalize(ResourceKey key, String finalizer) {
        api.patch(
                key, Patch.merge(Document.empty().with(List.of(finalizer), "metadata", "finalizers")), TestServer.TEST);
    }

    /** What HyperShift does in the end. */
    void letGo() {
        api.delete(pool, DeleteOptions.defaults());
        api.patch(cluster, Patch.merge(Document.empty().with(List.of(), "metadata", "finalizers")), TestServer.TEST);
    }
}
