package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.guest.AdminKubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The Cluster API objects of one node pool. */
final class NodePoolMachines {
    /** On a NodePool: the template that all its machines are made from. */
    static final String CURRENT_TEMPLATE = "hypershift.openshift.io/nodePoolPlatformMachineTemplate";

    private final CachedCluster management;
    private final BootImageCache cache;
    private final PoolConfig config;
    private final ObjectWriter writer;
    private final Document pool;
    private final Optional<Document> cluster;
    private final ControlPlaneName name;

    NodePoolMachines(
            Clusters clusters, ObjectWriter writer, Document pool, Optional<Document> cluster, ControlPlaneName name) {
        this.management = clusters.management();
        this.cache = new BootImageCache(clusters, pool, name.namespace());
        this.config = PoolConfig.of(management, pool);
        this.writer = writer;
        this.pool = pool;
        this.cluster = cluster;
        this.name = name;
    }

    /** Has them there. */
    void ensure() {
        if (cache.homeless()) {
            return;
        }
        cache.ensure();
        Document template = template().document(name.namespace());
        writer.ensureExists(Kinds.KUBEVIRT_MACHINE_TEMPLATE, template);
        secret("token");
        secret("user-data");
        writer.ensure(draft().kind(), draft().machines(template.name(), wanted()));
        startInPlace();
        if (pool.flag("spec", "management", "autoRepair").orElse(false)) {
            writer.ensure(
                    Kinds.MACHINE_HEALTH_CHECK,
                    draft().healthCheck(cluster.map(Document::annotations).orElse(Map.of())));
        } else {
            management
                    .get(Kinds.MACHINE_HEALTH_CHECK.in(name.namespace(), pool.name()))
                    .ifPresent(old -> writer.delete(Kinds.MACHINE_HEALTH_CHECK, old));
        }
        removeTemplatesBut(template.name());
        removeSecretsBut(draft().secret("token"), draft().secret("user-data"));
    }

    /** Asks for their deletion; true once no machine and no image is left. */
    boolean removed() {
        for (ResourceKind each : List.of(Kinds.MACHINE_DEPLOYMENT, Kinds.MACHINE_SET, Kinds.MACHINE_HEALTH_CHECK)) {
            management.get(each.in(name.namespace(), pool.name())).ifPresent(old -> writer.delete(each, old));
        }
        if (!machines().isEmpty() || set().isPresent() || !cache.removed()) {
            return false;
        }
        templates(any -> true).forEach(old -> writer.delete(Kinds.KUBEVIRT_MACHINE_TEMPLATE, old));
        removeSecretsBut();
        return true;
    }

    /** The deployment or set of machines, if it exists. */
    Optional<Document> set() {
        return management.get(draft().kind().in(name.namespace(), pool.name()));
    }

    /** The machines there are. */
    List<Document> machines() {
        return management.all(Kinds.MACHINE, name.namespace(), this::belongs);
    }

    /** The KubevirtMachines of all pools of the cluster. */
    List<Document> kubevirtMachines() {
        return management.all(Kinds.KUBEVIRT_MACHINE, name.namespace());
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
        return template().name();
    }

    /** What the pool's machines are configured with. */
    PoolConfig config() {
        return config;
    }

    /** The annotations of a pool all of whose machines are current. */
    Document completed() {
        return config.arrived().with(templateName(), "metadata", "annotations", CURRENT_TEMPLATE);
    }

    /** The DataVolume with the pool's boot image, if it has one. */
    Optional<String> cachedImage() {
        return cache.name();
    }

    /** Whether machines are made from the current template and configuration, as far as their set is concerned. */
    boolean current(Document set) {
        return set.text("spec", "template", "spec", "infrastructureRef", "name")
                        .orElse("")
                        .equals(templateName())
                && set.text("spec", "template", "spec", "bootstrap", "dataSecretName")
                        .orElse("")
                        .equals(draft().secret("user-data"))
                && (!draft().inPlace()
                        || config.versioned().equals(set.annotations().get(PoolConfig.CURRENT_VERSIONED)));
    }

    private MachineTemplate template() {
        return new MachineTemplate(
                pool,
                infraId(),
                cache.name().map(each -> cache.namespace() + "/" + each).orElse(""));
    }

    private MachineSetBuilder draft() {
        return new MachineSetBuilder(pool, name.namespace(), name.name(), infraId(), config);
    }

    /** Machines of a new set have what it asks for from the start. */
    private void startInPlace() {
        if (draft().inPlace()) {
            set().filter(set -> !set.annotations().containsKey(PoolConfig.CURRENT_VERSIONED))
                    .ifPresent(set -> writer.merge(
                            Kinds.MACHINE_SET,
                            set,
                            Document.empty()
                                    .with(
                                            config.versioned(),
                                            "metadata",
                                            "annotations",
                                            PoolConfig.CURRENT_VERSIONED)));
        }
    }

    private String infraId() {
        return cluster.flatMap(each -> each.text("spec", "infraID")).orElse(name.name());
    }

    private void secret(String prefix) {
        writer.ensureExists(
                WellKnownKinds.SECRET,
                ObjectTemplates.of(secretKey(prefix))
                        .with(Map.of(MachineSetBuilder.POOL_ANNOTATION, draft().poolName()), "metadata", "annotations")
                        .with(
                                Map.of("value", AdminKubeconfig.base64("{\"ignition\":{\"version\":\"3.2.0\"}}")),
                                "data"));
    }

    private ResourceKey secretKey(String prefix) {
        return WellKnownKinds.SECRET.in(name.namespace(), draft().secret(prefix));
    }

    /** Removes those of earlier configurations with which no machine boots any more. */
    private void removeSecretsBut(String... current) {
        Set<String> used = new HashSet<>(List.of(current));
        for (Document machine : machines()) {
            machine.text("spec", "bootstrap", "dataSecretName").ifPresent(secret -> {
                used.add(secret);
                used.add(secret.replaceFirst("^user-data", "token"));
            });
        }
        management
                .all(
                        WellKnownKinds.SECRET,
                        name.namespace(),
                        secret -> belongs(secret) && !used.contains(secret.name()))
                .forEach(old -> writer.delete(WellKnownKinds.SECRET, old));
    }

    /** Removes those that no set of machines is made from, be it one that only stays for its history. */
    private void removeTemplatesBut(String current) {
        Set<String> used = new HashSet<>(List.of(current));
        management.all(Kinds.MACHINE_SET, name.namespace(), this::belongs).forEach(set -> set.text(
                        "spec", "template", "spec", "infrastructureRef", "name")
                .ifPresent(used::add));
        templates(template -> !used.contains(template.name()))
                .forEach(old -> writer.delete(Kinds.KUBEVIRT_MACHINE_TEMPLATE, old));
    }

    private List<Document> templates(Predicate<Document> which) {
        return management.all(
                Kinds.KUBEVIRT_MACHINE_TEMPLATE,
                name.namespace(),
                template -> belongs(template) && which.test(template));
    }

    private boolean belongs(Document object) {
        return draft().poolName().equals(object.annotations().get(MachineSetBuilder.POOL_ANNOTATION));
    }
}
