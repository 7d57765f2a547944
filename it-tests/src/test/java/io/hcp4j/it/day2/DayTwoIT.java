package io.hcp4j.it.day2;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.faults.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What commands show of a cluster that is well, and of one that is not; and how it is upgraded. */
class DayTwoIT {
    private static final String NEXT = "registry.example.com/release:4.19.7-x86_64";

    private static World world;

    @TempDir
    Path home;

    @BeforeAll
    static void startWorld(@TempDir Path first) {
        world = World.started();
        world.hosted(world.user(first, "fabric8"), "example", false, 2);
    }

    @AfterAll
    static void endWorld() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatIsThereIsListed(String client) {
        Hcp4j user = world.user(home, client);

        assertThat(printed(user, "get", "machines", "--cluster=example").lines())
                .hasSize(3)
                .first()
                .asString()
                .matches("NAME +NODEPOOL +PHASE +NODE +VERSION +AGE +MESSAGE");
        assertThat(printed(user, "get", "machines", "--cluster=example").lines().skip(1))
                .allMatch(line -> line.matches("example-\\S+ +example +Running +example-\\S+ .*"));
        assertThat(printed(user, "get", "vms", "--cluster=example").lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.matches("example-\\S+ +example +Running +True .*"));
        assertThat(printed(user, "get", "machines", "--cluster=example", "-o", "wide")
                        .lines()
                        .skip(1))
                .hasSize(2)
                .allMatch(line -> line.matches("example-.* kubevirt://example-\\S+"));
        assertThat(printed(user, "get", "vms", "--cluster=example", "-o", "wide")
                        .lines())
                .first()
                .asString()
                .matches("NAME .* MESSAGE +HOST +IP");
        assertThat(printed(user, "get", "vms", "--cluster=example", "-o", "wide")
                        .lines()
                        .skip(1))
                .hasSize(2)
                .allMatch(line -> line.matches("example-.* mgmt-worker-\\d+ +[0-9.]+"));
        String node = printed(user, "get", "nodes", "--cluster=example", "-o=jsonpath={.items[0].metadata.name}")
                .strip();
        assertThat(printed(user, "get", "nodes", node, "--cluster=example", "-o", "wide")
                        .lines()
                        .skip(1))
                .hasSize(1)
                .allMatch(line -> line.startsWith(node + " ") && line.contains("cri-o://"));
        assertThat(printed(user, "get", "nodes", "--cluster=example", "-l=kubernetes.io/hostname=" + node, "-o=name"))
                .isEqualTo("node/" + node + "\n");
        assertThat(printed(
                        user,
                        "get",
                        "operators",
                        "console",
                        "--cluster=example",
                        "-o=jsonpath={.status.conditions[?(@.type==\"Available\")].status}"))
                .isEqualTo("True\n");
        assertThat(printed(user, "get", "vms", "--cluster=example", "-o", "name")
                        .lines())
                .allMatch(line -> line.startsWith("virtualmachine.kubevirt.io/example-"));
        assertThat(printed(user, "get", "conditions", "--cluster=example"))
                .containsPattern("HostedCluster clusters/example +Progressing +False +yes ")
                .containsPattern("NodePool clusters/example +AllNodesHealthy +True +yes ");
        assertThat(printed(user, "get", "conditions", "--cluster=example", "--unexpected"))
                .isEmpty();
        assertThat(printed(user, "get", "events", "--cluster=example")
                        .lines()
                        .findFirst()
                        .orElse(""))
                .matches("LAST SEEN +TYPE +REASON +OBJECT +MESSAGE");
        assertThat(printed(user, "get", "clusters", "-l", "no=such")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aClusterThatIsWellIsShownAndVerified(String client) {
        Hcp4j user = world.user(home, client);

        String tree = printed(user, "describe", "cluster", "example");
        assertThat(tree.lines().findFirst().orElse(""))
                .startsWith("HostedCluster clusters/example: Completed, version 4.19");
        assertThat(tree)
                .containsPattern("\\|- ControlPlane clusters-example: (\\d+) of \\1 pods ready")
                .contains("|- NodePool example: 2 of 2 nodes", "   `- DataVolume example-")
                .containsPattern("VirtualMachine example-\\S+: Running")
                .containsPattern("Operators: (\\d+) of \\1 available")
                .doesNotContain("Pod ", "ClusterOperator");
        assertThat(printed(user, "describe", "cluster", "example", "--show=all"))
                .contains("Pod etcd-0", "ClusterOperator console");
        assertThat(printed(user, "verify", "example")
                        .lines()
                        .map(line -> line.replaceAll("^(\\S+) +(\\S+) .*", "$1 $2")))
                .containsExactly(
                        "CHECK RESULT",
                        "available passed",
                        "completed passed",
                        "kubeconfig passed",
                        "nodes passed",
                        "operators passed",
                        "ingress passed");
        Document verified = new YamlTextFormat().readJson(printed(user, "verify", "example", "-o", "json"), "verify");
        assertThat(verified.flag("passed")).contains(true);
        assertThat(printed(user, "explain", "example")).isEqualTo("HostedCluster clusters/example is ready\n");
    }

    @Test
    void aClusterThatIsNotWellFailsVerification() {
        Hcp4j user = world.user(home, "fabric8");
        world.faults().set(Fault.OPERATOR_DEGRADED);
        try {
            world.until(user, "explain", "example");
            Finished verified = user.run(List.of("verify", "example"));
            assertThat(verified.exit()).isEqualTo(1);
            assertThat(verified.out()).containsPattern("operators +failed +monitoring is degraded");
            assertThat(verified.err()).contains("next: hcp4j explain example");
            assertThat(printed(user, "describe", "cluster", "example"))
                    .contains("ClusterOperator monitoring: degraded");
        } finally {
            world.faults().clear();
        }
        assertThat(user.run(List.of("wait", "cluster", "example", "--for=operators", "--timeout=1m"))
                        .exit())
                .isZero();
    }

    @Test
    void anUpgradeTakesTheControlPlaneAndThenThePool() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "old", false, 1);

        Finished skipping =
                user.run(List.of("upgrade", "plan", "old", "--to=registry.example.com/release:4.22.1-x86_64"));
        Finished back =
                user.run(List.of("upgrade", "cluster", "old", "--to=registry.example.com/release:4.18.1-x86_64"));
        Finished leading = user.run(List.of("upgrade", "nodepool", "old", "--to=" + NEXT));
        Finished planned = user.run(List.of("upgrade", "plan", "old", "--to=" + NEXT));
        Finished upgraded = user.run(List.of("upgrade", "cluster", "old", "--to=" + NEXT, "--timeout=3m"));
        Finished again = user.run(List.of("upgrade", "cluster", "old", "--to=" + NEXT, "--timeout=3m"));

        assertThat(skipping.exit()).isEqualTo(2);
        assertThat(skipping.err()).contains("error: a minor version cannot be left out");
        assertThat(back.exit()).isEqualTo(2);
        assertThat(back.err())
                .contains("error: OpenShift does not go back to an earlier minor version: it is at 4.19.3");
        assertThat(back.out()).isEmpty();
        assertThat(leading.exit()).isEqualTo(2);
        assertThat(leading.err())
                .contains("error: a node pool cannot be newer than its control plane", "hcp4j upgrade cluster old");
        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.out())
                .containsPattern("1 +control plane +4.19.3 +4.19.7 +change")
                .containsPattern("2 +node pool old +4.19.3 +4.19.7 +change");
        assertThat(upgraded.exit()).as(upgraded.err()).isZero();
        assertThat(upgraded.out())
                .isEqualTo(
                        "hostedcluster.hypershift.openshift.io/old upgraded\nnodepool.hypershift.openshift.io/old upgraded\n");
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("/old unchanged\n").doesNotContain("upgraded");
        assertThat(printed(user, "get", "nodepools", "--cluster=old")).contains("4.19.7");
        assertThat(printed(user, "get", "clusters")).containsPattern("old +4.19.7 .*Completed");
    }

    private static String printed(Hcp4j user, String... words) {
        Finished finished = user.run(List.of(words));
        assertThat(finished.exit()).as(finished.err()).isZero();
        return finished.out();
    }
}
