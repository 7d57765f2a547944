package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuestIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final String PLACE = "clusters-guest";

    private static FastWorld world;
    private static ClusterApi management;
    private static ClusterApi guest;

    @BeforeAll
    static void start() throws InterruptedException {
        world = new FastWorld();
        management = world.management();
        Hosting hosting = world.hosting();
        hosting.create(
                Hosting.passthrough("guest")
                        .with("HighlyAvailable", "spec", "infrastructureAvailabilityPolicy")
                        .with(
                                List.of(Map.of(
                                        "infraStorageClassName", "sandbox-shared", "guestStorageClassName", "fast")),
                                "spec",
                                "platform",
                                "kubevirt",
                                "storageDriver",
                                "manual",
                                "storageClassMapping")
                        .with("Manual", "spec", "platform", "kubevirt", "storageDriver", "type"),
                2);
        Eventually.holds("a completed cluster", TIMEOUT, () -> assertThat(hosting.progress("guest"))
                .isEqualTo("Completed"));
        guest = hosting.guest("guest");
    }

    @AfterAll
    static void stop() {
        guest.close();
        world.close();
    }

    @Test
    void tellsWhatItIs() {
        Document infrastructure =
                guest.get(Kinds.INFRASTRUCTURE.named("cluster")).orElseThrow();
        assertThat(infrastructure.text("status", "platformStatus", "type")).contains("KubeVirt");
        assertThat(infrastructure.text("status", "controlPlaneTopology")).contains("External");
        assertThat(infrastructure.text("status", "infrastructureTopology")).contains("HighlyAvailable");
        assertThat(infrastructure.text("status", "apiServerURL").orElse("")).startsWith("https://127.");
        assertThat(guest.get(Kinds.INGRESS.named("cluster")).orElseThrow().text("spec", "domain"))
                .contains("apps.guest.apps.mgmt.sandbox.test");
        assertThat(guest.get(Kinds.DNS.named("cluster")).orElseThrow().text("spec", "baseDomain"))
                .contains("guest.apps.mgmt.sandbox.test");
        assertThat(guest.get(Kinds.OPERATOR_NETWORK.named("cluster"))
                        .orElseThrow()
                        .object("spec", "defaultNetwork", "ovnKubernetesConfig")
                        .orElseThrow())
                .isEqualTo(Document.of(Map.of(
                        "genevePort",
                        9880,
                        "v4InternalSubnet",
                        "100.66.0.0/16",
                        "ipv6",
                        Map.of("internalJoinSubnet", "fd99::/64"))));
        Document router = guest.get(Kinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default"))
                .orElseThrow();
        assertThat(router.text("spec", "endpointPublishingStrategy", "type")).contains("NodePortService");
        assertThat(router.number("spec", "replicas")).contains(2L);
    }

    @Test
    void hasTheStorageClassesOfItsDriver() {
        assertThat(guest.list(ListQuery.everywhere(CoreKinds.STORAGE_CLASS)).items())
                .singleElement()
                .satisfies(storage -> {
                    assertThat(storage.name()).isEqualTo("fast");
                    assertThat(storage.text("provisioner")).contains("csi.kubevirt.io");
                    assertThat(storage.texts("parameters"))
                            .containsEntry("infraStorageClassName", "sandbox-shared")
                            .containsEntry("bus", "scsi");
                });
    }

    @Test
    void itsApplicationsAreReachedThroughEndpointsOfItsMachines() {
        Document service = management.list(ListQuery.in(CoreKinds.SERVICE, PLACE)).items().stream()
                .filter(each -> each.name().startsWith("default-ingress-passthrough-service-"))
                .findFirst()
                .orElseThrow();
        long https = Hosting.nodePort(
                guest.get(CoreKinds.SERVICE.in("openshift-ingress", "router-nodeport-default"))
                        .orElseThrow(),
                "https");

        assertThat(service.has("spec", "selector")).isFalse();
        assertThat(service.objects("spec", "ports").get(0).number("targetPort")).contains(https);
        Eventually.holds("two endpoints that are ready", TIMEOUT, () -> assertThat(slices(service.name()))
                .hasSize(2)
                .allSatisfy(slice -> {
                    assertThat(slice.objects("endpoints")).singleElement().satisfies(endpoint -> assertThat(
                                    endpoint.flag("conditions", "ready"))
                            .contains(true));
                    assertThat(slice.objects("ports").get(0).number("port")).contains(https);
                }));
    }

    @Test
    void itsLoadBalancersAreThoseOfTheClusterBelow() {
        ResourceKey key = CoreKinds.SERVICE.in("default", "shop");
        guest.create(
                key.kind(),
                ObjectTemplates.of(key)
                        .with("LoadBalancer", "spec", "type")
                        .with(Map.of("app", "shop"), "spec", "selector")
                        .with(
                                List.of(Map.of("name", "web", "port", 80, "protocol", "TCP", "targetPort", 8080)),
                                "spec",
                                "ports"),
                Hosting.USER);

        String address = Eventually.gives("an address", TIMEOUT, () -> guest.get(key)
                .flatMap(service -> service.objects("status", "loadBalancer", "ingress").stream()
                        .findFirst())
                .flatMap(ingress -> ingress.text("ip"))
                .orElse(null));

        assertThat(address).startsWith("127.20.");
        Document below = balancersBelow().get(0);
        assertThat(below.labels()).containsEntry("cluster.x-k8s.io/tenant-service-name", "shop");
        assertThat(below.objects("spec", "ports").get(0).number("targetPort"))
                .isEqualTo(guest.get(key)
                        .orElseThrow()
                        .objects("spec", "ports")
                        .get(0)
                        .number("nodePort"));
        Eventually.holds(
                "endpoints", TIMEOUT, () -> assertThat(slices(below.name())).hasSize(2));

        guest.delete(key, DeleteOptions.defaults());
        Eventually.holds("neither of both", TIMEOUT, () -> {
            assertThat(guest.get(key)).isEmpty();
            assertThat(balancersBelow()).isEmpty();
        });
    }

    private static List<Document> balancersBelow() {
        return management
                .list(ListQuery.in(CoreKinds.SERVICE, PLACE).withLabels("cluster.x-k8s.io/tenant-service-namespace"))
                .items();
    }

    private static List<Document> slices(String service) {
        return management
                .list(ListQuery.in(CoreKinds.ENDPOINT_SLICE, PLACE).withLabels("kubernetes.io/service-name=" + service))
                .items();
    }
}
