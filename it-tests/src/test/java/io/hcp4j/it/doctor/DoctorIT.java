package io.hcp4j.it.doctor;

import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.ManagementKinds;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@TestInstance(Lifecycle.PER_CLASS)
class DoctorIT {
    private static final YamlTextFormat FORMAT = new YamlTextFormat();

    @TempDir
    Path home;

    private final World world = World.started();

    @BeforeAll
    void awaitTheOperator() {
        awaitTheOperator(world);
    }

    /** The pods of the operator need a moment to start. */
    static void awaitTheOperator(World world) {
        Eventually.gives("a running HyperShift operator", Duration.ofMinutes(1), () -> world.management()
                .get(ManagementKinds.DEPLOYMENT.in("hypershift", "operator"))
                .flatMap(operator -> operator.number("status", "availableReplicas"))
                .filter(pods -> pods == 2)
                .isPresent());
    }

    @AfterAll
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aHealthySandboxPasses(String client) {
        Finished finished = world.user(home, client).run(List.of("doctor"));

        assertThat(finished.exit()).as(finished.toString()).isZero();
        assertThat(finished.err()).isEmpty();
        assertThat(finished.out().lines().skip(1)).allMatch(line -> line.split(" +", 3)[1].equals("passed"));
    }

    @Test
    void theInfrastructureClusterIsCheckedAsWell() {
        Hcp4j user = world.user(home, "fabric8");
        Path kubeconfig = user.file("infra", world.infrastructureKubeconfig());

        Finished finished = user.run(List.of("doctor", "--infra-kubeconfig-file", kubeconfig.toString(), "-o", "json"));

        assertThat(finished.exit()).as(finished.toString()).isZero();
        List<Document> results = FORMAT.readJson(finished.out(), "doctor").objects("checks");
        assertThat(results)
                .extracting(each -> each.text("cluster").orElse(""))
                .contains("management", "infrastructure");
        assertThat(results).extracting(each -> each.text("outcome").orElse("")).containsOnly("passed");
    }

    static Stream<Arguments> broken() {
        ResourceKey router = InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
        return Stream.of(
                arguments("wildcard-routes", "failed", router, "", "{spec: {routeAdmission: null}}"),
                arguments(
                        "default-storage-class",
                        "failed",
                        InfraKinds.STORAGE_CLASS.named("sandbox-block"),
                        "",
                        "{metadata: {annotations: {storageclass.kubernetes.io/is-default-class: 'false'}}}"),
                arguments(
                        "mtu",
                        "warning",
                        InfraKinds.NETWORK.named("cluster"),
                        "status",
                        "{status: {clusterNetworkMTU: 1400}}"),
                arguments(
                        "local-cluster",
                        "failed",
                        ManagementKinds.MANAGED_CLUSTER.named("local-cluster"),
                        "status",
                        "{status: {conditions: []}}"),
                arguments(
                        "hyperconverged",
                        "failed",
                        ManagementKinds.HYPER_CONVERGED.in("openshift-cnv", "kubevirt-hyperconverged"),
                        "status",
                        "{status: {conditions: []}}"),
                arguments(
                        "multicluster-engine",
                        "warning",
                        ManagementKinds.MULTI_CLUSTER_ENGINE.named("multiclusterengine"),
                        "status",
                        "{status: {phase: Error}}"),
                arguments(
                        "load-balancer",
                        "failed",
                        ManagementKinds.L2_ADVERTISEMENT.in("metallb-system", "l2advertisement"),
                        "",
                        "{spec: {ipAddressPools: [none]}}"),
                arguments(
                        "bare-metal",
                        "failed",
                        ManagementKinds.INFRASTRUCTURE.named("cluster"),
                        "status",
                        "{status: {platform: VSphere, platformStatus: {type: VSphere}}}"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void exactlyWhatIsBrokenIsFound(String check, String outcome, ResourceKey key, String subresource, String change) {
        Document before = world.management().get(key).orElseThrow();
        patch(key, subresource, FORMAT.readYaml(change, "change").get(0));
        try {
            Finished finished = world.user(home, "fabric8").run(List.of("doctor"));

            assertThat(finished.out().lines().skip(1).filter(line -> !line.split(" +", 3)[1].equals("passed")))
                    .singleElement()
                    .asString()
                    .matches(check + " +" + outcome + " .*");
            assertThat(finished.exit()).isEqualTo(outcome.equals("failed") ? 1 : 0);
            assertThat(finished.err()).contains(check + ": ", "  why: ", "  try: ");
        } finally {
            patch(
                    key,
                    subresource,
                    subresource.isEmpty()
                            ? before.without("metadata").with(before.annotations(), "metadata", "annotations")
                            : Document.of(
                                    Map.of("status", before.object("status").orElseThrow())));
        }
    }

    @Test
    void aFixAsksShowsAndMendsAndIsNotNeededTwice() {
        ResourceKey router = InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
        ResourceKey standard = InfraKinds.STORAGE_CLASS.named("sandbox-block");
        patch(
                router,
                "",
                FORMAT.readYaml("{spec: {routeAdmission: null}}", "change").get(0));
        patch(standard, "", isDefault("false"));
        Hcp4j user = world.user(home, "fabric8");
        try {
            Finished unconfirmed = user.run(List.of("doctor", "--fix"));
            assertThat(unconfirmed.exit()).isEqualTo(2);
            assertThat(unconfirmed.err()).contains("this will be changed", "--yes");

            Finished fixed = user.run(List.of("doctor", "--fix", "--yes"));
            assertThat(fixed.exit()).as(fixed.toString()).isZero();
            assertThat(fixed.err()).contains("changed IngressController openshift-ingress-operator/default");

            String before = versions(router);
            Finished again = user.run(List.of("doctor", "--fix", "--yes"));
            assertThat(again.exit()).isZero();
            assertThat(again.err()).isEmpty();
            assertThat(versions(router)).isEqualTo(before);
        } finally {
            patch(InfraKinds.STORAGE_CLASS.named("sandbox-shared"), "", isDefault("false"));
            patch(standard, "", isDefault("true"));
        }
    }

    private String versions(ResourceKey router) {
        return Stream.of(
                        router,
                        InfraKinds.STORAGE_CLASS.named("sandbox-block"),
                        InfraKinds.STORAGE_CLASS.named("sandbox-shared"))
                .map(key -> world.management()
                        .get(key)
                        .orElseThrow()
                        .resourceVersion()
                        .orElse(""))
                .toList()
                .toString();
    }

    private static Document isDefault(String value) {
        return FORMAT.readYaml(
                        "{metadata: {annotations: {storageclass.kubernetes.io/is-default-class: '" + value + "'}}}",
                        "change")
                .get(0);
    }

    @Test
    void checksCanBeChosenListedAndExplained() {
        Hcp4j user = world.user(home, "fabric8");

        assertThat(user.run(List.of("doctor", "--only", "mtu,bare-metal", "--skip", "mtu"))
                        .out())
                .contains("bare-metal", "mtu")
                .containsPattern("mtu +skipped")
                .doesNotContain("pod-network");
        assertThat(user.run(List.of("doctor", "--only", "mtv")).err()).contains("mtv", "mtu");
        assertThat(user.run(List.of("doctor", "list")).out()).contains("time-skew", "etcd-storage");
        assertThat(user.run(List.of("doctor", "explain", "mtu")).out()).contains("MTU of 9000", "docs.redhat.com");
        assertThat(user.run(List.of("doctor", "explain", "nothing")).exit()).isEqualTo(2);
        assertThat(user.run(List.of("doctor", "explain")).exit()).isEqualTo(2);
    }

    private void patch(ResourceKey key, String subresource, Document change) {
        world.management().patch(key, new Patch.Merge(change, subresource), WriteOptions.by("test"));
    }
}
