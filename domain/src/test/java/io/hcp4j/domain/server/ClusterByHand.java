package io.hcp4j.domain.server;

import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A hosted cluster called {@code c} whose objects a test writes itself: no controller changes them. The management cluster, the
 * infrastructure cluster and the guest cluster are servers within this process; any of them may be replaced by another connection.
 */
public final class ClusterByHand {
    /** Its name. */
    public static final String NAME = "c";

    /** Stands for the kubeconfig of the infrastructure cluster. */
    public static final String INFRA_KUBECONFIG = "infra";

    /** Stands for the published kubeconfig of the guest cluster. */
    public static final String GUEST_KUBECONFIG = "guest";

    private static final TestText TEXT = new TestText();

    private final ClusterApi management;
    private final String namespace;
    private final TestAdapters adapters = new TestAdapters();
    private final ResourceKey key;

    private ClusterByHand(TestServer management, Document cluster) {
        this.management = management.api();
        this.namespace = cluster.namespace();
        this.key = Hosted.create(management.api(), HypershiftKinds.HOSTED_CLUSTER, cluster);
        management.namespace(controlPlane());
    }

    /** A cluster whose virtual machines are on the management cluster. */
    public static ClusterByHand on(TestServer management) {
        return new ClusterByHand(management, Hosted.cluster(management.freshNamespace(), NAME));
    }

    /** A cluster whose virtual machines are on another cluster, in the namespace of {@link #machines}, which the test creates. */
    public static ClusterByHand external(TestServer management, ClusterApi infra) {
        String namespace = management.freshNamespace();
        Document cluster = Hosted.cluster(namespace, NAME)
                .with("credentials", "spec", "platform", "kubevirt", "credentials", "infraKubeConfigSecret", "name")
                .with("kubeconfig", "spec", "platform", "kubevirt", "credentials", "infraKubeConfigSecret", "key")
                .with(namespace + "-machines", "spec", "platform", "kubevirt", "credentials", "infraNamespace");
        ClusterByHand hand = new ClusterByHand(management, cluster);
        hand.secret("credentials", INFRA_KUBECONFIG);
        hand.adapters.with(INFRA_KUBECONFIG, infra);
        return hand;
    }

    /** Its namespace. */
    public String namespace() {
        return namespace;
    }

    /** The namespace of its control plane. */
    public String controlPlane() {
        return namespace + "-" + NAME;
    }

    /** The namespace of its virtual machines, when they are on another cluster. */
    public String machines() {
        return namespace + "-machines";
    }

    /** The HostedCluster. */
    public ResourceKey key() {
        return key;
    }

    /** Its clusters, for one call. */
    public ClusterAccess access() {
        return access(management);
    }

    /** The same over another connection to the management cluster. */
    public ClusterAccess access(ClusterApi connection) {
        return new ClusterAccess(adapters, () -> connection, CallOptions.defaults());
    }

    /** Its adapters. */
    public TestAdapters adapters() {
        return adapters;
    }

    /** Publishes a kubeconfig with which the guest cluster is reached. */
    public ClusterByHand guest(ClusterApi guest) {
        adapters.with(GUEST_KUBECONFIG, guest);
        return published(GUEST_KUBECONFIG);
    }

    /** Publishes a kubeconfig. */
    public ClusterByHand published(String kubeconfig) {
        secret("c-admin-kubeconfig", kubeconfig);
        return status("{kubeconfig: {name: c-admin-kubeconfig}}");
    }

    /** Changes fields of the HostedCluster. */
    public ClusterByHand change(String yaml) {
        management.patch(key, Patch.merge(parse(yaml)), TestServer.TEST);
        return this;
    }

    /** Changes fields of its status. */
    public ClusterByHand status(String yaml) {
        setStatus(management, key, parse(yaml));
        return this;
    }

    /** Sets conditions of the HostedCluster, each as {@code Type Status Reason message}. */
    public ClusterByHand conditions(String... conditions) {
        Hosted.status(management, key, Map.of("conditions", conditionsOf(conditions)));
        return this;
    }

    /** Has its release rolled out and its control plane available. */
    public ClusterByHand ready() {
        status("""
                version:
                  desired: {version: 4.19.3, image: 'registry.example.com/release:4.19.3-x86_64'}
                  availableUpdates: []
                  history:
                  - {state: Completed, version: 4.19.3, image: 'registry.example.com/release:4.19.3-x86_64', verified: false,
                     startedTime: '2026-01-01T00:00:00Z', completionTime: '2026-01-01T00:30:00Z'}
                  observedGeneration: 1
                """);
        return conditions("Available True AsExpected");
    }

    /** Creates one of its node pools. */
    public ResourceKey pool(String name, int replicas, String... conditions) {
        ResourceKey pool =
                Hosted.create(management, HypershiftKinds.NODE_POOL, Hosted.pool(namespace, name, NAME, replicas));
        if (conditions.length > 0) {
            Hosted.status(management, pool, Map.of("conditions", conditionsOf(conditions)));
        }
        return pool;
    }

    /** Creates an object in the namespace of its control plane. */
    public ResourceKey put(ResourceKind kind, String name, String yaml) {
        return put(management, kind, controlPlane(), name, yaml);
    }

    /** Creates an Event about an object in the namespace of its control plane: {@code Type Reason message}. */
    public void event(String name, ResourceKey of, String event) {
        event(management, name, of, event);
    }

    /** Creates a Secret next to the HostedCluster, with a text under the key {@code kubeconfig}. */
    public void secret(String name, String text) {
        String data = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        put(management, WellKnownKinds.SECRET, namespace, name, "data: {kubeconfig: " + data + "}");
    }

    /** Creates an object, with its status. */
    public static ResourceKey put(ClusterApi api, ResourceKind kind, String namespace, String name, String yaml) {
        Document object = parse(yaml)
                .with(kind.apiVersion(), "apiVersion")
                .with(kind.kind(), "kind")
                .with(name, "metadata", "name");
        Document placed = kind.namespaced() ? object.with(namespace, "metadata", "namespace") : object;
        ResourceKey key = kind.namespaced() ? kind.in(namespace, name) : kind.named(name);
        api.create(kind, placed.without("status"), TestServer.TEST);
        placed.object("status").ifPresent(status -> setStatus(api, key, status));
        return key;
    }

    /** Creates an Event about an object. */
    public static void event(ClusterApi api, String name, ResourceKey of, String event) {
        String[] words = event.split(" ", 3);
        put(api, WellKnownKinds.EVENT, of.namespace(), name, """
                involvedObject: {apiVersion: %s, kind: %s, namespace: %s, name: %s}
                type: %s
                reason: %s
                message: "%s"
                lastTimestamp: '2026-01-01T00:00:00Z'
                """.formatted(
                of.kind().apiVersion(), of.kind().kind(), of.namespace(), of.name(), words[0], words[1], words[2]));
    }

    private static void setStatus(ClusterApi api, ResourceKey key, Document status) {
        api.patch(key, new Patch.Merge(Document.of(Map.of("status", status)), "status"), TestServer.TEST);
    }

    private static List<Map<String, Object>> conditionsOf(String... conditions) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (String condition : conditions) {
            String[] words = condition.split(" ", 4);
            all.add(Map.of(
                    "type",
                    words[0],
                    "status",
                    words[1],
                    "reason",
                    words[2],
                    "message",
                    words.length > 3 ? words[3] : "",
                    "lastTransitionTime",
                    "2026-01-01T00:00:00Z"));
        }
        return all;
    }

    /** Reads a YAML document. */
    public static Document parse(String yaml) {
        return TEXT.readYaml(yaml, "test").get(0);
    }
}
