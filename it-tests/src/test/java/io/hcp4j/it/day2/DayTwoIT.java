package io.hcp4j.it.day2;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.SharedWorld;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.pki.PemPair;
import io.hcp4j.kubetesting.pki.TestPki;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What commands show of a cluster that is well, and of one that is not; and how it is upgraded. */
@ExtendWith(SharedWorld.class)
class DayTwoIT {
    private static final String NEXT = "registry.example.com/release:4.19.7-x86_64";

    private static final List<String> NODES = List.of("mgmt-worker-1", "mgmt-worker-2", "mgmt-worker-3");
    private static final ResourceKey FILLER = InfraKinds.POD.in("default", "filler");
    private static final ResourceKey CERTIFICATE = WellKnownKinds.SECRET.in("clusters", "named-cert");
    private static final WriteOptions AS_TEST = WriteOptions.by("test");

    private static World world;

    @TempDir
    Path home;

    @BeforeAll
    static void startWorld(World shared, @TempDir Path first) {
        world = shared;
        world.hosted(world.user(first, "fabric8"), "example", false, 2);
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
        Hcp4j user = world.user(home, client).launched();

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
                        "conditions passed",
                        "kubeconfig passed",
                        "certificate passed",
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
    void aCertificateOfTheUsersIsLookedAt(@TempDir Path folder) {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "named", false, 1);
        TestPki pki = TestPki.in(folder);
        String name = "api.named.example.com";
        put(pki.issue("old", List.of(name), "-40d", 30));
        present(name);
        try {
            Finished old = user.run(List.of("verify", "named"));
            Finished json = user.run(List.of("verify", "named", "-o=json"));
            put(pki.issue("short", List.of(name), "-1d", 10));
            String soon = printed(user, "verify", "named");
            put(pki.issue("strange", List.of("elsewhere.example.com"), "-1d", 90));
            Finished strange = user.run(List.of("verify", "named"));
            put(pki.issue("good", List.of(name), "-1d", 90));
            String good = printed(user, "verify", "named");
            world.management().delete(CERTIFICATE, DeleteOptions.defaults());
            Finished missing = user.run(List.of("verify", "named"));

            assertThat(old.exit()).isEqualTo(1);
            assertThat(old.err()).isEmpty();
            assertThat(old.out())
                    .containsPattern("kubeconfig +passed")
                    .containsPattern("certificate +failed +the certificate in Secret clusters/named-cert expired on "
                            + "\\d{4}-\\d\\d-\\d\\d: put a new one there\n");
            Document verified = new YamlTextFormat().readJson(json.out(), "verify");
            assertThat(verified.objects("checks")).anySatisfy(check -> {
                assertThat(check.text("check")).contains("certificate");
                assertThat(check.text("result")).contains("failed");
            });
            assertThat(old.out() + old.err() + json.out()).doesNotContain("BEGIN", "PRIVATE");
            assertThat(soon)
                    .containsPattern(
                            "certificate +passed +trusted by the kubeconfig; 1 named certificate is valid; the certificate in"
                                    + " Secret clusters/named-cert expires on \\S+, in 8 days: put a new one there\n");
            assertThat(strange.exit()).isEqualTo(1);
            assertThat(strange.out())
                    .containsPattern("certificate +failed +.* is not for " + name + " but for elsewhere.example.com:");
            assertThat(good)
                    .containsPattern("certificate +passed +trusted by the kubeconfig; 1 named certificate is valid\n");
            assertThat(missing.exit()).isEqualTo(1);
            assertThat(missing.out())
                    .containsPattern("certificate +failed +Secret clusters/named-cert, .* does not exist:");
        } finally {
            world.management().delete(CERTIFICATE, DeleteOptions.defaults());
        }
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
                .contains("error: OpenShift cannot be downgraded to an earlier minor version: it is at 4.19.3");
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

    @Test
    void anUpgradeSaysWhichRoomItsNewMachinesLack() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "tight", false, 1);
        List<String> plan = List.of("upgrade", "plan", "tight", "--to=" + NEXT);
        Finished roomy = user.run(plan);
        Finished nowhere;
        Finished tight;
        Finished json;
        Finished upgrade;
        Finished withoutPools;
        try {
            NODES.forEach(node -> cordon(node, true));
            nowhere = user.run(plan);
            cordon(NODES.get(0), false);
            fill(NODES.get(0));
            tight = user.run(plan);
            json = user.run(World.and(plan, "-o=json"));
            List<String> rehearsal = List.of("upgrade", "cluster", "tight", "--to=" + NEXT, "--dry-run=client");
            upgrade = user.run(rehearsal);
            withoutPools = user.run(World.and(rehearsal, "--nodepools=false"));
        } finally {
            world.management().delete(FILLER, DeleteOptions.defaults());
            NODES.forEach(node -> cordon(node, false));
        }

        String adds =
                "warning: node pool tight has 1 VM more while its nodes are replaced, and the nodes have room for 0 of 1"
                        + " VMs now; ";
        assertThat(roomy.err()).isEmpty();
        assertThat(nowhere.exit()).as(nowhere.err()).isZero();
        assertThat(nowhere.err())
                .isEqualTo(adds + "no node takes VMs like these: until there is room, its upgrade does not proceed\n");
        assertThat(tight.exit()).as(tight.err()).isZero();
        assertThat(tight.out()).isEqualTo(roomy.out());
        assertThat(tight.err())
                .matches(
                        Pattern.quote(adds)
                                + "the next one lacks [0-9.]+Gi of memory: until there is room, its upgrade does not proceed\n");
        Document document = new YamlTextFormat().readJson(json.out(), "plan");
        assertThat(document.flag("allowed")).contains(true);
        assertThat(document.list("warnings"))
                .singleElement()
                .asString()
                .isEqualTo(tight.err().strip().replaceFirst("warning: ", ""));
        assertThat(document.list("unseen")).isEmpty();
        assertThat(upgrade.exit()).as(upgrade.err()).isZero();
        assertThat(upgrade.err()).isEqualTo(tight.err());
        assertThat(withoutPools.err()).isEmpty();
    }

    @Test
    void whereRoomCannotBeSeenAnUpgradeIsPlannedAllTheSame() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "far", true, 1);
        world.management()
                .delete(WellKnownKinds.SECRET.in("clusters", "far-infra-credentials"), DeleteOptions.defaults());

        Finished planned = user.run(List.of("upgrade", "plan", "far", "--to=" + NEXT));

        assertThat(planned.exit()).as(planned.err()).isZero();
        assertThat(planned.out()).containsPattern("2 +node pool far +4.19.3 +4.19.7 +change");
        assertThat(planned.err())
                .startsWith("note: not seen: room for the VMs that are added meanwhile: "
                        + "Secret clusters/far-infra-credentials")
                .hasLineCount(1);
    }

    private static void present(String name) {
        Document wish = Document.empty()
                .with(
                        List.of(Map.of(
                                "names", List.of(name), "servingCertificate", Map.of("name", CERTIFICATE.name()))),
                        "spec",
                        "configuration",
                        "apiServer",
                        "servingCerts",
                        "namedCertificates");
        world.management().patch(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "named"), Patch.merge(wish), AS_TEST);
    }

    private static void put(PemPair pair) {
        Document secret = Document.of(Map.of(
                "metadata", Map.of("name", CERTIFICATE.name(), "namespace", CERTIFICATE.namespace()),
                "type", "kubernetes.io/tls",
                "stringData", Map.of("tls.crt", pair.certificate(), "tls.key", pair.key())));
        world.management().delete(CERTIFICATE, DeleteOptions.defaults());
        world.management().create(WellKnownKinds.SECRET, secret, AS_TEST);
    }

    private static void cordon(String node, boolean on) {
        world.management()
                .patch(
                        InfraKinds.NODE.named(node),
                        Patch.merge(Document.empty().with(on, "spec", "unschedulable")),
                        AS_TEST);
    }

    /** Leaves a node a little less memory than a machine takes. */
    private static void fill(String node) {
        Map<String, Object> container =
                Map.of("name", "filler", "image", "none", "resources", Map.of("requests", Map.of("memory", "62Gi")));
        world.management()
                .create(
                        InfraKinds.POD,
                        Document.of(Map.of(
                                "metadata", Map.of("name", FILLER.name(), "namespace", FILLER.namespace()),
                                "spec", Map.of("nodeName", node, "containers", List.of(container)))),
                        AS_TEST);
    }

    private static String printed(Hcp4j user, String... words) {
        Finished finished = user.run(List.of(words));
        assertThat(finished.exit()).as(finished.err()).isZero();
        return finished.out();
    }
}
