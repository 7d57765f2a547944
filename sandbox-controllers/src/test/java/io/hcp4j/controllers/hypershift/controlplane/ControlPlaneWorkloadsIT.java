package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.InMemoryCluster;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ControlPlaneWorkloadsIT {
    private static final String IMAGE = "quay.io/openshift-release-dev/ocp-release:4.20.4-multi";
    private static final ResourceKey PLANE = Kinds.HOSTED_CONTROL_PLANE.in("clusters-shop", "shop");
    private static final ResourceKey ETCD = CoreKinds.STATEFUL_SET.in("clusters-shop", "etcd");

    @Test
    void podsGoToTheNodesThatTheHostedClusterNames() throws InterruptedException {
        Map<String, String> selector = Map.of("control-planes", "true");
        Map<String, String> toleration = Map.of("key", "control-planes", "operator", "Exists");
        List<CachedCluster> views = new ArrayList<>();
        try (InMemoryCluster cluster = new InMemoryCluster()) {
            CrdInstaller.install(cluster.api(), List.of(PLANE.kind(), Kinds.CONTROL_PLANE_COMPONENT));
            cluster.create(
                    WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named("clusters-shop")));
            Document plane =
                    cluster.create(PLANE.kind(), ObjectTemplates.of(PLANE).with(IMAGE, "spec", "releaseImage"));
            cluster.run(view -> {
                views.add(view);
                return List.of();
            });

            ensure(
                    views.get(0),
                    plane.with(selector, "spec", "nodeSelector").with(List.of(toleration), "spec", "tolerations"));
            Document pods = cluster.get(ETCD).object("spec", "template", "spec").orElseThrow();
            assertThat(pods.texts("nodeSelector")).isEqualTo(selector);
            assertThat(pods.objects("tolerations")).extracting(Document::asMap).isEqualTo(List.of(toleration));

            ensure(views.get(0), plane);
            Document anywhere =
                    cluster.get(ETCD).object("spec", "template", "spec").orElseThrow();
            assertThat(anywhere.has("nodeSelector")).isFalse();
            assertThat(anywhere.has("tolerations")).isFalse();
        }
    }

    private static void ensure(CachedCluster management, Document plane) {
        new ControlPlaneWorkloads(management, new ObjectWriter(management, "control-plane-operator"), plane)
                .ensure(Component.etcd());
    }
}
