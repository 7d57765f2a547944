package io.hcp4j.controllers.guest;

import io.hcp4j.controllers.clusters.Clusters;
import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.control.StageTimers;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.hypershift.release.Release;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.Optional;

/**
 * The cluster version operators of all guests: each brings one operator after another to the release that the control plane asks for, then
 * the version is complete. Objects are HostedControlPlanes.
 */
final class ClusterVersionReconciler implements Reconciler {
    static final ResourceKey VERSION = Kinds.CLUSTER_VERSION.named("version");

    static final String OPERATOR = "cluster-version-operator";

    private static final Duration EACH = Duration.ofSeconds(15);

    private final Clusters clusters;
    private final IngressPath path;
    private final TimeScale timeScale;
    private final StageTimers stages;

    ClusterVersionReconciler(Clusters clusters, IngressPath path, TimeScale timeScale) {
        this.clusters = clusters;
        this.path = path;
        this.timeScale = timeScale;
        this.stages = new StageTimers(timeScale);
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> controlPlane =
                clusters.management().get(key).filter(plane -> !plane.has("metadata", "deletionTimestamp"));
        Optional<CachedCluster> guest = clusters.guest(key.namespace());
        Optional<Document> version = guest.flatMap(view -> view.get(VERSION));
        if (controlPlane.isEmpty() || guest.isEmpty() || version.isEmpty()) {
            if (controlPlane.isEmpty()) {
                stages.forget(key);
            }
            return ReconcileResult.done();
        }
        if (clusters.faults().affects(Fault.ETCD_WITHOUT_QUORUM, key.namespace())) {
            return ReconcileResult.done();
        }
        Optional<GuestRelease> accepted = accepted(controlPlane.get(), version.get());
        if (accepted.isEmpty()) {
            return ReconcileResult.done();
        }
        GuestRelease release = accepted.get();
        boolean sick = clusters.faults().affects(Fault.OPERATOR_DEGRADED, key.namespace());
        OperatorRollout rollout = new OperatorRollout(guest.get(), release, sick);
        ReconcileResult again = bringOn(key, rollout, guest.get(), path.obstacle(controlPlane.get(), guest.get()));
        VersionHistory history = new VersionHistory(
                version.get(), release.release(), guest.get().timeScale().timestamp());
        Conditions conditions = Conditions.of(version.get(), false);
        history.conditions(rollout).forEach(conditions::set);
        new ObjectWriter(guest.get(), OPERATOR)
                .status(
                        Kinds.CLUSTER_VERSION,
                        version.get(),
                        history.status(rollout).with(conditions.list(), "conditions"));
        return again;
    }

    /** The release that the operator itself has been rolled out with; until then it goes on with the one before. */
    private Optional<GuestRelease> accepted(Document controlPlane, Document version) {
        GuestRelease wanted = GuestRelease.of(controlPlane);
        Optional<String> own = clusters.management()
                .get(Kinds.CONTROL_PLANE_COMPONENT.in(controlPlane.namespace(), OPERATOR))
                .flatMap(component -> component.text("status", "version"));
        return own.filter(wanted.release().version()::equals).isPresent()
                ? Optional.of(wanted)
                : version.text("status", "desired", "image")
                        .map(image -> new GuestRelease(new Release(image), wanted.disabledCapabilities()));
    }

    /** Brings the next operator on, when its time has come. */
    private ReconcileResult bringOn(
            ResourceKey key, OperatorRollout rollout, CachedCluster guest, Optional<String> obstacle) {
        boolean nodes = !guest.all(
                        CoreKinds.NODE, node -> Conditions.of(node, false).holds("Ready"))
                .isEmpty();
        for (String name : rollout.names()) {
            if (rollout.arrived(name)) {
                rollout.here(name, obstacle);
            } else if (GuestOperators.needsNodes(name) && !nodes) {
                rollout.progressing(name, "NoNodes", name + " waits for worker nodes");
            } else {
                Duration left = stages.left(key, name + " " + rollout.version(), timeScale.scaled(EACH));
                if (!left.isZero()) {
                    rollout.progressing(name, "Deploying", name + " is being deployed");
                    return ReconcileResult.requeueAfter(left);
                }
                rollout.here(name, obstacle);
            }
        }
        return ReconcileResult.done();
    }
}
