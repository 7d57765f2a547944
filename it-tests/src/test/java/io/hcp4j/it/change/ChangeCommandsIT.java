package io.hcp4j.it.change;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code scale}, {@code autoscale}, {@code pause} and {@code resume}. */
class ChangeCommandsIT extends NodePoolFixture {
    private static final String REFERENCE = "nodepool.hypershift.openshift.io/example ";

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void scalesByNameAndAsTheOnlyPool(String client) {
        assertThat(typed(client, "scale", "nodepool", "example", "--replicas", "3")
                        .out())
                .isEqualTo(REFERENCE + "scaled\n");
        assertThat(stored().number("spec", "replicas")).contains(3L);
        assertThat(typed(client, "scale", "nodepool", "--cluster", "example", "--replicas=3")
                        .out())
                .isEqualTo(REFERENCE + "unchanged\n");
        assertThat(typed(client, "scale", "nodepool", "example", "--replicas=5", "--dry-run=server")
                        .out())
                .isEqualTo(REFERENCE + "scaled (server dry run)\n");
        assertThat(typed(client, "scale", "nodepool", "example", "--replicas=5", "--dry-run=client", "-o", "name")
                        .out())
                .isEqualTo("nodepool.hypershift.openshift.io/example\n");
        assertThat(stored().number("spec", "replicas")).contains(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatCannotBeIsRefusedInOneLine(String client) {
        Finished negative = typed(client, "scale", "nodepool", "example", "--replicas=-1");
        Finished nowhere = typed(client, "scale", "nodepool", "none", "--replicas=1");
        Finished which = typed(client, "scale", "nodepool", "--replicas=1");
        Finished empty = typed(client, "scale", "nodepool", "--cluster=other", "--replicas=1");
        Finished wrong = typed(client, "autoscale", "nodepool", "example", "--min=3", "--max=2");
        Finished half = typed(client, "autoscale", "nodepool", "example", "--min=3");

        assertThat(negative.exit()).isEqualTo(2);
        assertThat(negative.err()).startsWith("error: --replicas: \"-1\"");
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.err()).startsWith("error: there is no NodePool " + pool.namespace() + "/none\n");
        assertThat(which.exit()).isEqualTo(2);
        assertThat(which.err()).isEqualTo("""
                error: which node pool?
                  try: its NAME, or --cluster of a cluster that has only one
                """);
        assertThat(empty.err())
                .startsWith("error: --cluster: other has no node pool in namespace " + pool.namespace() + "\n");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("max must be equal or greater than min");
        assertThat(half.err()).startsWith("error: either --min and --max, or --off\n");
        assertThat(stored().number("spec", "replicas")).contains(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void theAutoscalerTakesOverAndGivesBack(String client) {
        assertThat(typed(client, "autoscale", "nodepool", "example", "--min=2", "--max=5")
                        .out())
                .isEqualTo(REFERENCE + "autoscaled\n");
        assertThat(stored().has("spec", "replicas")).isFalse();
        assertThat(stored().number("spec", "autoScaling", "max")).contains(5L);
        Finished scaled = typed(client, "scale", "nodepool", "example", "--replicas=3");
        assertThat(scaled.exit()).isEqualTo(2);
        assertThat(scaled.err()).contains("is sized by the autoscaler, between 2 and 5 nodes", "--off");
        new ByHand(server, pool.namespace()).nodes("example", 4);

        assertThat(typed(client, "autoscale", "nodepool", "example", "--off").out())
                .isEqualTo(REFERENCE + "no longer autoscaled\n");
        assertThat(stored().has("spec", "autoScaling")).isFalse();
        assertThat(stored().number("spec", "replicas")).contains(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aClusterIsPausedWithItsPools(String client) {
        ResourceKey cluster = HypershiftKinds.HOSTED_CLUSTER.in(pool.namespace(), "example");

        assertThat(typed(client, "pause", "cluster", "example").out())
                .isEqualTo("hostedcluster.hypershift.openshift.io/example paused\n" + REFERENCE + "paused\n");
        assertThat(stored().text("spec", "pausedUntil")).contains("true");
        assertThat(api.get(cluster).orElseThrow().text("spec", "pausedUntil")).contains("true");
        assertThat(typed(client, "resume", "nodepool", "example").out()).isEqualTo(REFERENCE + "resumed\n");
        assertThat(stored().has("spec", "pausedUntil")).isFalse();
        assertThat(typed(client, "pause", "nodepool", "example", "--until", "2100-01-01T01:00:00+01:00")
                        .exit())
                .isZero();
        assertThat(stored().text("spec", "pausedUntil")).contains("2100-01-01T00:00:00Z");
        assertThat(typed(client, "pause", "nodepool", "example", "--until=2000-01-01T00:00:00Z")
                        .err())
                .startsWith("error: --until: \"2000-01-01T00:00:00Z\" is in the past");
        assertThat(typed(client, "pause", "nodepool", "example", "--until=tomorrow")
                        .err())
                .startsWith("error: --until: \"tomorrow\" is not a time");
        assertThat(typed(client, "resume", "cluster", "example").out())
                .isEqualTo("hostedcluster.hypershift.openshift.io/example resumed\n" + REFERENCE + "resumed\n");
        assertThat(api.get(cluster).orElseThrow().has("spec", "pausedUntil")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatNodesAreLikeIsChangedAndTheRestStays(String client) {
        Document before = stored();

        Finished changed = typed(client, "set", "nodepool", "example", "--memory=12Gi", "--qos-class=Guaranteed");
        Finished immutable = typed(client, "set", "nodepool", "example", "--arch=s390x", "--memory=16Gi");
        Finished wrong = typed(client, "set", "nodepool", "example", "--cores=many");
        Finished nothing = typed(client, "set", "nodepool", "example");

        assertThat(changed.out()).isEqualTo(REFERENCE + "changed\n");
        assertThat(changed.err()).contains(": hcp4j -n ", " wait nodepool example");
        assertThat(stored().object("spec"))
                .isEqualTo(before.with("12Gi", "spec", "platform", "kubevirt", "compute", "memory")
                        .with("Guaranteed", "spec", "platform", "kubevirt", "compute", "qosClass")
                        .object("spec"));
        assertThat(immutable.exit()).isEqualTo(2);
        assertThat(immutable.err()).contains("error: --arch: \"s390x\"", "immutable");
        assertThat(wrong.err()).startsWith("error: --cores: \"many\" is not a whole number");
        assertThat(nothing.err()).startsWith("error: what is to be changed?\n");
    }

    @Test
    void labelsAndTaintsAreSetAndRemovedInTheWordsOfKubectl() {
        Finished set = typed(
                "fabric8",
                "set",
                "nodepool",
                "example",
                "--node-labels=zone=a,old=",
                "--taints=gpu=true:NoSchedule,infra:NoExecute");
        Finished again = typed(
                "fabric8", "set", "nodepool", "example", "--node-labels=zone=a", "--taints", "gpu=true:NoSchedule");
        Finished removed =
                typed("fabric8", "set", "nodepool", "example", "--node-labels=old-", "--taints=gpu:NoSchedule-,infra-");

        assertThat(set.out()).isEqualTo(REFERENCE + "changed\n");
        assertThat(set.err()).isEmpty();
        assertThat(again.out()).isEqualTo(REFERENCE + "unchanged\n");
        assertThat(removed.out()).isEqualTo(REFERENCE + "changed\n");
        assertThat(removed.err())
                .isEqualTo(
                        "nodes that have a removed label or taint keep it; nodes that are created later do not get it\n");
        assertThat(stored().texts("spec", "nodeLabels")).isEqualTo(Map.of("zone", "a"));
        assertThat(stored().has("spec", "taints")).isFalse();
    }

    @Test
    void everyMistakeInLabelsAndTaintsIsNamedAtOnce() {
        Finished wrong = typed(
                "fabric8",
                "set",
                "nodepool",
                "example",
                "--node-labels=a b=c,lonely,x=1,x-",
                "--taints=gpu=true:NoSchedul,k=v,k:NoExecute,k:NoExecute-");

        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err().lines())
                .containsExactly(
                        "error: --node-labels: \"lonely\" neither sets nor removes a label (allowed: KEY=VALUE or KEY-)",
                        "error: --node-labels: \"x-\" is both set and removed (allowed: one of them)",
                        "error: --taints: \"gpu=true:NoSchedul\" has an unknown effect"
                                + " (allowed: NoSchedule, PreferNoSchedule, NoExecute)",
                        "error: --taints: \"k=v\" is no taint (allowed: KEY=VALUE:EFFECT, KEY:EFFECT, KEY:EFFECT- or KEY-)",
                        "error: --taints: \"k:NoExecute-\" is both set and removed (allowed: one of them)",
                        "... and 1 more (-v shows all)");
        assertThat(typed("fabric8", "set", "nodepool", "example", "--node-labels=a b=c", "--taints=k:NoExecute")
                        .err())
                .startsWith("error: --node-labels: \"a b\" name part must consist of alphanumeric characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void settingsOfAClusterAreChangedAndTheChangeIsShown(String client) {
        ResourceKey cluster = HypershiftKinds.HOSTED_CLUSTER.in(pool.namespace(), "example");

        Finished rehearsed = typed(
                client,
                "set",
                "cluster",
                "example",
                "--node-selector=role=infra",
                "--labels=team=a",
                "--dry-run=server");
        Finished changed = typed(
                client,
                "set",
                "cluster",
                "example",
                "--node-selector=role=infra",
                "--labels=team=a",
                "--toleration=key=infra,operator=exists");
        Finished again = typed(client, "set", "cluster", "example", "--node-selector=role=infra");
        Finished removed =
                typed(client, "set", "cluster", "example", "--node-selector=", "--labels=team-", "--toleration=");

        String reference = "hostedcluster.hypershift.openshift.io/example ";
        assertThat(rehearsed.out()).isEqualTo(reference + "changed (server dry run)\n");
        assertThat(rehearsed.err().lines())
                .containsExactlyInAnyOrder("  + metadata.labels.team: a", "  + spec.nodeSelector.role: infra");
        assertThat(changed.out()).isEqualTo(reference + "changed\n");
        assertThat(again.out()).isEqualTo(reference + "unchanged\n");
        assertThat(again.err()).isEmpty();
        assertThat(removed.out()).isEqualTo(reference + "changed\n");
        assertThat(removed.err()).contains("  - spec.nodeSelector.role: infra\n", "  - metadata.labels.team: a\n");
        assertThat(api.get(cluster).orElseThrow().has("spec", "tolerations")).isFalse();
    }

    @Test
    void whatCannotBeChangedOfAClusterIsRefusedWithTheReason() {
        Finished refused = typed("fabric8", "set", "cluster", "example", "--etcd-storage-size=9Gi", "--labels=team=a");
        Finished same = typed("fabric8", "set", "cluster", "example", "--etcd-storage-size=8192Mi");
        Finished wrong = typed("fabric8", "set", "cluster", "example", "--labels=lonely", "--pods-labels=a b=c");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("error: --etcd-storage-size: \"9Gi\": Etcd PV storage size is immutable"
                        + " (allowed: unchanged: 8Gi)\n");
        assertThat(same.out()).isEqualTo("hostedcluster.hypershift.openshift.io/example unchanged\n");
        assertThat(wrong.err().lines()).hasSize(2).allMatch(line -> line.startsWith("error: --"));
        assertThat(typed("fabric8", "set", "cluster", "example").err()).startsWith("error: what is to be changed?\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatAClusterNamesIsReplacedAndItsSecretsAreNeverShown(String client) {
        Hcp4j user = Hcp4j.in(home);
        String password = "bmV3OnBhc3N3b3Jk";
        Path secret = user.file("new", "{\"auths\": {\"registry.example.com\": {\"auth\": \"" + password + "\"}}}");
        Path key = user.file(
                "key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f me\n");
        ResourceKey stored = WellKnownKinds.SECRET.in(pool.namespace(), "any");
        Document before = api.create(
                WellKnownKinds.SECRET,
                Document.of(Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Secret",
                        "metadata",
                        Map.of("name", "any", "namespace", pool.namespace()),
                        "data",
                        Map.of(".dockerconfigjson", "e30="))),
                WriteOptions.by("test"));
        String reference = "hostedcluster.hypershift.openshift.io/example ";

        Finished rehearsed =
                typed(client, "set", "cluster", "example", "--pull-secret=" + secret, "--dry-run=server", "-o=yaml");
        Document rehearsedSecret = api.get(stored).orElseThrow();
        Finished changed = typed(client, "set", "cluster", "example", "--pull-secret=" + secret, "--ssh-key=" + key);
        Finished again = typed(client, "set", "cluster", "example", "--pull-secret=" + secret, "--ssh-key=" + key);

        assertThat(rehearsedSecret).isEqualTo(before);
        assertThat(rehearsed.out()).contains(".dockerconfigjson: (not shown)");
        assertThat(changed.out())
                .isEqualTo("secret/any changed\nsecret/example-ssh-key created\n" + reference + "changed\n");
        assertThat(changed.err())
                .contains("  ~ data..dockerconfigjson: (secret, differs)\n", "  + spec.sshKey.name: example-ssh-key\n");
        assertThat(again.out())
                .isEqualTo("secret/any unchanged\nsecret/example-ssh-key unchanged\n" + reference + "unchanged\n");
        assertThat(rehearsed.out() + rehearsed.err() + changed.err())
                .doesNotContain(password)
                .doesNotContain(api.get(stored)
                        .orElseThrow()
                        .text("data", ".dockerconfigjson")
                        .orElseThrow());
    }

    private Finished typed(String client, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--namespace=" + pool.namespace());
        return Hcp4j.in(home).on(server.admin(), client).run(all);
    }
}
