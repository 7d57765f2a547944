package io.hcp4j.domain.overview;

import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class ClusterOverviewTest {

    @Test
    void anUpgradeShowsTheReleaseReachedAndTheProgressOfTheNewOne() {
        ClusterOverview overview = overview(Map.of(
                "kubeconfig",
                Map.of("name", "example-admin-kubeconfig"),
                "version",
                Map.of(
                        "history",
                        List.of(
                                Map.of("state", "Partial", "version", "4.18.0"),
                                Map.of("state", "Completed", "version", "4.17.3"),
                                Map.of("state", "Completed", "version", "4.17.1"))),
                "conditions",
                List.of(
                        Map.of("type", "Progressing", "status", "True", "message", "deploying"),
                        Map.of("type", "Available", "status", "False", "message", "etcd is down"))));

        assertThat(overview.namespace()).isEqualTo("clusters");
        assertThat(overview.name()).isEqualTo("example");
        assertThat(overview.version()).isEqualTo("4.17.3");
        assertThat(overview.kubeconfig()).isEqualTo("example-admin-kubeconfig");
        assertThat(overview.progress()).isEqualTo("Partial");
        assertThat(overview.available()).isEqualTo("False");
        assertThat(overview.progressing()).isEqualTo("True");
        assertThat(overview.message()).isEqualTo("etcd is down");
    }

    @Test
    void whatIsNotReportedYetIsEmpty() {
        ClusterOverview overview = overview(Map.of());

        assertThat(List.of(
                        overview.version(),
                        overview.kubeconfig(),
                        overview.progress(),
                        overview.available(),
                        overview.progressing(),
                        overview.message()))
                .containsOnly("");
    }

    private static ClusterOverview overview(Map<String, Object> status) {
        return ClusterOverview.of(HostedClusterWire.read(Document.of(Map.of(
                "apiVersion",
                "hypershift.openshift.io/v1beta1",
                "kind",
                "HostedCluster",
                "metadata",
                Map.of("namespace", "clusters", "name", "example"),
                "status",
                status))));
    }
}
