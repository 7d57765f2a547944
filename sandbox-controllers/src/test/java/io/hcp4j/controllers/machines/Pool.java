package io.hcp4j.controllers.machines;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A MachineDeployment as HyperShift writes it for a node pool, and its status.
 *
 * @param management the cluster that it is on
 * @param key its coordinates
 */
record Pool(CachedCluster management, ResourceKey key) {

    /** Writes one, with a template made of the usual VM and some changes. */
    static Pool create(CachedCluster management, String namespace, String name, int replicas, Document changes) {
        Pool pool = new Pool(management, Kinds.MACHINE_DEPLOYMENT.in(namespace, name));
        pool.template(name + "-1", changes);
        Document deployment = ObjectTemplates.of(pool.key, Map.of("cluster.x-k8s.io/cluster-name", "example"))
                .with(Map.of("hypershift.openshift.io/nodePool", "clusters/" + name), "metadata", "annotations")
                .with("example", "spec", "clusterName")
                .with(replicas, "spec", "replicas")
                .with(Map.of("pool", name), "spec", "selector", "matchLabels")
                .with(Map.of("pool", name), "spec", "template", "metadata", "labels")
                .with(
                        Map.of("hypershift.openshift.io/nodePool", "clusters/" + name),
                        "spec",
                        "template",
                        "metadata",
                        "annotations")
                .with(
                        Map.of(
                                "clusterName",
                                "example",
                                "version",
                                "1.31.4",
                                "bootstrap",
                                Map.of("dataSecretName", "user-data"),
                                "infrastructureRef",
                                reference(name + "-1")),
                        "spec",
                        "template",
                        "spec")
                .with(
                        Map.of("type", "RollingUpdate", "rollingUpdate", Map.of("maxSurge", 1, "maxUnavailable", 0)),
                        "spec",
                        "strategy");
        management.api().create(Kinds.MACHINE_DEPLOYMENT, deployment, World.TEST);
        return pool;
    }

    void scale(int replicas) {
        patch(Document.empty().with(replicas, "spec", "replicas"));
    }

    /** Goes over to another template. */
    void replaceBy(String template, Document changes) {
        template(template, changes);
        patch(Document.empty().with(reference(template), "spec", "template", "spec", "infrastructureRef"));
    }

    Document get() {
        return management.api().get(key).orElseThrow();
    }

    long number(String field) {
        return get().number("status", field).orElse(-1L);
    }

    List<Document> machines() {
        return of(Kinds.MACHINE);
    }

    List<Document> details() {
        return of(Kinds.KUBEVIRT_MACHINE);
    }

    private List<Document> of(ResourceKind kind) {
        return management
                .api()
                .list(ListQuery.in(kind, key.namespace()).withLabels("pool=" + key.name()))
                .items();
    }

    private void patch(Document changes) {
        management.api().patch(key, Patch.merge(changes), World.TEST);
    }

    private void template(String name, Document changes) {
        Document spec = Document.empty()
                .with(Map.of("hypershift.openshift.io/nodepool-name", key.name()), "metadata", "labels")
                .with("Always", "spec", "runStrategy")
                .with(List.of(disk(changes)), "spec", "dataVolumeTemplates")
                .with(instance(changes), "spec", "template");
        Document template = ObjectTemplates.of(Kinds.KUBEVIRT_MACHINE_TEMPLATE.in(key.namespace(), name))
                .with(spec, "spec", "template", "spec", "virtualMachineTemplate")
                .with("none", "spec", "template", "spec", "virtualMachineBootstrapCheck", "checkStrategy");
        management.api().create(Kinds.KUBEVIRT_MACHINE_TEMPLATE, template, World.TEST);
    }

    private static Document instance(Document changes) {
        List<Object> networks = new ArrayList<>(List.of(Map.of("name", "default", "pod", Map.of())));
        changes.text("network")
                .ifPresent(name -> networks.add(Map.of("name", "iface1", "multus", Map.of("networkName", name))));
        Document instance = Document.empty()
                .with(Map.of("kubevirt.io/allow-pod-bridge-network-live-migration", ""), "metadata", "annotations")
                .with(4, "spec", "domain", "cpu", "cores")
                .with(changes.text("memory").orElse("8Gi"), "spec", "domain", "memory", "guest")
                .with(List.of(Map.of("name", "default", "bridge", Map.of())), "spec", "domain", "devices", "interfaces")
                .with(networks, "spec", "networks")
                .with(List.of(Map.of("name", "rhcos", "dataVolume", Map.of("name", "rhcos"))), "spec", "volumes");
        Map<String, String> selector = new LinkedHashMap<>();
        selector.put("infra", "true");
        return instance.with(selector, "spec", "nodeSelector");
    }

    private static Map<String, Object> disk(Document changes) {
        Map<String, Object> storage = new LinkedHashMap<>();
        storage.put("resources", Map.of("requests", Map.of("storage", "32Gi")));
        Optional<String> storageClass = changes.text("storageClass");
        storageClass.ifPresent(name -> storage.put("storageClassName", name));
        return Map.of(
                "metadata",
                Map.of("name", "rhcos"),
                "spec",
                Map.of("storage", storage, "source", Map.of("registry", Map.of("url", "docker://example/rhcos"))));
    }

    private static Map<String, String> reference(String template) {
        return Map.of(
                "apiVersion", Kinds.KUBEVIRT_MACHINE_TEMPLATE.apiVersion(),
                "kind", Kinds.KUBEVIRT_MACHINE_TEMPLATE.kind(),
                "name", template);
    }
}
