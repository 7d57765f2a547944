package io.hcp4j.it.explain;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.domain.explain.CauseKind;
import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.TestRoot;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.proxy.WebServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What no fault of the sandbox provokes: each of it, done to a cluster that was well, is the first cause that {@code explain} names. */
class ExplainCausesIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final WriteOptions SOMEBODY = WriteOptions.by("somebody");
    private static final ResourceKey USUAL_CLASS = InfraKinds.STORAGE_CLASS.named("sandbox-block");
    private static final ResourceKind QUOTA = ResourceKind.namespaced("", "v1", "ResourceQuota", "resourcequotas");

    private static World world;

    @TempDir
    Path home;

    private String test;
    private String documented;

    @BeforeAll
    static void startWorld() {
        world = World.started();
    }

    @AfterAll
    static void endWorld() {
        world.close();
    }

    @BeforeEach
    void lookUp(TestInfo info) throws IOException {
        test = info.getTestMethod().map(Method::getName).orElseThrow();
        documented = Files.readAllLines(TestRoot.path().resolve("docs/explain.md")).stream()
                .filter(row -> row.endsWith("`" + test + "` |"))
                .findFirst()
                .orElse("no row of docs/explain.md");
    }

    @AfterEach
    void heal() {
        world.faults().clear();
        // The nodes have room for a few only.
        Eventually.gives("the end of all clusters", SOON, () -> {
            List<Document> left = world.management()
                    .list(ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, "clusters"))
                    .items();
            left.forEach(cluster -> world.management()
                    .delete(HypershiftKinds.HOSTED_CLUSTER.in("clusters", cluster.name()), DeleteOptions.defaults()));
            return left.isEmpty();
        });
    }

    @Test
    void ofAClusterThatIsWellThereIsNothingToSay() {
        hosted("well");

        Finished explained = explain("well");

        assertThat(explained.exit()).as(explained.out()).isZero();
        assertThat(causes(explained)).isEmpty();
    }

    @Test
    void aReleaseImageThatIsNowhere() {
        create("unreleased", "--release-image=registry.example.com/does-not-exist:4.19.3-x86_64");

        firstCauseOf("unreleased", CauseKind.RELEASE_IMAGE);
    }

    @Test
    void aPullSecretThatTheRegistryRejects() {
        create("rejected", "--release-image=registry.example.com/access-denied:4.19.3-x86_64");

        firstCauseOf("rejected", CauseKind.PULL_SECRET);
    }

    @Test
    void aPullSecretThatIsGone() {
        hosted("secretless");
        world.management()
                .delete(WellKnownKinds.SECRET.in("clusters", "secretless-pull-secret"), DeleteOptions.defaults());
        // No controller watches Secrets for this.
        change(
                HypershiftKinds.HOSTED_CLUSTER.in("clusters", "secretless"),
                Document.empty().with("now", "metadata", "annotations", "looked-at"));

        firstCauseOf("secretless", CauseKind.PULL_SECRET);
    }

    @Test
    void anEtcdWithoutItsStorageClass() {
        create("classless", "--etcd-storage-class=no-such-class");

        firstCauseOf("classless", CauseKind.ETCD_STORAGE);
    }

    @Test
    void anEtcdWithoutAnyStorageClass() {
        usualClass("false");
        try {
            create("homeless");

            firstCauseOf("homeless", CauseKind.ETCD_STORAGE);
        } finally {
            usualClass("true");
        }
    }

    @Test
    void aControlPlaneThatFindsNoRoom() {
        cordon(true);
        try {
            create("cordoned");

            firstCauseOf("cordoned", CauseKind.INSUFFICIENT_CAPACITY);
        } finally {
            cordon(false);
        }
    }

    @Test
    void aRouteThatTheRouterDoesNotAdmit() {
        hosted("unrouted");
        ResourceKey router = InfraKinds.INGRESS_CONTROLLER.in("openshift-ingress-operator", "default");
        wildcards(router, "WildcardsDisallowed");
        try {
            // The router looks at a route again when it changes.
            world.management().list(ListQuery.in(InfraKinds.ROUTE, "clusters-unrouted")).items().stream()
                    .filter(route ->
                            route.text("spec", "wildcardPolicy").orElse("").equals("Subdomain"))
                    .forEach(route -> change(
                            InfraKinds.ROUTE.in(route.namespace(), route.name()),
                            Document.empty().with("now", "metadata", "annotations", "looked-at")));

            firstCauseOf("unrouted", CauseKind.ROUTE);
        } finally {
            wildcards(router, "WildcardsAllowed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "UNKNOWN"})
    void aCertificateThatIsOverOrNotTrusted(ServerCertificate certificate) {
        String name = "certificate-" + certificate.name().toLowerCase(Locale.ROOT);
        hosted(name);
        try (WebServer impostor = WebServer.with(certificate)) {
            // HyperShift's kubeconfig, but for the server: the sandbox's own servers have certificates that are well.
            String authority = Base64.getEncoder()
                    .encodeToString(ServerCertificate.authority().getBytes(StandardCharsets.UTF_8));
            editSecret(
                    name + "-admin-kubeconfig", text -> text.replaceAll("server: .*", "server: " + impostor.address())
                            .replaceAll("certificate-authority-data: .*", "certificate-authority-data: " + authority));

            firstCauseOf(name, CauseKind.CERTIFICATE);
        }
    }

    @Test
    void aDiskWhoseImportFails() {
        hosted("unfilled");
        ResourceKey disk = InfraKinds.DATA_VOLUME.in("clusters-unfilled", "unfilled-more-rhcos");
        world.management()
                .create(
                        disk.kind(),
                        object(disk)
                                .with(
                                        "https://mirror.example.com/does-not-exist/rhcos.qcow2",
                                        "spec",
                                        "source",
                                        "http",
                                        "url")
                                .with("32Gi", "spec", "storage", "resources", "requests", "storage"),
                        SOMEBODY);

        firstCauseOf("unfilled", CauseKind.DISK);
    }

    @Test
    void aDiskWithoutItsStorageClass() {
        hosted("diskless");
        addPool("diskless", "--root-volume-storage-class=no-such-class");

        firstCauseOf("diskless", CauseKind.DISK);
    }

    @Test
    void aNetworkThatIsNotThere() {
        hosted("unlinked");
        addPool("unlinked", "--additional-network=name:default/no-such-network");

        firstCauseOf("unlinked", CauseKind.NETWORK);
    }

    @Test
    void aQuotaThatLeavesNoRoom() {
        hosted("crowded");
        String namespace = "clusters-crowded";
        world.management()
                .create(
                        QUOTA,
                        object(QUOTA.in(namespace, "compute")).with("8", "spec", "hard", "requests.cpu"),
                        SOMEBODY);
        // The sandbox keeps no quotas; this is what the controller of a Deployment says where one is kept.
        ResourceKey event = WellKnownKinds.EVENT.in(namespace, "kube-apiserver-5d9f.1");
        world.management()
                .create(
                        event.kind(),
                        object(event)
                                .with(
                                        Map.of(
                                                "apiVersion",
                                                "apps/v1",
                                                "kind",
                                                "ReplicaSet",
                                                "namespace",
                                                namespace,
                                                "name",
                                                "kube-apiserver-5d9f"),
                                        "involvedObject")
                                .with("Warning", "type")
                                .with("FailedCreate", "reason")
                                .with(
                                        "Error creating: pods \"kube-apiserver-5d9f-x2x4z\" is forbidden: exceeded quota: compute, requested: requests.cpu=1, used: requests.cpu=8, limited: requests.cpu=8",
                                        "message"),
                        SOMEBODY);

        firstCauseOf("crowded", CauseKind.QUOTA);
    }

    @Test
    void aNodeThatDoesNotReport() {
        hosted("silent");
        try (ClusterApi guest = guest("silent")) {
            Document node =
                    guest.list(ListQuery.everywhere(GuestKinds.NODE)).items().get(0);
            guest.patch(
                    GuestKinds.NODE.named(node.name()),
                    new Patch.Merge(
                            Document.empty()
                                    .with(
                                            List.of(Map.of(
                                                    "type",
                                                    "Ready",
                                                    "status",
                                                    "False",
                                                    "reason",
                                                    "PLEGUnhealthy",
                                                    "message",
                                                    "PLEG is not healthy: pleg was last seen active 5m ago",
                                                    "lastTransitionTime",
                                                    "2026-01-01T00:00:00Z")),
                                            "status",
                                            "conditions"),
                            "status"),
                    SOMEBODY);
        }

        firstCauseOf("silent", CauseKind.NODE);
    }

    @Test
    void anAccountThatTheInfrastructureClusterDoesNotTake() {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, "foreign", true, 1);
        String secret = world.management()
                .get(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "foreign"))
                .orElseThrow()
                .text("spec", "platform", "kubevirt", "credentials", "infraKubeConfigSecret", "name")
                .orElseThrow();
        editSecret(secret, text -> text.replaceAll("token: .*", "token: revoked"));

        firstCauseOf("foreign", CauseKind.INFRA_CREDENTIALS);
    }

    @Test
    void aClusterThatIsPaused() {
        hosted("paused");
        assertThat(world.user(home, "official")
                        .run(List.of("pause", "cluster", "paused"))
                        .exit())
                .isZero();

        firstCauseOf("paused", CauseKind.PAUSED);
    }

    @Test
    void aDeletionThatDoesNotEnd() {
        hosted("undead");
        world.faults().set(Fault.STUCK_FINALIZER);
        world.management().delete(HypershiftKinds.HOSTED_CLUSTER.in("clusters", "undead"), DeleteOptions.defaults());

        firstCauseOf("undead", CauseKind.DELETION);
    }

    @Test
    void aConfigurationThatNamesNothing() {
        hosted("misconfigured");
        change(
                HypershiftKinds.HOSTED_CLUSTER.in("clusters", "misconfigured"),
                Document.empty()
                        .with(
                                List.of(Map.of(
                                        "names",
                                        List.of("api.example.com"),
                                        "servingCertificate",
                                        Map.of("name", "no-such-secret"))),
                                "spec",
                                "configuration",
                                "apiServer",
                                "servingCerts",
                                "namedCertificates"));

        firstCauseOf("misconfigured", CauseKind.CONFIGURATION);
    }

    @Test
    void aClusterWithoutNodes() {
        create("empty", "--node-pool-replicas=0");

        firstCauseOf("empty", CauseKind.IN_PROGRESS);
    }

    private void firstCauseOf(String name, CauseKind cause) {
        Hcp4j watcher = world.user(home, "fabric8");
        Eventually.holds(cause.id(), SOON, () -> assertThat(ExplainFaultsIT.causes(watcher, name))
                .startsWith(cause.id()));
        Finished explained = explain(name);
        assertThat(causes(explained)).as(explained.err()).startsWith(cause.id());
        assertThat(documented).endsWith(" | `" + cause.id() + "` | `" + test + "` |");
    }

    /** Through the launcher. */
    private Finished explain(String name) {
        return world.launching(home, "official").run(List.of("explain", name, "-o", "json"));
    }

    private static List<String> causes(Finished explained) {
        return new YamlTextFormat()
                .readJson(explained.out(), "explain").objects("causes").stream()
                        .map(cause -> cause.text("cause").orElse(""))
                        .toList();
    }

    private void hosted(String name) {
        Hcp4j user = world.user(home, "fabric8");
        world.hosted(user, name);
        assertThat(ExplainFaultsIT.causes(user, name)).isEmpty();
    }

    private void create(String name, String... more) {
        Hcp4j user = world.user(home, "fabric8");
        Path pullSecret =
                user.file("pull-secret", "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
        List<String> words = List.of(
                "create", "cluster", "kubevirt", "--name=" + name, "--memory=4Gi", "--pull-secret=" + pullSecret);
        if (Arrays.stream(more).noneMatch(word -> word.startsWith("--release-image"))) {
            words = World.and(words, "--release-image=registry.example.com/release:4.19.3-x86_64");
        }
        if (Arrays.stream(more).noneMatch(word -> word.startsWith("--node-pool-replicas"))) {
            words = World.and(words, "--node-pool-replicas=1");
        }
        Finished created = user.run(World.and(words, more));
        assertThat(created.exit()).as(created.err()).isZero();
    }

    private void addPool(String cluster, String more) {
        Finished created = world.user(home, "fabric8")
                .run(List.of(
                        "create",
                        "nodepool",
                        "kubevirt",
                        "--cluster-name=" + cluster,
                        "--name=" + cluster + "-more",
                        "--replicas=1",
                        "--memory=4Gi",
                        more));
        assertThat(created.exit()).as(created.err()).isZero();
    }

    private static void usualClass(String usual) {
        change(
                USUAL_CLASS,
                Document.empty().with(usual, "metadata", "annotations", "storageclass.kubernetes.io/is-default-class"));
    }

    private static void cordon(boolean cordoned) {
        world.management()
                .list(ListQuery.everywhere(InfraKinds.NODE))
                .items()
                .forEach(node -> change(
                        InfraKinds.NODE.named(node.name()), Document.empty().with(cordoned, "spec", "unschedulable")));
    }

    private static void wildcards(ResourceKey router, String policy) {
        change(router, Document.empty().with(policy, "spec", "routeAdmission", "wildcardPolicy"));
    }

    private static void change(ResourceKey key, Document changes) {
        world.management().patch(key, Patch.merge(changes), SOMEBODY);
    }

    private static void editSecret(String name, UnaryOperator<String> edit) {
        ResourceKey key = WellKnownKinds.SECRET.in("clusters", name);
        String edited = edit.apply(kubeconfig(name));
        change(
                key,
                Document.empty()
                        .with(
                                Base64.getEncoder().encodeToString(edited.getBytes(StandardCharsets.UTF_8)),
                                "data",
                                "kubeconfig"));
    }

    private static String kubeconfig(String secret) {
        Document found = world.management()
                .get(WellKnownKinds.SECRET.in("clusters", secret))
                .orElseThrow();
        return new String(
                Base64.getDecoder().decode(found.text("data", "kubeconfig").orElseThrow()), StandardCharsets.UTF_8);
    }

    private static ClusterApi guest(String name) {
        return new Fabric8Connector()
                .open(
                        KubeconfigText.parse(kubeconfig(name + "-admin-kubeconfig"), "the guest"),
                        ConnectionOptions.defaults());
    }

    private static Document object(ResourceKey key) {
        return Document.empty()
                .with(key.kind().apiVersion(), "apiVersion")
                .with(key.kind().kind(), "kind")
                .with(key.name(), "metadata", "name")
                .with(key.namespace(), "metadata", "namespace");
    }
}
