package io.hcp4j.controllers.machines;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.controllermanager.CoreControllers;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Two API servers with all controllers at work. Hosted clusters have their VMs on the first and their guest on the second; those that are
 * said to be external have it the other way round.
 */
final class World implements Clusters, AutoCloseable {
    static final WriteOptions TEST = WriteOptions.by("test");

    private final ApiServer server;
    private final CachedCluster management;
    private final CachedCluster other;
    private final Faults faults;
    private final Set<String> external = ConcurrentHashMap.newKeySet();
    private final List<Controller> controllers = new ArrayList<>();

    World(Class<?> suite) throws InterruptedException {
        server = ApiServer.requireOwn(suite);
        ApiServer second = ApiServer.requireOwn(suite);
        management = view("management", server);
        other = view("other", second);
        faults = new Faults(management);
        node(management, "worker-1", Map.of("cpu", "16", "memory", "64Gi", "nvidia.com/A10", "2"));
        node(management, "worker-2", Map.of("cpu", "16", "memory", "64Gi"));
        node(management, "worker-3", Map.of("cpu", "16", "memory", "64Gi"));
        node(other, "infra-1", Map.of("cpu", "16", "memory", "64Gi"));
        for (CachedCluster cluster : List.of(management, other)) {
            storageClass(cluster, "shared", "ReadWriteMany", true);
            storageClass(cluster, "local", "ReadWriteOnce", false);
        }
        controllers.addAll(new MachineControllers(this, TimeScale.TEST).all());
        for (Map.Entry<CachedCluster, ApiServer> each :
                Map.of(management, server, other, second).entrySet()) {
            controllers.addAll(CoreControllers.on(
                    each.getKey(), Kinds.ALL, namespace -> finish(each.getValue(), namespace), World::noToken));
        }
        management.start();
        other.start();
        controllers.forEach(Controller::start);
    }

    /** A control plane namespace, whose VMs are on the management cluster. */
    String hosted() {
        String namespace = server.freshNamespace();
        secret(namespace);
        return namespace;
    }

    /** A control plane namespace, whose VMs are on the other cluster, in a namespace {@code vms}. */
    String hostedElsewhere() {
        String namespace = hosted();
        external.add(namespace);
        create(other, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named("vms")), WellKnownKinds.NAMESPACE);
        return namespace;
    }

    @Override
    public CachedCluster management() {
        return management;
    }

    CachedCluster other() {
        return other;
    }

    @Override
    public Faults faults() {
        return faults;
    }

    @Override
    public List<CachedCluster> infrastructure() {
        return List.of(management, other);
    }

    @Override
    public Optional<InfraNamespace> infra(String controlPlaneNamespace) {
        return Optional.of(
                external.contains(controlPlaneNamespace)
                        ? new InfraNamespace(other, "vms")
                        : new InfraNamespace(management, controlPlaneNamespace));
    }

    @Override
    public Optional<CachedCluster> named(String kubeconfig) {
        return Optional.of(other);
    }

    @Override
    public Optional<CachedCluster> guest(String controlPlaneNamespace) {
        return Optional.of(external.contains(controlPlaneNamespace) ? management : other);
    }

    @Override
    public void close() {
        controllers.forEach(Controller::close);
        management.close();
        other.close();
    }

    static Document create(CachedCluster cluster, Document object, ResourceKind kind) {
        return cluster.api().create(kind, object, TEST);
    }

    static Optional<Document> get(CachedCluster cluster, ResourceKey key) {
        return cluster.api().get(key);
    }

    private static CachedCluster view(String name, ApiServer server) {
        CachedCluster view =
                new CachedCluster(name, new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults()));
        CrdInstaller.install(view.api());
        return view;
    }

    private void secret(String namespace) {
        create(
                management,
                ObjectTemplates.of(WellKnownKinds.SECRET.in(namespace, "user-data"))
                        .with(Map.of("value", "e30="), "data"),
                WellKnownKinds.SECRET);
    }

    private static void node(CachedCluster cluster, String name, Map<String, String> amounts) {
        Document node = create(
                cluster,
                ObjectTemplates.of(CoreKinds.NODE.named(name), Map.of("kubernetes.io/hostname", name, "infra", "true")),
                CoreKinds.NODE);
        Document status = Document.empty()
                .with(amounts, "capacity")
                .with(amounts, "allocatable")
                .with(
                        List.of(Map.of("type", "InternalIP", "address", "192.0.2." + name.charAt(name.length() - 1))),
                        "addresses")
                .with(
                        List.of(Map.of(
                                "type",
                                "Ready",
                                "status",
                                "True",
                                "reason",
                                "KubeletReady",
                                "message",
                                "",
                                "lastTransitionTime",
                                TimeScale.TEST.timestamp())),
                        "conditions");
        new ObjectWriter(cluster, "test").status(CoreKinds.NODE, node, status);
    }

    private static void storageClass(CachedCluster cluster, String name, String mode, boolean standard) {
        create(
                cluster,
                ObjectTemplates.of(CoreKinds.STORAGE_CLASS.named(name))
                        .with(
                                Map.of(
                                        "sandbox.hcp4j.io/access-mode",
                                        mode,
                                        "storageclass.kubernetes.io/is-default-class",
                                        String.valueOf(standard)),
                                "metadata",
                                "annotations")
                        .with("example.com/disks", "provisioner"),
                CoreKinds.STORAGE_CLASS);
    }

    private static void finish(ApiServer server, Document namespace) {
        server.send("PUT", "/api/v1/namespaces/" + namespace.name() + "/finalize", """
                {"apiVersion":"v1","kind":"Namespace","metadata":{"name":"%s"},"spec":{"finalizers":[]}}
                """.formatted(namespace.name()));
    }

    private static Document noToken(Document account, Document secret) {
        throw new UnsupportedOperationException("no machine needs a token of " + account.name() + " in " + secret);
    }
}
