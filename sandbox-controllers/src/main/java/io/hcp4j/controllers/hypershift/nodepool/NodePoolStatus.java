package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.hypershift.controlplane.Paused;
import io.hcp4j.controllers.hypershift.guest.GuestNodes;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.controllers.hypershift.release.VersionSkew;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The status of one NodePool, made of its machines and nodes. */
final class NodePoolStatus {
    private final Clusters clusters;
    private final Document pool;
    private final Document cluster;
    private final NodePoolMachines machines;
    private final Release release;
    private final Optional<Document> set;

    NodePoolStatus(Clusters clusters, Document pool, Document cluster, NodePoolMachines machines) {
        this.clusters = clusters;
        this.pool = pool;
        this.cluster = cluster;
        this.machines = machines;
        this.release = new Release(pool.text("spec", "release", "image").orElse(""));
        this.set = machines.set();
    }

    /** Whether what the pool asks for can be made. */
    boolean valid() {
        return release.readable() && machines.config().missing().isEmpty();
    }

    /** Whether all machines are of the newest template and configuration, and no old one is left. */
    boolean complete() {
        return set.filter(machines::current).filter(NodePoolStatus::settled).isPresent();
    }

    /** What it is now. */
    Document now(Paused paused) {
        Map<String, Object> status = new LinkedHashMap<>();
        boolean complete = complete();
        status.put("conditions", conditions(paused, complete).list());
        status.put(
                "replicas",
                set.flatMap(each -> each.number("status", "availableReplicas")).orElse(0L));
        if (complete) {
            status.put("version", release.version());
        }
        List<Object> versions = nodes();
        if (!versions.isEmpty()) {
            status.put("nodesInfo", Map.of("nodeVersions", versions));
        }
        Map<String, Object> kubevirt = new LinkedHashMap<>();
        cluster.object("spec", "platform", "kubevirt", "credentials")
                .ifPresent(credentials -> kubevirt.put("credentials", credentials.asMap()));
        machines.cachedImage().ifPresent(name -> kubevirt.put("cacheName", name));
        if (!kubevirt.isEmpty()) {
            status.put("platform", Map.of("kubeVirt", kubevirt));
        }
        return Document.of(status);
    }

    /** In the order in which HyperShift evaluates them; what comes before may keep it from what comes after. */
    private Conditions conditions(Paused paused, boolean complete) {
        Conditions conditions = Conditions.of(pool, true);
        conditions.set(autoscaling());
        conditions.set(Condition.yes("UpdateManagementEnabled", Condition.AS_EXPECTED, ""));
        conditions.set(releaseImage());
        if (!release.readable()) {
            return conditions;
        }
        if (!cluster.has("status", "ignitionEndpoint")) {
            return conditions.set(Condition.no(
                    "IgnitionEndpointAvailable",
                    "IgnitionEndpointMissing",
                    "Ignition endpoint not available, waiting"));
        }
        conditions.remove("IgnitionEndpointAvailable");
        conditions.set(Condition.yes("ValidArchPlatform", Condition.AS_EXPECTED, ""));
        conditions.set(paused.condition("ReconciliationActive"));
        if (paused.active()) {
            return conditions;
        }
        conditions
                .set(new VersionSkew(cluster, release).condition())
                .set(machineConfig())
                .set(updatingConfig(complete))
                .set(updatingVersion(complete))
                .set(Condition.yes("ValidGeneratedPayload", Condition.AS_EXPECTED, "Payload generated successfully"));
        boolean reached = conditions.holds("ReachedIgnitionEndpoint")
                || machines.machines().stream().anyMatch(machine -> machine.has("status", "nodeRef"));
        MachineReadiness readiness = new MachineReadiness(machines.machines(), machines.wanted());
        conditions
                .set(
                        reached
                                ? Condition.yes("ReachedIgnitionEndpoint", Condition.AS_EXPECTED, "")
                                : Condition.no("ReachedIgnitionEndpoint", "ignitionNotReached", ""))
                .set(readiness.allReady())
                .set(readiness.allHealthy())
                .set(Condition.yes("ValidPlatformConfig", Condition.AS_EXPECTED, "All is well"))
                .set(Condition.yes(
                        "ValidPlatformImage", Condition.AS_EXPECTED, "Bootstrap KubeVirt Image is " + release.image()))
                .set(Condition.yes("ValidTuningConfig", Condition.AS_EXPECTED, ""))
                .set(updatingTemplate(complete))
                .set(
                        reached && pool.flag("spec", "management", "autoRepair").orElse(false)
                                ? Condition.yes("AutorepairEnabled", Condition.AS_EXPECTED, "")
                                : Condition.no("AutorepairEnabled", Condition.AS_EXPECTED, ""));
        set.flatMap(each -> Conditions.of(each, false).get("Ready"))
                .ifPresent(ready -> conditions.set(new Condition(
                        "Ready",
                        ready.status(),
                        ready.reason().isEmpty() ? Condition.AS_EXPECTED : ready.reason(),
                        ready.message())));
        List<Document> kubevirt = machines.kubevirtMachines();
        if (!kubevirt.isEmpty()) {
            conditions.set(LiveMigration.condition(kubevirt));
        }
        return conditions;
    }

    private Condition machineConfig() {
        List<String> missing = machines.config().missing();
        return missing.isEmpty()
                ? Condition.yes("ValidMachineConfig", Condition.AS_EXPECTED, "")
                : Condition.no(
                        "ValidMachineConfig", "ValidationFailed", "configmaps \"" + missing.get(0) + "\" not found");
    }

    private Condition autoscaling() {
        return machines.autoscaled()
                ? Condition.yes(
                        "AutoscalingEnabled",
                        Condition.AS_EXPECTED,
                        "Maximum nodes: "
                                + pool.number("spec", "autoScaling", "max").orElse(0L) + ", Minimum nodes: "
                                + pool.number("spec", "autoScaling", "min").orElse(0L))
                : Condition.no("AutoscalingEnabled", Condition.AS_EXPECTED, "");
    }

    private Condition releaseImage() {
        return release.readable()
                ? Condition.yes("ValidReleaseImage", Condition.AS_EXPECTED, "Using release image: " + release.image())
                : Condition.no(
                        "ValidReleaseImage", "ValidationFailed", "Failed to get release image: " + release.refusal());
    }

    private Condition updatingVersion(boolean complete) {
        boolean updating = !pool.text("status", "version").orElse("").equals(release.version()) && !complete;
        return updating
                ? Condition.yes(
                        "UpdatingVersion",
                        Condition.AS_EXPECTED,
                        "Updating version in progress. Target version: " + release.version())
                : Condition.no("UpdatingVersion", Condition.AS_EXPECTED, "");
    }

    private Condition updatingConfig(boolean complete) {
        return machines.config().differs(pool) && !complete
                ? Condition.yes(
                        "UpdatingConfig",
                        Condition.AS_EXPECTED,
                        "Updating config in progress. Target config: "
                                + machines.config().hash())
                : Condition.no("UpdatingConfig", Condition.AS_EXPECTED, "");
    }

    /** HyperShift compares names of templates: that of the spec, and the one that a roll-out was last completed with. */
    private Condition updatingTemplate(boolean complete) {
        String target = machines.templateName();
        return complete || target.equals(pool.annotations().get(NodePoolMachines.CURRENT_TEMPLATE))
                ? Condition.no("UpdatingPlatformMachineTemplate", Condition.AS_EXPECTED, "")
                : Condition.yes(
                        "UpdatingPlatformMachineTemplate",
                        Condition.AS_EXPECTED,
                        "platform machine template update in progress. Target template: " + target);
    }

    /** Whether a set has the desired number of machines, all of them ready and updated. */
    private static boolean settled(Document set) {
        long wanted = set.number("spec", "replicas").orElse(0L);
        long replicas = set.number("status", "replicas").orElse(0L);
        boolean observed = set.number("status", "observedGeneration").orElse(0L)
                >= set.number("metadata", "generation").orElse(0L);
        return observed
                && set.number("status", "updatedReplicas").orElse(replicas) == wanted
                && replicas == wanted
                && set.number("status", "availableReplicas").orElse(0L) == wanted;
    }

    private List<Object> nodes() {
        return clusters.guest(machines.name().namespace())
                .map(guest -> NodeVersions.of(GuestNodes.ofPool(guest, pool.name())))
                .orElse(List.of());
    }
}
