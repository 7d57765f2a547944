package io.hcp4j.sandbox.guest;

import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Controller;
import io.hcp4j.sandbox.control.Draft;
import io.hcp4j.sandbox.control.Pace;
import io.hcp4j.sandbox.crds.CoreKinds;
import io.hcp4j.sandbox.crds.CrdInstaller;
import io.hcp4j.sandbox.crds.Kinds;
import java.util.List;

/** What moves in one guest cluster, from the moment its API server answers. */
public final class GuestLife implements AutoCloseable {
    private static final ResourceKey VERSION = Kinds.CLUSTER_VERSION.named("version");

    private final Controller version;

    private GuestLife(Controller version) {
        this.version = version;
    }

    /**
     * Furnishes a guest and lets its operators work.
     *
     * @param guest its view, which is started here
     */
    public static GuestLife begin(ClusterView management, String controlPlaneNamespace, ClusterView guest, Pace pace)
            throws InterruptedException {
        CrdInstaller.install(
                guest.api(),
                List.of(
                        Kinds.CLUSTER_VERSION,
                        Kinds.CLUSTER_OPERATOR,
                        Kinds.INFRASTRUCTURE,
                        Kinds.INGRESS,
                        Kinds.INGRESS_CONTROLLER,
                        Kinds.NETWORK,
                        Kinds.DNS));
        guest.api()
                .apply(
                        VERSION.kind(),
                        Draft.of(VERSION)
                                .with(
                                        GuestRelease.of(management, controlPlaneNamespace)
                                                .map(GuestRelease::clusterId)
                                                .orElse(""),
                                        "spec",
                                        "clusterID"),
                        ApplyOptions.by("hosted-cluster-config-operator").forced());
        Controller version = new Controller(
                        "cluster version of " + guest.name(),
                        new ClusterVersionReconciler(
                                guest, () -> GuestRelease.of(management, controlPlaneNamespace), pace))
                .on(guest, Kinds.CLUSTER_VERSION)
                .on(guest, CoreKinds.NODE, unused -> List.of(VERSION));
        guest.start();
        version.start();
        return new GuestLife(version);
    }

    @Override
    public void close() {
        version.close();
    }
}
