package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.workloads.Amount;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The Cluster API objects that a node pool asks for.
 *
 * @param pool the NodePool
 * @param namespace of the control plane
 * @param cluster the name of the hosted cluster
 * @param infraId of the hosted cluster
 * @param config of the pool
 */
record MachineSetBuilder(Document pool, String namespace, String cluster, String infraId, PoolConfig config) {
    static final String POOL_ANNOTATION = "hypershift.openshift.io/nodePool";

    private static final String VERSION_ANNOTATION = "hypershift.openshift.io/releaseVersion";
    private static final String TARGET_ANNOTATION = "hypershift.openshift.io/nodePoolTargetConfigVersion";
    private static final String TAINTS_ANNOTATION = "hypershift.openshift.io/nodePoolTaints";
    private static final String UNAVAILABLE_ANNOTATION = "hypershift.openshift.io/nodePoolMaxUnavailable";
    private static final int LONGEST_SELECTOR = 43;
    private static final int HASH = 8;
    private static final String MANAGED_LABEL = "managed.hypershift.openshift.io.";
    private static final String CLUSTER_LABEL = "cluster.x-k8s.io/cluster-name";

    /** Pools that are upgraded in place have a set of machines, others a deployment, which replaces them. */
    ResourceKind kind() {
        return inPlace() ? Kinds.MACHINE_SET : Kinds.MACHINE_DEPLOYMENT;
    }

    boolean inPlace() {
        return pool.text("spec", "management", "upgradeType").orElse("Replace").equals("InPlace");
    }

    /** The deployment or set, of so many machines made from a template. */
    Document machines(String template, long replicas) {
        Document set = ObjectTemplates.of(kind().in(namespace, pool.name()), Map.of(CLUSTER_LABEL, infraId))
                .with(setAnnotations(), "metadata", "annotations")
                .with(infraId, "spec", "clusterName")
                .with(replicas, "spec", "replicas")
                .with(selector(), "spec", "selector", "matchLabels")
                .with(machineLabels(), "spec", "template", "metadata", "labels")
                .with(machineAnnotations(), "spec", "template", "metadata", "annotations")
                .with(infraId, "spec", "template", "spec", "clusterName")
                .with(config.release().kubeletVersion(), "spec", "template", "spec", "version")
                .with(secret("user-data"), "spec", "template", "spec", "bootstrap", "dataSecretName")
                .with(
                        Map.of(
                                "apiVersion",
                                Kinds.KUBEVIRT_MACHINE_TEMPLATE.apiVersion(),
                                "kind",
                                Kinds.KUBEVIRT_MACHINE_TEMPLATE.kind(),
                                "name",
                                template,
                                "namespace",
                                namespace),
                        "spec",
                        "template",
                        "spec",
                        "infrastructureRef");
        Document timed = pool.text("spec", "nodeDrainTimeout")
                .map(time -> set.with(time, "spec", "template", "spec", "nodeDrainTimeout"))
                .orElse(set);
        return inPlace() ? timed : timed.with(strategy(), "spec", "strategy");
    }

    /**
     * The health check by which unhealthy machines are replaced.
     *
     * @param defaults annotations that count where the pool has none: those of its HostedCluster
     */
    Document healthCheck(Map<String, String> defaults) {
        String timeout = setting("timeout", defaults, "8m");
        String unhealthy = setting("max-unhealthy", defaults, "2");
        return ObjectTemplates.of(Kinds.MACHINE_HEALTH_CHECK.in(namespace, pool.name()))
                .with(Map.of(POOL_ANNOTATION, poolName()), "metadata", "annotations")
                .with(infraId, "spec", "clusterName")
                .with(selector(), "spec", "selector", "matchLabels")
                .with(unhealthy.endsWith("%") ? unhealthy : Amount.of(unhealthy, 0, false, 2), "spec", "maxUnhealthy")
                .with(setting("node-startup-timeout", defaults, "20m"), "spec", "nodeStartupTimeout")
                .with(
                        List.of(
                                Map.of("type", "Ready", "status", "False", "timeout", timeout),
                                Map.of("type", "Ready", "status", "Unknown", "timeout", timeout)),
                        "spec",
                        "unhealthyConditions");
    }

    private String setting(String name, Map<String, String> defaults, String fallback) {
        String annotation = "hypershift.openshift.io/machine-health-check-" + name;
        return pool.annotations().getOrDefault(annotation, defaults.getOrDefault(annotation, fallback));
    }

    /** The name of one of the Secrets that machines boot with. */
    String secret(String prefix) {
        return prefix + "-" + pool.name() + "-" + config.versioned();
    }

    String poolName() {
        return pool.namespace() + "/" + pool.name();
    }

    /** A label's key and value at once, so that long names are cut (docs/hypershift.md#machines). */
    private Map<String, String> selector() {
        String whole = infraId + "-" + cluster + "-" + pool.name();
        String selector = whole.length() <= LONGEST_SELECTOR
                ? whole
                : whole.substring(0, LONGEST_SELECTOR - HASH - 1) + "-" + NameSuffix.of(HASH, whole);
        return Map.of(selector, selector);
    }

    private Map<String, String> machineLabels() {
        Map<String, String> labels = new LinkedHashMap<>(selector());
        labels.put(CLUSTER_LABEL, infraId);
        pool.texts("spec", "nodeLabels").forEach((key, value) -> labels.put(MANAGED_LABEL + key, value));
        return labels;
    }

    private Map<String, String> machineAnnotations() {
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(POOL_ANNOTATION, poolName());
        annotations.put(VERSION_ANNOTATION, config.release().version());
        String taints = pool.objects("spec", "taints").stream()
                .map(MachineSetBuilder::json)
                .collect(Collectors.joining(","));
        if (!taints.isEmpty()) {
            annotations.put(TAINTS_ANNOTATION, "[" + taints + "]");
        }
        return annotations;
    }

    /** A taint as Go writes it; its parts have the characters of labels only. */
    private static String json(Document taint) {
        String value =
                taint.text("value").map(each -> "\"value\":\"" + each + "\",").orElse("");
        return "{\"key\":\"" + taint.text("key").orElse("") + "\"," + value + "\"effect\":\""
                + taint.text("effect").orElse("") + "\"}";
    }

    private Map<String, String> setAnnotations() {
        String autoscaler = "cluster.x-k8s.io/cluster-api-autoscaler-node-group-";
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put(POOL_ANNOTATION, poolName());
        annotations.put(autoscaler + "min-size", bound("min"));
        annotations.put(autoscaler + "max-size", bound("max"));
        if (inPlace()) {
            annotations.put(TARGET_ANNOTATION, config.versioned());
            pool.value("spec", "management", "inPlace", "maxUnavailable")
                    .ifPresent(number -> annotations.put(UNAVAILABLE_ANNOTATION, String.valueOf(number)));
        }
        return annotations;
    }

    private String bound(String which) {
        return pool.number("spec", "autoScaling", which).orElse(0L).toString();
    }

    private Map<String, Object> strategy() {
        Document replace = pool.object("spec", "management", "replace").orElse(Document.empty());
        if (replace.text("strategy").orElse("").equals("OnDelete")) {
            return Map.of("type", "OnDelete");
        }
        Object surge = replace.value("rollingUpdate", "maxSurge").orElse(1L);
        Object unavailable = replace.value("rollingUpdate", "maxUnavailable").orElse(0L);
        return Map.of(
                "type", "RollingUpdate", "rollingUpdate", Map.of("maxSurge", surge, "maxUnavailable", unavailable));
    }
}
