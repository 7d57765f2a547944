package io.hcp4j.controllers.capi;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.CanonicalText;
import io.hcp4j.controllers.control.NameSuffix;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.Owners;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.workloads.Amount;
import io.hcp4j.controllers.workloads.Rollout;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps one MachineSet for each template that a MachineDeployment has had lately, and moves the machines to the current one. */
final class MachineDeployments implements Reconciler {
    static final String DEPLOYMENT_LABEL = "cluster.x-k8s.io/deployment-name";
    private static final String HASH_LABEL = "machine-template-hash";

    private final CachedCluster management;
    private final ObjectWriter writer;

    MachineDeployments(CachedCluster management) {
        this.management = management;
        this.writer = new ObjectWriter(management, "capi-machinedeployment");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = management.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        if (found.isEmpty()) {
            return ReconcileResult.done();
        }
        Document deployment = found.get();
        List<Document> sets = new ArrayList<>(
                management.all(Kinds.MACHINE_SET, key.namespace(), set -> Owners.owns(deployment, set)));
        sets.sort(Comparator.comparing((Document set) ->
                        set.text("metadata", "creationTimestamp").orElse(""))
                .thenComparing(Document::name));
        Document wanted = set(deployment);
        Optional<Document> current =
                sets.stream().filter(set -> set.name().equals(wanted.name())).findFirst();
        List<Document> older = sets.stream()
                .filter(set -> !set.name().equals(wanted.name()) && !set.has("metadata", "deletionTimestamp"))
                .toList();
        if (!deployment.flag("spec", "paused").orElse(false)) {
            move(deployment, wanted, current, older);
        }
        writer.status(
                Kinds.MACHINE_DEPLOYMENT,
                deployment,
                new MachineDeploymentStatus(deployment, current, sets).document());
        return ReconcileResult.done();
    }

    /** The deployments that have to know when one of their machines is deleted, or has gone. */
    List<ResourceKey> replacedByHand(Document machine) {
        return Optional.ofNullable(machine.labels().get(DEPLOYMENT_LABEL))
                .map(name -> Kinds.MACHINE_DEPLOYMENT.in(machine.namespace(), name))
                .filter(key -> management
                        .get(key)
                        .filter(MachineDeployments::replacesByHand)
                        .isPresent())
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean replacesByHand(Document deployment) {
        return deployment.text("spec", "strategy", "type").orElse("").equals("OnDelete");
    }

    private void move(Document deployment, Document wanted, Optional<Document> current, List<Document> older) {
        if (replacesByHand(deployment)) {
            // Before a deleted machine is noticed, so that no set creates another one of the old template.
            older.forEach(set -> writer.merge(Kinds.MACHINE_SET, set, MachineSets.creation(false)));
            current.ifPresent(set -> writer.merge(Kinds.MACHINE_SET, set, MachineSets.creation(true)));
            ReplacementByHand step = replacement(deployment, current, older);
            move(wanted, step.nextCurrent(), older, step.nextOlder());
        } else {
            Rollout step = rollout(deployment, current, older);
            move(wanted, step.nextCurrent(), older, step.nextOlder());
        }
    }

    private void move(Document wanted, long nextCurrent, List<Document> older, List<Long> replicas) {
        writer.ensure(Kinds.MACHINE_SET, wanted.with(nextCurrent, "spec", "replicas"));
        for (int i = 0; i < older.size(); i++) {
            Document set = older.get(i);
            if (Amount.of(set, "spec", "replicas") == 0 && Amount.of(set, "status", "replicas") == 0) {
                // One is kept, as Cluster API's revisionHistoryLimit has it.
                if (i < older.size() - 1) {
                    writer.delete(Kinds.MACHINE_SET, set);
                }
            } else {
                writer.merge(Kinds.MACHINE_SET, set, Document.empty().with(replicas.get(i), "spec", "replicas"));
            }
        }
    }

    private static Rollout rollout(Document deployment, Optional<Document> current, List<Document> older) {
        long desired = deployment.number("spec", "replicas").orElse(1L);
        Document limits = deployment.object("spec", "strategy", "rollingUpdate").orElse(Document.empty());
        return new Rollout(
                desired,
                Amount.of(limits.value("maxSurge").orElse(null), desired, true, 1),
                Amount.of(limits.value("maxUnavailable").orElse(null), desired, false, 0),
                current.map(MachineDeployments::counted).orElse(new Rollout.Set(0, 0, 0)),
                older.stream().map(MachineDeployments::counted).toList());
    }

    private ReplacementByHand replacement(Document deployment, Optional<Document> current, List<Document> older) {
        List<Document> machines = management.all(Kinds.MACHINE, deployment.namespace());
        return new ReplacementByHand(
                deployment.number("spec", "replicas").orElse(1L),
                current.map(set -> counted(set, machines)).orElse(new ReplacementByHand.Set(0, 0, 0)),
                older.stream().map(set -> counted(set, machines)).toList());
    }

    private static ReplacementByHand.Set counted(Document set, List<Document> machines) {
        List<Document> own =
                machines.stream().filter(machine -> Owners.owns(set, machine)).toList();
        long going = own.stream()
                .filter(machine -> machine.has("metadata", "deletionTimestamp"))
                .count();
        return new ReplacementByHand.Set(Amount.of(set, "spec", "replicas"), own.size() - going, own.size());
    }

    private static Rollout.Set counted(Document set) {
        return new Rollout.Set(
                Amount.of(set, "spec", "replicas"),
                Amount.of(set, "status", "replicas"),
                Amount.of(set, "status", "availableReplicas"));
    }

    /** The set of the current template. What only labels machines, or says how to end them, changes in place. */
    private static Document set(Document deployment) {
        Document spec = deployment.object("spec", "template", "spec").orElse(Document.empty());
        Document identity = spec;
        for (String timeout : MachineClone.TIMEOUTS) {
            identity = identity.without(timeout);
        }
        String hash = NameSuffix.of(10, CanonicalText.text(identity.asMap()));
        Map<String, String> own = Map.of(HASH_LABEL, hash, DEPLOYMENT_LABEL, deployment.name());
        Map<String, String> labels = new LinkedHashMap<>(deployment.labels());
        labels.putAll(own);
        Map<String, String> machineLabels =
                new LinkedHashMap<>(deployment.texts("spec", "template", "metadata", "labels"));
        machineLabels.putAll(own);
        Map<String, String> selector = new LinkedHashMap<>(deployment.texts("spec", "selector", "matchLabels"));
        selector.putAll(own);
        String name = deployment.name() + "-" + NameSuffix.of(deployment.uid().orElse(""), hash);
        Document set = ObjectTemplates.of(Kinds.MACHINE_SET.in(deployment.namespace(), name), labels)
                .with(deployment.annotations(), "metadata", "annotations")
                .with(ObjectTemplates.ownedBy(Kinds.MACHINE_DEPLOYMENT, deployment), "metadata", "ownerReferences")
                .with(deployment.text("spec", "clusterName").orElse(""), "spec", "clusterName")
                .with(selector, "spec", "selector", "matchLabels")
                .with(machineLabels, "spec", "template", "metadata", "labels")
                .with(
                        deployment.texts("spec", "template", "metadata", "annotations"),
                        "spec",
                        "template",
                        "metadata",
                        "annotations")
                .with(spec, "spec", "template", "spec");
        return deployment
                .text("spec", "strategy", "rollingUpdate", "deletePolicy")
                .map(policy -> set.with(policy, "spec", "deletePolicy"))
                .orElse(set);
    }
}
