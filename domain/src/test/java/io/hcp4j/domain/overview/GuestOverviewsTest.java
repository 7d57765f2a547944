package io.hcp4j.domain.overview;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class GuestOverviewsTest {
    private static final String TIME = "2026-01-02T03:04:05Z";

    @Test
    void aNodeShowsItsRolesAndWhetherItTakesPods() {
        Document node = Document.of(Map.of(
                "metadata",
                Map.of(
                        "name",
                        "one",
                        "creationTimestamp",
                        TIME,
                        "labels",
                        Map.of("node-role.kubernetes.io/worker", "", "node-role.kubernetes.io/infra", "", "other", "")),
                "spec",
                Map.of("unschedulable", true),
                "status",
                Map.of(
                        "nodeInfo",
                        Map.of("kubeletVersion", "v1.33.4"),
                        "conditions",
                        List.of(Map.of("type", "Ready", "status", "True")))));

        assertThat(NodeOverview.of(node))
                .isEqualTo(new NodeOverview("one", "Ready,SchedulingDisabled", "infra,worker", TIME, "v1.33.4"));
    }

    @Test
    void aNodeThatHasNotReportedIsUnknown() {
        assertThat(NodeOverview.of(Document.of(Map.of("metadata", Map.of("name", "new")))))
                .isEqualTo(new NodeOverview("new", "Unknown", "<none>", "", ""));
    }

    @Test
    void anOperatorShowsItsOwnVersionAndTheFirstMessage() {
        Document operator = Document.of(Map.of(
                "metadata",
                Map.of("name", "ingress"),
                "status",
                Map.of(
                        "versions",
                        List.of(
                                Map.of("name", "router", "version", "1"),
                                Map.of("name", "operator", "version", "4.20.4")),
                        "conditions",
                        List.of(
                                Map.of(
                                        "type",
                                        "Available",
                                        "status",
                                        "True",
                                        "lastTransitionTime",
                                        TIME,
                                        "message",
                                        ""),
                                Map.of("type", "Progressing", "status", "False"),
                                Map.of("type", "Degraded", "status", "True", "message", "no DNS")))));

        assertThat(OperatorOverview.of(operator))
                .isEqualTo(new OperatorOverview("ingress", "4.20.4", "True", "False", "True", TIME, "no DNS"));
    }
}
