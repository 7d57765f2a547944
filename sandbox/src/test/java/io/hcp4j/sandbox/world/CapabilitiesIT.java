package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Scope;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static io.hcp4j.sandbox.world.ManualWorld.is;
import static org.assertj.core.api.Assertions.assertThat;

/** A hosted cluster without what can be left out of OpenShift. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CapabilitiesIT {
    private static final String PLANE = "clusters-lean";

    private ManualWorld world;
    private ResourceKey cluster;

    @BeforeAll
    void start() throws InterruptedException {
        world = new ManualWorld(7);
        world.create(WellKnownKinds.SECRET, Hosting.pullSecret("lean"));
        world.create(
                Kinds.HOSTED_CLUSTER,
                Hosting.passthrough("lean")
                        .with(
                                List.of(
                                        "ImageRegistry",
                                        "openshift-samples",
                                        "Insights",
                                        "baremetal",
                                        "Console",
                                        "NodeTuning",
                                        "Ingress"),
                                "spec",
                                "capabilities",
                                "disabled"));
        world.create(Kinds.NODE_POOL, Hosting.pool("lean", "lean", 1));
        cluster = Kinds.HOSTED_CLUSTER.in("clusters", "lean");
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @Test
    void itIsCompleteWithoutTheirOperators() {
        // No operator asks for the route of a console that is disabled.
        world.faults().set(Fault.DNS_MISSING, Scope.of("clusters", "lean"));

        Document complete = world.until(cluster, each -> Hosting.newest(each).equals("Completed"));

        assertThat(is(complete, "ClusterVersionAvailable", "True")).isTrue();
        assertThat(names(world.management(), ListQuery.in(CoreKinds.DEPLOYMENT, PLANE)))
                .contains("dns-operator")
                .doesNotContain("cluster-image-registry-operator", "cluster-node-tuning-operator", "ingress-operator");
        assertThat(names(world.management(), ListQuery.in(Kinds.CONTROL_PLANE_COMPONENT, PLANE)))
                .contains("dns-operator")
                .doesNotContain("cluster-image-registry-operator", "cluster-node-tuning-operator", "ingress-operator");
        try (ClusterApi guest = world.guest("lean")) {
            assertThat(names(guest, ListQuery.everywhere(Kinds.CLUSTER_OPERATOR)))
                    .contains("dns", "monitoring", "network")
                    .doesNotContain(
                            "image-registry",
                            "openshift-samples",
                            "insights",
                            "baremetal",
                            "console",
                            "node-tuning",
                            "ingress");
            assertThat(names(guest, ListQuery.everywhere(Kinds.INGRESS_CONTROLLER)))
                    .isEmpty();
            assertThat(names(guest, ListQuery.everywhere(WellKnownKinds.NAMESPACE)))
                    .contains("openshift-dns", "openshift-ingress")
                    .doesNotContain(
                            "openshift-console",
                            "openshift-image-registry",
                            "openshift-ingress-canary",
                            "openshift-ingress-operator");
        }
        assertThat(names(world.management(), ListQuery.in(Kinds.ROUTE, PLANE)))
                .noneMatch(name -> name.startsWith("default-ingress-passthrough"));
    }

    @Test
    void itIsUpgradedWithoutThemToo() {
        world.until(cluster, each -> Hosting.newest(each).equals("Completed"));

        world.patch(cluster, Hosting.release("4.20.5"));
        Document upgraded = world.until(
                cluster,
                each -> each.objects("status", "version", "history").size() == 2
                        && Hosting.newest(each).equals("Completed"));

        assertThat(upgraded.objects("status", "version", "history").get(0).text("version"))
                .contains("4.20.5");
        world.clock().advance(Duration.ofMinutes(10));
        assertThat(is(world.get(cluster), "Available", "True")).isTrue();
    }

    private static List<String> names(ClusterApi api, ListQuery query) {
        return api.list(query).items().stream().map(Document::name).toList();
    }
}
