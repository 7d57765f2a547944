package io.hcp4j.controllers.dns;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedNamesIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final WriteOptions USER = WriteOptions.by("user");
    private static final String NAMESPACE = "names";

    private static final Names NAMES = new Names();
    private static ClusterApi api;
    private static CachedCluster cluster;
    private static List<Controller> controllers;

    @BeforeAll
    static void start() throws InterruptedException {
        ApiServer server = ApiServer.requireOwn(PublishedNamesIT.class);
        api = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults());
        cluster = new CachedCluster("test", api);
        CrdInstaller.install(api);
        api.create(WellKnownKinds.NAMESPACE, ObjectTemplates.of(WellKnownKinds.NAMESPACE.named(NAMESPACE)), USER);
        controllers = DnsControllers.on(List.of(cluster), NAMES);
        cluster.start();
        controllers.forEach(Controller::start);
    }

    @AfterAll
    static void stop() {
        controllers.forEach(Controller::close);
        cluster.close();
    }

    @Test
    void endpointsOfEachTypeAreServedAsTheySay() {
        ResourceKey key = Kinds.DNS_ENDPOINT.in(NAMESPACE, "several");
        api.create(
                key.kind(),
                ObjectTemplates.of(key)
                        .with(
                                List.of(
                                        endpoint("a.several.test", "A", "192.0.2.1"),
                                        endpoint("aaaa.several.test", "AAAA", "2001:db8::1"),
                                        endpoint("alias.several.test", "CNAME", "a.several.test"),
                                        endpoint("wrong.several.test", "A", "no address"),
                                        endpoint("text.several.test", "TXT", "some text")),
                                "spec",
                                "endpoints"),
                USER);

        Eventually.holds("all names", TIMEOUT, () -> {
            assertThat(NAMES.addresses("aaaa.several.test")).containsExactly("2001:db8:0:0:0:0:0:1");
            assertThat(NAMES.addresses("alias.several.test")).containsExactly("192.0.2.1");
            assertThat(api.get(key).orElseThrow().number("status", "observedGeneration"))
                    .contains(1L);
        });
        assertThat(NAMES.addresses("wrong.several.test")).isEmpty();
        assertThat(records("text.several.test", Type.TXT)).isEmpty();
        assertThat(records("a.several.test", Type.A)).extracting(Record::getTTL).containsExactly(30L);

        api.delete(key, DeleteOptions.defaults());
        Eventually.holds("no name", TIMEOUT, () -> assertThat(NAMES.addresses("a.several.test"))
                .isEmpty());
    }

    @Test
    void anAnnotatedServiceIsServedOnceItHasAnAddress() {
        ResourceKey key = CoreKinds.SERVICE.in(NAMESPACE, "noted");
        api.create(
                key.kind(),
                ObjectTemplates.of(key)
                        .with(
                                Map.of(
                                        "external-dns.alpha.kubernetes.io/hostname", "one.noted.test, two.noted.test",
                                        "external-dns.alpha.kubernetes.io/ttl", "90"),
                                "metadata",
                                "annotations")
                        .with("LoadBalancer", "spec", "type")
                        .with(List.of(Map.of("port", 443)), "spec", "ports"),
                USER);
        Document balancer = Document.of(Map.of("loadBalancer", Map.of("ingress", List.of(Map.of("ip", "192.0.2.9")))));
        api.patch(key, new Patch.Merge(Document.of(Map.of("status", balancer)), "status"), USER);

        Eventually.holds("both names", TIMEOUT, () -> {
            assertThat(NAMES.addresses("one.noted.test")).containsExactly("192.0.2.9");
            assertThat(NAMES.addresses("two.noted.test")).containsExactly("192.0.2.9");
        });
        assertThat(records("one.noted.test", Type.A)).extracting(Record::getTTL).containsExactly(90L);

        api.patch(
                key,
                Patch.merge(Document.empty()
                        .with(
                                Map.of("external-dns.alpha.kubernetes.io/target", "198.51.100.4"),
                                "metadata",
                                "annotations")),
                USER);
        Eventually.holds("the target asked for", TIMEOUT, () -> assertThat(NAMES.addresses("one.noted.test"))
                .containsExactly("198.51.100.4"));
    }

    @Test
    void aClusterHasNamesOfItsOwn() {
        ResourceKey infrastructure = Kinds.INFRASTRUCTURE.named("cluster");
        api.create(infrastructure.kind(), ObjectTemplates.of(infrastructure).with(Map.of(), "spec"), USER);
        Document platform = Document.empty()
                .with(List.of("127.0.0.1"), "status", "platformStatus", "baremetal", "apiServerInternalIPs")
                .with(List.of("127.20.0.2"), "status", "platformStatus", "baremetal", "ingressIPs")
                .with("BareMetal", "status", "platformStatus", "type");
        api.patch(infrastructure, new Patch.Merge(platform, "status"), USER);
        ResourceKey dns = Kinds.DNS.named("cluster");
        api.create(dns.kind(), ObjectTemplates.of(dns).with("mgmt.test", "spec", "baseDomain"), USER);
        ResourceKey ingress = Kinds.INGRESS.named("cluster");
        api.create(ingress.kind(), ObjectTemplates.of(ingress).with("apps.mgmt.test", "spec", "domain"), USER);

        Eventually.holds("the cluster's names", TIMEOUT, () -> {
            assertThat(NAMES.addresses("api.mgmt.test")).containsExactly("127.0.0.1");
            assertThat(NAMES.addresses("console.apps.guest.apps.mgmt.test")).containsExactly("127.20.0.2");
        });
        assertThat(NAMES.find(Name.fromConstantString("other.mgmt.test."), Type.A)
                        .inside())
                .isTrue();
    }

    private static List<Record> records(String name, int type) {
        return NAMES.find(Name.fromConstantString(name + "."), type).records();
    }

    private static Map<String, Object> endpoint(String name, String type, String target) {
        return Map.of("dnsName", name, "recordType", type, "recordTTL", 30, "targets", List.of(target));
    }
}
