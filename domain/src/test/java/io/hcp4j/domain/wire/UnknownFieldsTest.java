package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.ingress.IngressStrategy;
import io.hcp4j.domain.ingress.PublishedService;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.Taint;
import io.hcp4j.ports.document.Document;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** How fields, enum values and types that the model does not know are treated. */
class UnknownFieldsTest {

    @Test
    void aFieldInAListElementSurvivesAChangeOfThatElement() {
        NodePool pool = pool("taints", List.of(Map.of("key", "gpu", "effect", "NoSchedule", "since", "4.30")));
        Taint changed =
                Taint.builder().from(pool.spec().taints().get(0)).value("a100").build();

        assertThat(written(pool, NodePoolSpec.builder().from(pool.spec()).taints(List.of(changed))))
                .isEqualTo(List.of(Map.of("key", "gpu", "effect", "NoSchedule", "since", "4.30", "value", "a100")));
    }

    @Test
    void aWordOfTheFutureReadsAsAbsentAndIsKeptUntilReplaced() {
        NodePool pool = pool("taints", List.of(Map.of("key", "gpu", "effect", "NoBreathing")));
        Taint taint = pool.spec().taints().get(0);

        assertThat(taint.effect()).isEmpty();
        assertThat(taint.unknown()).isEqualTo(Document.of(Map.of("effect", "NoBreathing")));
        assertThat(written(pool, NodePoolSpec.builder().from(pool.spec())))
                .isEqualTo(List.of(Map.of("key", "gpu", "effect", "NoBreathing")));
    }

    @Test
    void aServicePublishedInAnUnknownWayLeavesTheOthersReadable() {
        HostedCluster cluster = cluster(Map.of(
                "services",
                List.of(
                        Map.of(
                                "service",
                                "APIServer",
                                "servicePublishingStrategy",
                                Map.of("type", "Gateway", "gateway", Map.of("name", "g"))),
                        Map.of(
                                "service",
                                "Ignition",
                                "servicePublishingStrategy",
                                Map.of("type", "Route", "route", Map.of("hostname", "i.example.com", "weight", 3))),
                        Map.of(
                                "service",
                                "Konnectivity",
                                "servicePublishingStrategy",
                                Map.of(
                                        "type",
                                        "NodePort",
                                        "nodePort",
                                        Map.of("address", "10.0.0.1", "port", 30123))))));

        List<ServicePublishing> services = cluster.spec().services();
        assertThat(services.get(0).service()).contains(PublishedService.API_SERVER);
        assertThat(services.get(0).strategy()).isEmpty();
        assertThat(services.get(1).strategy())
                .contains(
                        new IngressStrategy.Route("i.example.com", Document.of(Map.of("route", Map.of("weight", 3)))));
        assertThat(services.get(2).strategy()).contains(new IngressStrategy.NodePort("10.0.0.1", 30123));
    }

    @Test
    void valuesOfTheWrongTypeStayWhereTheyAre() {
        Map<String, Object> odd = Map.of(
                "clusterName",
                7,
                "replicas",
                "three",
                "management",
                "Replace",
                "taints",
                List.of("gpu"),
                "nodeLabels",
                Map.of());
        Document wire = document("NodePool", odd);
        NodePool pool = NodePoolWire.read(wire);

        assertThat(pool.spec().clusterName()).isEmpty();
        assertThat(pool.spec().replicas()).isEmpty();
        assertThat(pool.spec().taints()).isEmpty();
        assertThat(pool.spec().unknown()).isEqualTo(Document.of(odd));
        assertThat(NodePoolWire.write(pool)).isEqualTo(wire);
    }

    @Test
    void conditionsOfTheServerAreRead() {
        Document wire = document("HostedCluster", Map.of())
                .with(
                        List.of(Map.of(
                                "type",
                                "Available",
                                "status",
                                "True",
                                "reason",
                                "AsExpected",
                                "message",
                                "",
                                "lastTransitionTime",
                                "2026-11-23T10:00:00Z")),
                        "status",
                        "conditions");
        Condition available =
                HostedClusterWire.read(wire).status().condition("Available").orElseThrow();

        assertThat(available.holds()).isTrue();
        assertThat(available.lastTransitionTime()).contains(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(HostedClusterWire.read(wire).status().condition("Degraded")).isEmpty();
    }

    @Test
    void keysAreWrittenInAlphabeticalOrderAtEveryKnownDepth() {
        NodePool pool = pool("replicas", 3);
        Document wire = NodePoolWire.write(NodePool.builder()
                .from(pool)
                .spec(NodePoolSpec.builder()
                        .from(pool.spec())
                        .clusterName("example")
                        .arch(Architecture.AMD64)
                        .build())
                .build());

        assertThat(wire.asMap().keySet()).containsExactly("apiVersion", "kind", "metadata", "spec");
        assertThat(wire.object("spec").orElseThrow().asMap().keySet())
                .containsExactly("arch", "clusterName", "replicas");
    }

    @Test
    void anotherKindIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NodePoolWire.read(document("HostedCluster", Map.of())))
                .withMessageContaining("not a hypershift.openshift.io/v1beta1 NodePool");
    }

    private static Object written(NodePool pool, NodePoolSpec.Builder spec) {
        return NodePoolWire.write(
                        NodePool.builder().from(pool).spec(spec.build()).build())
                .list("spec", "taints");
    }

    private static NodePool pool(String field, Object value) {
        return NodePoolWire.read(document("NodePool", Map.of(field, value)));
    }

    private static HostedCluster cluster(Map<String, Object> spec) {
        return HostedClusterWire.read(document("HostedCluster", spec));
    }

    private static Document document(String kind, Map<String, Object> spec) {
        return Document.of(Map.of(
                "apiVersion",
                "hypershift.openshift.io/v1beta1",
                "kind",
                kind,
                "metadata",
                Map.of("name", "example", "namespace", "clusters"),
                "spec",
                spec));
    }
}
