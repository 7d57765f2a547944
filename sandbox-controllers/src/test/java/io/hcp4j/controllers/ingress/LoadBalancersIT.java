package io.hcp4j.controllers.ingress;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoadBalancersIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final WriteOptions USER = WriteOptions.by("user");
    private static final String NAMESPACE = "balancers";

    private static CachedCluster cluster;
    private static List<Controller> controllers;

    @BeforeAll
    static void start() throws InterruptedException {
        ApiServer server = ApiServer.requireOwn(LoadBalancersIT.class);
        cluster = new CachedCluster("test", new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults()));
        CrdInstaller.install(cluster.api());
        for (String namespace : List.of(NAMESPACE, "metallb-system", "openshift-ingress-operator")) {
            cluster.api()
                    .create(
                            WellKnownKinds.NAMESPACE,
                            ObjectTemplates.of(WellKnownKinds.NAMESPACE.named(namespace)),
                            USER);
        }
        controllers = IngressControllers.on(cluster, new Faults(cluster));
        cluster.start();
        controllers.forEach(Controller::start);
    }

    @AfterAll
    static void stop() {
        controllers.forEach(Controller::close);
        cluster.close();
    }

    @AfterEach
    void clean() {
        for (Document each :
                cluster.api().list(ListQuery.in(CoreKinds.SERVICE, NAMESPACE)).items()) {
            cluster.api().delete(CoreKinds.SERVICE.in(NAMESPACE, each.name()), DeleteOptions.defaults());
        }
        for (Document each :
                cluster.api().list(ListQuery.everywhere(Kinds.IP_ADDRESS_POOL)).items()) {
            cluster.api().delete(Kinds.IP_ADDRESS_POOL.in("metallb-system", each.name()), DeleteOptions.defaults());
        }
        Eventually.holds("nothing left", TIMEOUT, () -> {
            assertThat(cluster.all(Kinds.IP_ADDRESS_POOL, any -> true)).isEmpty();
            assertThat(cluster.all(
                            CoreKinds.SERVICE, service -> service.namespace().equals(NAMESPACE)))
                    .isEmpty();
        });
    }

    @Test
    void anAddressThatIsGivenBackGoesToWhoWaits() {
        pool("one", true, "192.0.2.10/32");
        service("first", Map.of());
        has("first", "192.0.2.10");
        service("second", Map.of());
        tells("second", "Failed to allocate IP for \"balancers/second\": no available IPs");

        cluster.api().delete(CoreKinds.SERVICE.in(NAMESPACE, "first"), DeleteOptions.defaults());

        has("second", "192.0.2.10");
    }

    @Test
    void aServiceThatNoLongerIsALoadBalancerGivesItsAddressBack() {
        pool("one", true, "192.0.2.10/32");
        service("first", Map.of());
        has("first", "192.0.2.10");
        service("second", Map.of());

        cluster.api()
                .patch(
                        CoreKinds.SERVICE.in(NAMESPACE, "first"),
                        Patch.merge(Document.empty().with("ClusterIP", "spec", "type")),
                        USER);

        has("second", "192.0.2.10");
        has("first");
    }

    @Test
    void aPoolThatAppearsServesThoseWhoWait() {
        service("early", Map.of());
        tells("early", "Failed to allocate IP for \"balancers/early\": no available IPs");

        pool("late", true, "192.0.2.20-192.0.2.21");

        has("early", "192.0.2.20");
    }

    @Test
    void aPoolWithoutAutomaticAssignmentServesThoseWhoAskForItOrForAnAddressOfIt() {
        pool("reserved", false, "192.0.2.30-192.0.2.39");
        service("any", Map.of());
        service("named", Map.of("metallb.io/address-pool", "reserved"));
        service("exact", Map.of("metallb.io/loadBalancerIPs", "192.0.2.35"));
        service("foreign", Map.of("metallb.io/loadBalancerIPs", "198.51.100.1"));
        service("unknown", Map.of("metallb.io/address-pool", "nobody"));

        has("named", "192.0.2.30");
        has("exact", "192.0.2.35");
        tells("any", "Failed to allocate IP for \"balancers/any\": no available IPs");
        tells(
                "foreign",
                "Failed to allocate IP for \"balancers/foreign\": [\"198.51.100.1\"] is not allowed in config");
        tells("unknown", "Failed to allocate IP for \"balancers/unknown\": unknown pool \"nobody\"");
    }

    @Test
    void twoDoNotGetTheSameAddress() {
        pool("shared", true, "192.0.2.40-192.0.2.49");
        service("holder", Map.of("metallb.io/loadBalancerIPs", "192.0.2.45"));
        has("holder", "192.0.2.45");
        service("latecomer", Map.of("metallb.io/loadBalancerIPs", "192.0.2.45"));

        tells(
                "latecomer",
                "Failed to allocate IP for \"balancers/latecomer\": can't change sharing key for"
                        + " \"balancers/latecomer\", address also in use by balancers/holder");
    }

    @Test
    void aPoolIsReachedOnlyWhereAnAdvertisementSaysSo() {
        pool("told", true, "192.0.2.50/32");
        pool("untold", false, "192.0.2.60/32");
        ResourceKey key = Kinds.L2_ADVERTISEMENT.in("metallb-system", "some");
        cluster.api().create(key.kind(), ObjectTemplates.of(key).with(List.of("told"), "spec", "ipAddressPools"), USER);

        Eventually.holds("an announcement", TIMEOUT, () -> assertThat(Announcements.include(cluster, "192.0.2.50"))
                .isTrue());
        assertThat(Announcements.include(cluster, "192.0.2.60")).isFalse();

        cluster.api().delete(key, DeleteOptions.defaults());
        Eventually.holds("silence", TIMEOUT, () -> assertThat(Announcements.include(cluster, "192.0.2.50"))
                .isFalse());
    }

    @Test
    void routesGetTheirHostWhenTheDomainIsKnown() {
        ResourceKey key = Kinds.ROUTE.in(NAMESPACE, "hello");
        cluster.api()
                .create(
                        key.kind(),
                        ObjectTemplates.of(key).with(Map.of("kind", "Service", "name", "x"), "spec", "to"),
                        USER);
        ResourceKey ingress = Kinds.INGRESS.named("cluster");
        cluster.api().create(ingress.kind(), ObjectTemplates.of(ingress).with("apps.test", "spec", "domain"), USER);

        Eventually.holds("a host", TIMEOUT, () -> {
            Document route = cluster.api().get(key).orElseThrow();
            assertThat(route.text("spec", "host")).contains("hello-balancers.apps.test");
            assertThat(route.objects("status", "ingress")).singleElement().satisfies(router -> assertThat(
                            router.objects("conditions").get(0).text("status"))
                    .contains("True"));
        });
    }

    private static void pool(String name, boolean auto, String addresses) {
        ResourceKey key = Kinds.IP_ADDRESS_POOL.in("metallb-system", name);
        cluster.api()
                .create(
                        key.kind(),
                        ObjectTemplates.of(key)
                                .with(List.of(addresses), "spec", "addresses")
                                .with(auto, "spec", "autoAssign"),
                        USER);
        // What a Service asks for is judged by what the controller has seen.
        Eventually.holds("a pool", TIMEOUT, () -> assertThat(cluster.get(key)).isPresent());
    }

    private static void service(String name, Map<String, String> annotations) {
        ResourceKey key = CoreKinds.SERVICE.in(NAMESPACE, name);
        cluster.api()
                .create(
                        key.kind(),
                        ObjectTemplates.of(key)
                                .with(annotations, "metadata", "annotations")
                                .with("LoadBalancer", "spec", "type")
                                .with(List.of(Map.of("port", 443)), "spec", "ports"),
                        USER);
    }

    private static void has(String name, String... addresses) {
        Eventually.holds(name + "'s address", TIMEOUT, () -> assertThat(Allocator.addresses(
                        cluster.api().get(CoreKinds.SERVICE.in(NAMESPACE, name)).orElseThrow()))
                .containsExactly(addresses));
    }

    private static void tells(String name, String message) {
        Eventually.holds("an event of " + name, TIMEOUT, () -> assertThat(cluster.api()
                        .list(ListQuery.in(CoreKinds.EVENT, NAMESPACE))
                        .items())
                .filteredOn(
                        event -> event.text("involvedObject", "name").orElse("").equals(name))
                .extracting(event -> event.text("message").orElse(""))
                .contains(message));
    }
}
