package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A cluster {@code example} with two node pools, for the tests of upgrades. */
abstract class UpgradeFixture {
    static final ProgressListener NO_LISTENER = ProgressListener.none();
    static final String NEXT = "registry.example.com/release:4.19.7-x86_64";
    static final WaitTimeout LONG = WaitTimeout.of(Duration.ofSeconds(60));

    static TestServer server;

    String namespace;
    ResourceKey cluster;
    ResourceKey first;
    ResourceKey second;

    @BeforeAll
    static void start() {
        server = TestServer.start("management");
        roomyNode();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void hosted() {
        namespace = server.freshNamespace();
        cluster = Hosted.create(server.api(), HypershiftKinds.HOSTED_CLUSTER, Hosted.cluster(namespace, "example"));
        first = pool("first");
        second = pool("second");
        clusterAt("4.19.3", Hosted.IMAGE);
        poolAt(first, "4.19.3");
        poolAt(second, "4.19.3");
    }

    /** A node on which the virtual machines of these tests find room. */
    static void roomyNode() {
        ResourceKey node = InfraKinds.NODE.named("roomy");
        server.api().create(node.kind(), Document.of(Map.of("metadata", Map.of("name", node.name()))), TestServer.TEST);
        Hosted.status(
                server.api(),
                node,
                Map.of(
                        "allocatable",
                        Map.of("cpu", "64", "memory", "512Gi"),
                        "conditions",
                        List.of(Map.of("type", "Ready", "status", "True"))));
    }

    /** HyperShift: brings to the next release what is waited for. */
    void upgradeWhatIsWaitedFor(ProgressEvent event) {
        if (event instanceof WaitEvent.Progressed progressed
                && !progressed.progress().reached()) {
            if (progressed.subject().equals(cluster)) {
                clusterAt("4.19.7", NEXT);
            } else {
                poolAt(progressed.subject(), "4.19.7");
            }
        }
    }

    void clusterAt(String version, String image) {
        Map<String, Object> status = new HashMap<>(Hosted.rolledOut(version, image));
        status.put("conditions", List.of(Hosted.condition("Available", "True", "")));
        Hosted.status(server.api(), cluster, status);
    }

    static void poolAt(ResourceKey pool, String version) {
        Map<String, Object> status = new HashMap<>(Hosted.ready(2));
        status.put("version", version);
        Hosted.status(server.api(), pool, status);
    }

    ResourceKey pool(String name) {
        return Hosted.create(server.api(), HypershiftKinds.NODE_POOL, Hosted.pool(namespace, name, "example", 2));
    }

    static String release(ResourceKey key) {
        return server.api()
                .get(key)
                .flatMap(found -> found.text("spec", "release", "image"))
                .orElseThrow();
    }
}
