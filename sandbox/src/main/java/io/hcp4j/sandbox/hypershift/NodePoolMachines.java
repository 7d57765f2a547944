package io.hcp4j.sandbox.hypershift;

import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.ResourceKind;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Draft;
import io.hcp4j.sandbox.control.Writer;
import io.hcp4j.sandbox.crds.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Cluster API objects of one node pool. */
final class NodePoolMachines {
    private static final String POOL_ANNOTATION = "hypershift.openshift.io/nodePool";
    private static final String VERSION_ANNOTATION = "hypershift.openshift.io/releaseVersion";

    private final ClusterView management;
    private final Writer writer;
    private final Document pool;
    private final Optional<Document> cluster;
    private final ControlPlaneName name;

    NodePoolMachines(
            ClusterView management, Writer writer, Document pool, Optional<Document> cluster, ControlPlaneName name) {
        this.management = management;
        this.writer = writer;
        this.pool = pool;
        this.cluster = cluster;
        this.name = name;
    }

    /** Has them there. */
    void ensure() {
        Document template = new MachineTemplate(pool, infraId()).document(name.namespace());
        writer.ensureExists(Kinds.KUBEVIRT_MACHINE_TEMPLATE, template);
        secret("token");
        secret("user-data");
        writer.ensure(kind(), set(template.name()));
        if (pool.flag("spec", "management", "autoRepair").orElse(false)) {
            writer.ensure(Kinds.MACHINE_HEALTH_CHECK, healthCheck());
        } else {
            management
                    .get(Kinds.MACHINE_HEALTH_CHECK.in(name.namespace(), pool.name()))
                    .ifPresent(old -> writer.delete(Kinds.MACHINE_HEALTH_CHECK, old));
        }
        removeTemplatesBut(template.name());
    }

    /** Asks for their deletion; true once no machine is left. */
    boolean removed() {
        for (ResourceKind each : List.of(Kinds.MACHINE_DEPLOYMENT, Kinds.MACHINE_SET, Kinds.MACHINE_HEALTH_CHECK)) {
            management.get(each.in(name.namespace(), pool.name())).ifPresent(old -> writer.delete(each, old));
        }
        if (!machines().isEmpty() || set().isPresent()) {
            return false;
        }
        removeTemplatesBut("");
        for (String prefix : List.of("token", "user-data")) {
            management.get(secretKey(prefix)).ifPresent(old -> writer.delete(WellKnownKinds.SECRET, old));
        }
        return true;
    }

    /** The deployment or set of machines, if it is there. */
    Optional<Document> set() {
        return management.get(kind().in(name.namespace(), pool.name()));
    }

    /** The machines there are. */
    List<Document> machines() {
        String own = pool.namespace() + "/" + pool.name();
        return management.all(
                Kinds.MACHINE,
                machine -> machine.namespace().equals(name.namespace())
                        && own.equals(machine.annotations().get(POOL_ANNOTATION)));
    }

    /** The KubevirtMachines of all pools of the cluster. */
    List<Document> kubevirtMachines() {
        return management.all(
                Kinds.KUBEVIRT_MACHINE, machine -> machine.namespace().equals(name.namespace()));
    }

    ControlPlaneName name() {
        return name;
    }

    /** How many nodes the pool asks for now. */
    long wanted() {
        if (!autoscaled()) {
            return pool.number("spec", "replicas").orElse(0L);
        }
        long min = pool.number("spec", "autoScaling", "min").orElse(1L);
        long max = pool.number("spec", "autoScaling", "max").orElse(min);
        return Math.max(
                min,
                Math.min(
                        max,
                        set().flatMap(set -> set.number("spec", "replicas")).orElse(min)));
    }

    boolean autoscaled() {
        return pool.has("spec", "autoScaling");
    }

    /** The name of the template that machines are made from now. */
    String templateName() {
        return new MachineTemplate(pool, infraId()).name();
    }

    private ResourceKind kind() {
        return pool.text("spec", "management", "upgradeType").orElse("Replace").equals("InPlace")
                ? Kinds.MACHINE_SET
                : Kinds.MACHINE_DEPLOYMENT;
    }

    private String infraId() {
        return cluster.flatMap(each -> each.text("spec", "infraID")).orElse(name.name());
    }

    private Document set(String template) {
        String selector = infraId() + "-" + name.name() + "-" + pool.name();
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(selector, selector);
        labels.put("cluster.x-k8s.io/cluster-name", infraId());
        Release release = new Release(pool.text("spec", "release", "image").orElse(""));
        Document set = Draft.of(
                        kind().in(name.namespace(), pool.name()), Map.of("cluster.x-k8s.io/cluster-name", infraId()))
                .with(setAnnotations(), "metadata", "annotations")
                .with(infraId(), "spec", "clusterName")
                .with(wanted(), "spec", "replicas")
                .with(Map.of(selector, selector), "spec", "selector", "matchLabels")
                .with(labels, "spec", "template", "metadata", "labels")
                .with(
                        Map.of(
                                POOL_ANNOTATION,
                                pool.namespace() + "/" + pool.name(),
                                VERSION_ANNOTATION,
                                release.version()),
                        "spec",
                        "template",
                        "metadata",
                        "annotations")
                .with(infraId(), "spec", "template", "spec", "clusterName")
                .with(release.kubeletVersion(), "spec", "template", "spec", "version")
                .with(Map.of("dataSecretName", secretKey("user-data").name()), "spec", "template", "spec", "bootstrap")
                .with(
                        Map.of(
                                "apiVersion", Kinds.KUBEVIRT_MACHINE_TEMPLATE.apiVersion(),
                                "kind", Kinds.KUBEVIRT_MACHINE_TEMPLATE.kind(),
                                "name", template,
                                "namespace", name.namespace()),
                        "spec",
                        "template",
                        "spec",
                        "infrastructureRef");
        Document timed = pool.text("spec", "nodeDrainTimeout")
                .map(time -> set.with(time, "spec", "template", "spec", "nodeDrainTimeout"))
                .orElse(set);
        return kind().equals(Kinds.MACHINE_SET) ? timed : timed.with(strategy(), "spec", "strategy");
    }

    private Map<String, Object> strategy() {
        Document replace = pool.object("spec", "management", "replace").orElse(Document.empty());
        Map<String, Object> strategy = new LinkedHashMap<>();
        strategy.put("type", replace.text("strategy").orElse("RollingUpdate"));
        strategy.put(
                "rollingUpdate",
                Map.of(
                        "maxSurge", replace.value("rollingUpdate", "maxSurge").orElse(1L),
                        "maxUnavailable",
                                replace.value("rollingUpdate", "maxUnavailable").orElse(0L)));
        return strategy;
    }

    private Map<String, String> setAnnotations() {
        String prefix = "cluster.x-k8s.io/cluster-api-autoscaler-node-group-";
        return Map.of(
                POOL_ANNOTATION,
                pool.namespace() + "/" + pool.name(),
                prefix + "min-size",
                autoscaled() ? bound("min") : "0",
                prefix + "max-size",
                autoscaled() ? bound("max") : "0");
    }

    private String bound(String which) {
        return pool.number("spec", "autoScaling", which).orElse(0L).toString();
    }

    private Document healthCheck() {
        String selector = infraId() + "-" + name.name() + "-" + pool.name();
        return Draft.of(Kinds.MACHINE_HEALTH_CHECK.in(name.namespace(), pool.name()))
                .with(Map.of(POOL_ANNOTATION, pool.namespace() + "/" + pool.name()), "metadata", "annotations")
                .with(infraId(), "spec", "clusterName")
                .with(Map.of(selector, selector), "spec", "selector", "matchLabels")
                .with(2, "spec", "maxUnhealthy")
                .with("20m", "spec", "nodeStartupTimeout")
                .with(
                        List.of(
                                Map.of("type", "Ready", "status", "False", "timeout", "8m"),
                                Map.of("type", "Ready", "status", "Unknown", "timeout", "8m")),
                        "spec",
                        "unhealthyConditions");
    }

    private void secret(String prefix) {
        writer.ensureExists(
                WellKnownKinds.SECRET,
                Draft.of(secretKey(prefix))
                        .with(Map.of(POOL_ANNOTATION, pool.namespace() + "/" + pool.name()), "metadata", "annotations")
                        .with(
                                Map.of("value", AdminKubeconfig.base64("{\"ignition\":{\"version\":\"3.2.0\"}}")),
                                "data"));
    }

    private ResourceKey secretKey(String prefix) {
        String hash = MachineTemplate.hash(pool.text("spec", "release", "image").orElse(""));
        return WellKnownKinds.SECRET.in(name.namespace(), prefix + "-" + pool.name() + "-" + hash);
    }

    private void removeTemplatesBut(String current) {
        String own = pool.namespace() + "/" + pool.name();
        boolean rolling = machines().stream().anyMatch(machine -> !machine.has("status", "nodeRef"));
        if (rolling) {
            return;
        }
        management
                .all(
                        Kinds.KUBEVIRT_MACHINE_TEMPLATE,
                        template -> template.namespace().equals(name.namespace())
                                && own.equals(template.annotations().get(POOL_ANNOTATION))
                                && !template.name().equals(current))
                .forEach(old -> writer.delete(Kinds.KUBEVIRT_MACHINE_TEMPLATE, old));
    }
}
