package io.hcp4j.domain.plan;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.PlannedObject.ExistingObjectPolicy;
import io.hcp4j.domain.server.Hosted;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A plan of a namespace, a Secret that keeps its data, a Secret, a HostedCluster and a NodePool, for the tests of plans. */
abstract class PlanFixture {
    static TestServer server;

    String namespace;
    UnsteadyCluster cluster;
    Plan plan;
    final List<ObjectResult> heard = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = TestServer.start("plans");
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @BeforeEach
    void plan() {
        namespace = server.freshNamespace();
        cluster = new UnsteadyCluster(server.api());
        plan = planIn(namespace);
    }

    static Plan planIn(String namespace) {
        return new Plan(List.of(
                new PlannedObject(
                        WellKnownKinds.NAMESPACE,
                        Document.of(Map.of("metadata", Map.of("name", namespace))),
                        ExistingObjectPolicy.REUSE,
                        "holds the rest"),
                secret(namespace, "key", ExistingObjectPolicy.KEEP_DATA),
                secret(namespace, "pull", ExistingObjectPolicy.REQUIRE_EQUAL),
                new PlannedObject(
                        HypershiftKinds.HOSTED_CLUSTER,
                        Hosted.cluster(namespace, "example").without("spec", "infraID"),
                        ExistingObjectPolicy.REQUIRE_EQUAL,
                        "is the cluster"),
                new PlannedObject(
                        HypershiftKinds.NODE_POOL,
                        Hosted.pool(namespace, "pool", "example", 2),
                        ExistingObjectPolicy.REQUIRE_EQUAL,
                        "has the nodes")));
    }

    private static PlannedObject secret(String namespace, String name, ExistingObjectPolicy policy) {
        Document secret = Document.of(Map.of(
                "metadata",
                Map.of("name", name, "namespace", namespace, "labels", Map.of("team", "blue")),
                "data",
                Map.of("value", "c2VjcmV0")));
        return new PlannedObject(WellKnownKinds.SECRET, secret, policy, "is a secret");
    }

    PlanRunner runner() {
        return new PlanRunner(cluster, "tester", heard::add);
    }

    List<ObjectResult.Effect> effects(List<ObjectResult> results) {
        return results.stream().map(ObjectResult::effect).toList();
    }

    ResourceKey secret(String name) {
        return WellKnownKinds.SECRET.in(namespace, name);
    }

    ResourceKey hostedCluster() {
        return HypershiftKinds.HOSTED_CLUSTER.in(namespace, "example");
    }

    ResourceKey nodePool() {
        return HypershiftKinds.NODE_POOL.in(namespace, "pool");
    }

    static boolean exists(ResourceKey key) {
        return server.api().get(key).isPresent();
    }
}
