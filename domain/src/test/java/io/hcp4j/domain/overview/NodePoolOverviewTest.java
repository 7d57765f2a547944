package io.hcp4j.domain.overview;

import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class NodePoolOverviewTest {

    @Test
    void aPoolThatGrowsSaysWhatItHasAndWhatItWaitsFor() {
        NodePoolOverview pool = overview(
                Map.of("clusterName", "example", "replicas", 2),
                Map.of(
                        "replicas",
                        1,
                        "version",
                        "4.20.4",
                        "conditions",
                        List.of(
                                Map.of("type", "AutoscalingEnabled", "status", "False"),
                                Map.of("type", "AutorepairEnabled", "status", "True"),
                                Map.of("type", "UpdatingVersion", "status", "True"),
                                Map.of("type", "UpdatingConfig", "status", "Unknown"),
                                Map.of("type", "Ready", "status", "False", "message", "one is missing"))));

        assertThat(List.of(
                        pool.namespace(),
                        pool.name(),
                        pool.cluster(),
                        pool.desired(),
                        pool.current(),
                        pool.autoscaling(),
                        pool.autorepair(),
                        pool.version(),
                        pool.updatingVersion(),
                        pool.updatingConfig(),
                        pool.message()))
                .containsExactly(
                        "clusters",
                        "extra",
                        "example",
                        "2",
                        "1",
                        "False",
                        "True",
                        "4.20.4",
                        "True",
                        "Unknown",
                        "one is missing");
    }

    @Test
    void whatNobodyDecidedOrReportedIsEmpty() {
        NodePoolOverview pool = overview(Map.of("clusterName", "example"), Map.of());

        assertThat(List.of(pool.desired(), pool.current(), pool.version(), pool.autoscaling(), pool.message()))
                .containsOnly("");
    }

    private static NodePoolOverview overview(Map<String, Object> spec, Map<String, Object> status) {
        return NodePoolOverview.of(NodePoolWire.read(Document.of(Map.of(
                "apiVersion",
                "hypershift.openshift.io/v1beta1",
                "kind",
                "NodePool",
                "metadata",
                Map.of("name", "extra", "namespace", "clusters"),
                "spec",
                spec,
                "status",
                status))));
    }
}
