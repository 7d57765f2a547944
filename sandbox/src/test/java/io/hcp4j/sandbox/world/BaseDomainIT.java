package io.hcp4j.sandbox.world;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

import static org.assertj.core.api.Assertions.assertThat;

class BaseDomainIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final String CONSOLE = "https://console-openshift-console.apps.";
    private static final ResourceKey ROUTER = CoreKinds.SERVICE.in("openshift-ingress", "router-nodeport-default");

    private static FastWorld world;
    private static ClusterApi management;
    private static Hosting hosting;

    @BeforeAll
    static void start() throws InterruptedException {
        world = new FastWorld();
        management = world.management();
        hosting = world.hosting();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aClusterWithADomainOfItsOwnIsPartialUntilItsApplicationsAreReached() throws IOException {
        hosting.create(Hosting.withDomain("own", "hypershift.lab"), 2);
        try (ClusterApi guest = hosting.guest("own")) {
            consoleSays(
                    guest,
                    "False RouteHealthAvailable: failed to GET route (" + CONSOLE + "own.hypershift.lab): Get \""
                            + CONSOLE
                            + "own.hypershift.lab\": dial tcp: lookup console-openshift-console.apps.own.hypershift.lab"
                            + " on 172.31.0.10:53: no such host");
            Eventually.holds("a router that is not reached", TIMEOUT, () -> {
                Document ingress = operator(guest, "ingress");
                assertThat(Hosting.condition(ingress, "Available")).startsWith("True");
                assertThat(Hosting.condition(ingress, "Degraded"))
                        .contains("Canary route checks for the default ingress controller are failing");
            });
            stillPartial();

            Document service = balancer(guest, "own");
            String address = service.objects("status", "loadBalancer", "ingress")
                    .get(0)
                    .text("ip")
                    .orElseThrow();
            management.create(Kinds.DNS_ENDPOINT, record("own", "*.apps.own.hypershift.lab", address), Hosting.USER);

            Eventually.holds("a completed cluster", TIMEOUT, () -> assertThat(hosting.progress("own"))
                    .isEqualTo("Completed"));
            assertThat(Hosting.condition(operator(guest, "console"), "Available"))
                    .startsWith("True");
            assertThat(resolved("test.apps.own.hypershift.lab.")).containsExactly(address);

            ResourceKey pool = Kinds.IP_ADDRESS_POOL.in("metallb-system", "metallb");
            Document addresses = ObjectTemplates.of(pool)
                    .with(management.get(pool).orElseThrow().object("spec").orElseThrow(), "spec");
            management.delete(pool, DeleteOptions.defaults());
            consoleIs(guest, "False");
            management.create(pool.kind(), addresses, Hosting.USER);
            consoleIs(guest, "True");

            management.delete(Kinds.DNS_ENDPOINT.in("clusters", "own"), DeleteOptions.defaults());
            consoleIs(guest, "False");
            assertThat(hosting.progress("own")).isEqualTo("Completed");
        }
    }

    @Test
    void anAnnotationOfTheLoadBalancerMakesTheRecordToo() {
        hosting.create(Hosting.withDomain("noted", "annotated.lab"), 1);
        try (ClusterApi guest = hosting.guest("noted")) {
            Document service = balancer(guest, "noted");
            management.patch(
                    CoreKinds.SERVICE.in("clusters-noted", service.name()),
                    Patch.merge(Document.empty()
                            .with(
                                    Map.of("external-dns.alpha.kubernetes.io/hostname", "*.apps.noted.annotated.lab"),
                                    "metadata",
                                    "annotations")),
                    Hosting.USER);
            Eventually.holds("a completed cluster", TIMEOUT, () -> assertThat(hosting.progress("noted"))
                    .isEqualTo("Completed"));
        }
    }

    @Test
    void aRecordThatLeadsElsewhereDoesNotHelp() {
        hosting.create(Hosting.withDomain("astray", "astray.lab"), 1);
        management.create(Kinds.DNS_ENDPOINT, record("astray", "*.apps.astray.astray.lab", "192.0.2.99"), Hosting.USER);
        try (ClusterApi guest = hosting.guest("astray")) {
            String failed = "False RouteHealthAvailable: failed to GET route (" + CONSOLE + "astray.astray.lab): Get \""
                    + CONSOLE + "astray.astray.lab\": dial tcp ";
            consoleSays(guest, failed + "192.0.2.99:443: i/o timeout");

            Document elsewhere = balancer("astray", 8443, 8080);
            String address = elsewhere
                    .objects("status", "loadBalancer", "ingress")
                    .get(0)
                    .text("ip")
                    .orElseThrow();
            management.patch(
                    Kinds.DNS_ENDPOINT.in("clusters", "astray"),
                    Patch.merge(record("astray", "*.apps.astray.astray.lab", address)),
                    Hosting.USER);
            consoleSays(guest, failed + address + ":443: connect: connection refused");
        }
        assertThat(hosting.progress("astray")).isEqualTo("Partial");
    }

    @Test
    void aClusterBelowTheManagementClustersDomainNeedsWildcardRoutes() {
        ResourceKey router = Kinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
        management.patch(router, wildcards("WildcardsDisallowed"), Hosting.USER);
        hosting.create(Hosting.passthrough("below"), 1);
        try (ClusterApi guest = hosting.guest("below")) {
            consoleSays(
                    guest,
                    "False RouteHealthAvailable: route not yet available, " + CONSOLE
                            + "below.apps.mgmt.sandbox.test returns '503 Service Unavailable'");
        }
        Document route = management
                .list(ListQuery.in(Kinds.ROUTE, "clusters-below").withLabels("hypershift.openshift.io/infra-id"))
                .items()
                .get(0);
        assertThat(route.text("spec", "host")).contains("https.apps.below.apps.mgmt.sandbox.test");

        management.patch(router, wildcards("WildcardsAllowed"), Hosting.USER);

        Eventually.holds("a completed cluster", TIMEOUT, () -> assertThat(hosting.progress("below"))
                .isEqualTo("Completed"));
    }

    @Test
    void aClusterWithMachinesElsewhereIsReachedThere() {
        management.create(
                WellKnownKinds.SECRET,
                Hosting.object("v1", "Secret", "far-infra")
                        .with(
                                Map.of(
                                        "kubeconfig",
                                        world.sandbox().infrastructure().kubeconfig()),
                                "stringData"),
                Hosting.USER);
        Map<String, Object> credentials = Map.of(
                "infraNamespace",
                "guest-vms",
                "infraKubeConfigSecret",
                Map.of("name", "far-infra", "key", "kubeconfig"));
        hosting.create(Hosting.passthrough("far").with(credentials, "spec", "platform", "kubevirt", "credentials"), 1);
        Eventually.holds("a completed cluster", TIMEOUT, () -> assertThat(hosting.progress("far"))
                .isEqualTo("Completed"));

        try (ClusterApi infrastructure =
                Hosting.open(world.sandbox().infrastructure().kubeconfig(), "infra")) {
            ListQuery routes = ListQuery.in(Kinds.ROUTE, "guest-vms");
            assertThat(infrastructure.list(routes).items()).singleElement().satisfies(route -> assertThat(
                            route.text("spec", "host"))
                    .contains("https.apps.far.apps.infra.sandbox.test"));
            assertThat(infrastructure
                            .list(ListQuery.in(CoreKinds.ENDPOINT_SLICE, "guest-vms"))
                            .items())
                    .hasSize(1);

            management.delete(Kinds.HOSTED_CLUSTER.in("clusters", "far"), DeleteOptions.defaults());
            Eventually.holds("nothing left there", TIMEOUT, () -> {
                for (ResourceKind kind : List.of(Kinds.ROUTE, CoreKinds.SERVICE, CoreKinds.ENDPOINT_SLICE)) {
                    assertThat(infrastructure
                                    .list(ListQuery.in(kind, "guest-vms"))
                                    .items())
                            .isEmpty();
                }
            });
        }
    }

    private static Patch wildcards(String policy) {
        return Patch.merge(Document.empty().with(policy, "spec", "routeAdmission", "wildcardPolicy"));
    }

    private static void stillPartial() {
        Eventually.holds("why it is partial", TIMEOUT, () -> {
            Document cluster = hosting.get("own");
            assertThat(Hosting.condition(cluster, "ClusterVersionProgressing"))
                    .isEqualTo("True Unable to apply 4.20.4: the cluster operator console is not available");
            assertThat(Hosting.condition(cluster, "Available")).isEqualTo("True The hosted control plane is available");
        });
        assertThat(hosting.progress("own")).isEqualTo("Partial");
    }

    private static void consoleIs(ClusterApi guest, String available) {
        Eventually.holds("a console whose availability is " + available, TIMEOUT, () -> assertThat(
                        Hosting.condition(operator(guest, "console"), "Available"))
                .startsWith(available));
    }

    private static void consoleSays(ClusterApi guest, String text) {
        Eventually.holds("a console without a way to it", TIMEOUT, () -> assertThat(
                        Hosting.condition(operator(guest, "console"), "Available"))
                .isEqualTo(text));
    }

    /** The Service of the documentation, once it has an address. */
    private static Document balancer(ClusterApi guest, String name) {
        Document router = Eventually.gives(
                "the router's Service", TIMEOUT, () -> guest.get(ROUTER).orElse(null));
        return balancer(name, Hosting.nodePort(router, "https"), Hosting.nodePort(router, "http"));
    }

    private static Document balancer(String name, long https, long http) {
        ResourceKey key = CoreKinds.SERVICE.in("clusters-" + name, name + "-apps");
        management.create(
                CoreKinds.SERVICE,
                ObjectTemplates.of(key, Map.of("app", name))
                        .with("LoadBalancer", "spec", "type")
                        .with(Map.of("kubevirt.io", "virt-launcher"), "spec", "selector")
                        .with(List.of(port("https-443", 443, https), port("http-80", 80, http)), "spec", "ports"),
                Hosting.USER);
        return Eventually.gives("an address", TIMEOUT, () -> management
                .get(key)
                .filter(service -> service.has("status", "loadBalancer", "ingress"))
                .orElse(null));
    }

    private static Map<String, Object> port(String name, int port, long target) {
        return Map.of("name", name, "port", port, "protocol", "TCP", "targetPort", target);
    }

    private static Document record(String name, String dnsName, String target) {
        return ObjectTemplates.of(Kinds.DNS_ENDPOINT.in("clusters", name))
                .with(
                        List.of(Map.of("dnsName", dnsName, "recordType", "A", "targets", List.of(target))),
                        "spec",
                        "endpoints");
    }

    private static Document operator(ClusterApi guest, String name) {
        return guest.list(ListQuery.everywhere(Kinds.CLUSTER_OPERATOR)).items().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(Document.empty());
    }

    private static List<String> resolved(String name) throws IOException {
        SimpleResolver resolver = new SimpleResolver("127.0.0.1");
        resolver.setPort(world.sandbox().dns().port());
        Message reply =
                resolver.send(Message.newQuery(Record.newRecord(Name.fromConstantString(name), Type.A, DClass.IN)));
        return reply.getSection(Section.ANSWER).stream()
                .map(Record::rdataToString)
                .toList();
    }
}
