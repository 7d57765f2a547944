package io.hcp4j.it.sandbox;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Up with a cluster, killed, and up again: a minute on a quiet machine, more on one that builds something else. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DemoIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final ResourceKind NODE = ResourceKind.clusterScoped("", "v1", "Node", "nodes");

    @TempDir
    Path home;

    @Test
    void theDemoLeavesAClusterThatOutlivesTheSandboxHoweverItEnds() {
        try (OwnSandbox sandbox = new OwnSandbox(home)) {
            assertThatItShowsTheCluster(sandbox.out("demo"));
            String guest = sandbox.out("--sandbox create kubeconfig --name demo");
            assertThat(guest).isEqualTo(sandbox.out("sandbox kubeconfig --cluster demo"));
            String management = sandbox.out("sandbox kubeconfig");
            List<String> nodes = nodes(guest);
            assertThat(nodes).hasSize(2);

            assertThat(sandbox.run("sandbox down").exit()).isZero();
            assertThat(sandbox.run("sandbox status").exit()).isEqualTo(1);
            sandbox.out("sandbox up --detach --speed 300");
            assertThat(nodes(management)).contains("mgmt-worker-1");
            assertThatItIsThere(sandbox, guest, nodes);

            sandbox.kill();
            sandbox.out("sandbox up --detach --speed 300");
            assertThatItIsThere(sandbox, guest, nodes);

            Finished again = sandbox.run("demo --quiet");
            assertThat(again.exit()).as(again.err()).isZero();
            assertThat(again.out()).contains("hostedcluster.hypershift.openshift.io/demo unchanged");
        }
    }

    private static void assertThatItShowsTheCluster(String out) {
        assertThat(out.lines().filter(line -> line.startsWith("$ ")).map(line -> line.replaceFirst(" --name.*", "")))
                .containsExactly(
                        "$ hcp4j sandbox up --detach",
                        "$ hcp4j --sandbox create cluster kubevirt",
                        "$ hcp4j --sandbox get clusters",
                        "$ hcp4j --sandbox get nodepools",
                        "$ hcp4j --sandbox get nodes --cluster demo",
                        "$ hcp4j --sandbox get operators --cluster demo");
        assertThat(out)
                .doesNotContain("\u001b")
                .contains(
                        "\n  hcp4j --sandbox create kubeconfig --name demo --output demo.kubeconfig\n",
                        "\n  kubectl --kubeconfig demo.kubeconfig get clusterversion,nodes\n");
        assertThat(rows(out))
                .contains(
                        List.of("NAME", "STATUS", "ROLES", "AGE", "VERSION"),
                        List.of("NAME", "VERSION", "AVAILABLE", "PROGRESSING", "DEGRADED", "SINCE", "MESSAGE"),
                        List.of("demo", "demo", "2", "2", "False", "False", "4.20.4", "False", "False"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith(
                                "clusters", "demo", "4.20.4", "demo-admin-kubeconfig", "Completed", "True", "False"))
                .anySatisfy(row -> assertThat(row).startsWith("console", "4.20.4", "True", "False", "False"));
        assertThat(rows(out).stream()
                        .filter(row -> row.size() == 5 && row.get(1).equals("Ready")))
                .hasSize(2);
    }

    private static void assertThatItIsThere(OwnSandbox sandbox, String guest, List<String> nodes) {
        assertThat(rows(sandbox.out("--sandbox get clusters")))
                .anySatisfy(row -> assertThat(row).contains("demo", "Completed"));
        Eventually.holds("the nodes by the old kubeconfig", TIMEOUT, () -> assertThat(nodes(guest))
                .isEqualTo(nodes));
    }

    private static List<String> nodes(String kubeconfig) {
        try (ClusterApi guest = new Fabric8Connector()
                .open(KubeconfigText.parse(kubeconfig, "the demo"), ConnectionOptions.defaults())) {
            return guest.list(ListQuery.everywhere(NODE)).items().stream()
                    .map(Document::name)
                    .sorted()
                    .toList();
        }
    }

    private static List<List<String>> rows(String out) {
        return out.lines()
                .map(line -> Pattern.compile(" {2,}").splitAsStream(line).toList())
                .toList();
    }
}
