package io.hcp4j.controllers.hypershift.hostedcluster;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Condition;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneName;
import io.hcp4j.controllers.hypershift.controlplane.ControlPlaneVersion;
import io.hcp4j.controllers.hypershift.controlplane.Paused;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The status of one HostedCluster, made of that of its control plane. */
final class HostedClusterStatus {
    private static final List<String> COPIED = List.of(
            "InfrastructureReady",
            "EtcdAvailable",
            "KubeAPIServerAvailable",
            "ValidHostedControlPlaneConfiguration",
            "ValidReleaseInfo",
            "ConfigOperatorReconciliationSucceeded",
            "ExternalDNSReachable",
            "DataPlaneConnectionAvailable",
            "ControlPlaneConnectionAvailable");
    private static final List<String> FIELDS =
            List.of("controlPlaneEndpoint", "ignitionEndpoint", "oauthCallbackURLTemplate");

    private final CachedCluster management;
    private final Document cluster;
    private final ControlPlaneName name;
    private final List<Document> pools;
    private final Optional<Document> controlPlane;
    private final Release release;

    HostedClusterStatus(CachedCluster management, Document cluster, ControlPlaneName name, List<Document> pools) {
        this.management = management;
        this.cluster = cluster;
        this.name = name;
        this.pools = pools;
        this.controlPlane = management.get(name.hostedControlPlane());
        this.release = new Release(cluster.text("spec", "release", "image").orElse(""));
    }

    /** What it is now. */
    Document now(Prerequisites prerequisites, Paused paused, PublishedCredentials credentials) {
        Map<String, Object> status = new LinkedHashMap<>();
        Document version = version();
        status.put("version", version.asMap());
        status.put("conditions", conditions(prerequisites, paused, version).list());
        if (release.readable()) {
            status.put("payloadArch", release.architecture());
        }
        controlPlane
                .flatMap(plane -> plane.object("status"))
                .ifPresent(plane ->
                        FIELDS.forEach(field -> plane.value(field).ifPresent(value -> status.put(field, value))));
        status.putAll(credentials.references());
        controlPlaneVersion().ifPresent(each -> status.put("controlPlaneVersion", each));
        return Document.of(status);
    }

    private Conditions conditions(Prerequisites prerequisites, Paused paused, Document version) {
        Conditions conditions = Conditions.of(cluster, true);
        prerequisites.conditions().forEach(conditions::set);
        conditions.set(Condition.yes(
                "SupportedHostedCluster",
                Condition.AS_EXPECTED,
                "HostedCluster is supported by operator configuration"));
        conditions.set(
                Condition.yes("ValidProxyConfiguration", Condition.AS_EXPECTED, "No proxy CA bundle configured"));
        conditions.set(paused.condition(Condition.AS_EXPECTED));
        if (paused.active()) {
            return conditions;
        }
        COPIED.forEach(type -> conditions.set(copied(type)));
        ClusterVersionConditions.of(controlPlane).forEach(conditions::set);
        Condition progressing = progressing(conditions, version, prerequisites.obstacle());
        conditions.set(progressing);
        conditions.set(available(progressing));
        conditions.set(degraded());
        conditions.set(ignition());
        conditions.set(Condition.no("AutoNodeEnabled", "AutoNodeNotConfigured", ""));
        conditions.set(Condition.yes(
                "ReconciliationSucceeded", "ReconciliatonSucceeded", "Reconciliation completed successfully"));
        conditions.set(liveMigratable());
        return conditions;
    }

    private Condition copied(String type) {
        if (controlPlane.isEmpty()) {
            return Condition.unknown(type, "StatusUnknown", "The hosted control plane is not found");
        }
        return Conditions.of(controlPlane.get(), true)
                .get(type)
                .orElseGet(() -> Condition.unknown(type, "StatusUnknown", "Condition not found in the HCP"));
    }

    private Condition available(Condition progressing) {
        if (controlPlane.isEmpty()) {
            return Condition.no(
                    "Available",
                    "WaitingForAvailable",
                    progressing.reason().equals("Blocked")
                            ? progressing.message()
                            : "Waiting for hosted control plane to be healthy");
        }
        Condition available = copied("Available");
        return available.status().equals("Unknown")
                ? Condition.no("Available", "WaitingForAvailable", "Waiting for hosted control plane to be healthy")
                : available;
    }

    private Condition progressing(Conditions conditions, Document version, Optional<String> obstacle) {
        for (String type :
                List.of("SupportedHostedCluster", "ValidConfiguration", "ValidReleaseImage", "ReconciliationActive")) {
            Optional<Condition> blocking = conditions.get(type).filter(condition -> !condition.holds());
            if (blocking.isPresent()) {
                return Condition.no(
                        "Progressing",
                        "Blocked",
                        type + " condition is false: " + blocking.get().message());
            }
        }
        if (obstacle.isPresent()) {
            return Condition.no(
                    "Progressing", "Blocked", "ClusterVersionUpgradeable condition is false: " + obstacle.get());
        }
        boolean expected = version.text("desired", "image").orElse("").equals(release.image());
        return expected
                ? Condition.no("Progressing", Condition.AS_EXPECTED, "HostedCluster is at expected version")
                : Condition.yes(
                        "Progressing", "Progressing", "HostedCluster is deploying, upgrading, or reconfiguring");
    }

    private Condition degraded() {
        if (controlPlane.isEmpty()) {
            return Condition.unknown("Degraded", "StatusUnknown", "The hosted control plane is not found");
        }
        return Conditions.of(controlPlane.get(), true)
                .get("Degraded")
                .orElseGet(() -> Condition.no("Degraded", Condition.AS_EXPECTED, "The hosted cluster is not degraded"));
    }

    private Condition ignition() {
        Optional<Document> deployment = management.get(CoreKinds.DEPLOYMENT.in(name.namespace(), "ignition-server"));
        if (deployment.isEmpty()) {
            return Condition.no("IgnitionEndpointAvailable", "NotFound", "Ignition server deployment not found");
        }
        return deployment.get().number("status", "readyReplicas").orElse(0L) > 0
                ? Condition.yes(
                        "IgnitionEndpointAvailable", Condition.AS_EXPECTED, "Ignition server deployment is available")
                : Condition.no(
                        "IgnitionEndpointAvailable",
                        "WaitingForAvailable",
                        "Ignition server deployment is not yet available");
    }

    private Condition liveMigratable() {
        List<String> bad = pools.stream()
                .filter(pool -> Conditions.of(pool, false)
                        .get("KubeVirtNodesLiveMigratable")
                        .filter(condition -> !condition.holds())
                        .isPresent())
                .map(Document::name)
                .sorted()
                .toList();
        return bad.isEmpty()
                ? Condition.yes("KubeVirtNodesLiveMigratable", Condition.AS_EXPECTED, "All is well")
                : Condition.no(
                        "KubeVirtNodesLiveMigratable",
                        "KubeVirtNodesNotLiveMigratable",
                        "Non-live-migratable node(s) have been found on the following NodePool(s) attached to this Hosted"
                                + " Cluster: " + String.join(", ", bad)
                                + ". Please check the NodePool(s) conditions for further details.");
    }

    /** The guest's own account once there is one, before that what HyperShift begins with. */
    private Document version() {
        return controlPlane
                .flatMap(plane -> plane.object("status", "versionStatus"))
                .map(status -> status.without("conditions"))
                .or(() -> cluster.object("status", "version"))
                .orElseGet(this::firstVersion);
    }

    private Document firstVersion() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("state", "Partial");
        entry.put("image", release.image());
        entry.put("version", "");
        entry.put("startedTime", management.timeScale().timestamp());
        entry.put("completionTime", null);
        entry.put("verified", false);
        Map<String, Object> version = new LinkedHashMap<>();
        version.put("desired", Map.of("image", release.image(), "version", ""));
        version.put(
                "observedGeneration", cluster.number("metadata", "generation").orElse(1L));
        version.put("availableUpdates", null);
        version.put("history", List.of(entry));
        return Document.of(version);
    }

    /** The control plane's own version: complete once every component is. */
    private Optional<Map<String, Object>> controlPlaneVersion() {
        if (controlPlane.isEmpty()) {
            return Optional.empty();
        }
        Document plane = controlPlane.get();
        List<Document> components = management.all(Kinds.CONTROL_PLANE_COMPONENT, plane.namespace());
        boolean complete = !components.isEmpty()
                && Conditions.of(plane, false).holds("Available")
                && components.stream()
                        .allMatch(component ->
                                component.text("status", "version").orElse("").equals(release.version()));
        Optional<Document> before = cluster.object("status", "controlPlaneVersion");
        return Optional.of(new ControlPlaneVersion(
                        release,
                        complete,
                        cluster.number("metadata", "generation").orElse(1L),
                        management.timeScale().timestamp())
                .after(before.orElse(Document.empty())));
    }
}
