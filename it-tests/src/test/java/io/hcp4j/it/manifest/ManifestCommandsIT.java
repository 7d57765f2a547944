package io.hcp4j.it.manifest;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code export}, {@code diff} and {@code apply}. */
class ManifestCommandsIT {
    private static final String PASSWORD =
            base64("{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwbGFudGVk\"}}}");
    private static final String POOL = "nodepool.hypershift.openshift.io/example";
    private static final String CLUSTER = "hostedcluster.hypershift.openshift.io/example";

    private static ApiServer server;

    @TempDir
    Path home;

    private ClusterApi api;
    private ResourceKey pool;

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(ManifestCommandsIT.class);
        server.installCrds();
    }

    @BeforeEach
    void cluster() {
        String namespace = server.freshNamespace();
        api = new Fabric8Connector().open(server.admin(), ConnectionOptions.defaults());
        pool = HypershiftKinds.NODE_POOL.in(namespace, "example");
        Path pullSecret = Hcp4j.in(home)
                .file("pull-secret", new String(Base64.getDecoder().decode(PASSWORD), StandardCharsets.UTF_8));
        Finished created = typed(
                "fabric8",
                "create",
                "cluster",
                "kubevirt",
                "--name=example",
                "--node-pool-replicas=2",
                "--pull-secret=" + pullSecret,
                "--release-image=registry.example.com/release:4.19.3-x86_64");
        assertThat(created.exit()).as(created.err()).isZero();
    }

    @AfterEach
    void close() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void anExportHoldsWhatPeopleWantAndNoSecrets(String client) {
        String key = api.get(secret("example-etcd-encryption-key"))
                .flatMap(found -> found.text("data", "key"))
                .orElseThrow();

        Finished omitted = typed(client, "export", "example");
        Finished referred = typed(client, "export", "example", "--secrets=reference");
        Finished included = typed(client, "export", "example", "--secrets=include", "-o", "json");

        assertThat(kinds(omitted.out())).containsExactly("HostedCluster", "NodePool");
        assertThat(omitted.out())
                .doesNotContain("uid", "resourceVersion", "managedFields", "creationTimestamp", "status", "generation");
        assertThat(omitted.err())
                .startsWith("left out: Secret " + pool.namespace() + "/example-etcd-encryption-key, Secret "
                        + pool.namespace() + "/example-pull-secret;");
        assertThat(kinds(referred.out())).containsExactly("Secret", "Secret", "HostedCluster", "NodePool");
        assertThat(referred.out()).contains("hcp4j.io/data-left-out: .dockerconfigjson", "hook: Skip");
        assertThat(omitted.out() + omitted.err() + referred.out() + referred.err())
                .doesNotContain(PASSWORD)
                .doesNotContain(key);
        assertThat(new YamlTextFormat()
                        .readJson(included.out(), "export").objects("items").stream()
                                .map(Document::kind))
                .containsExactly("Secret", "Secret", "HostedCluster", "NodePool");
        assertThat(included.out()).contains(PASSWORD, key);
        assertThat(typed(client, "export", "nobody").err())
                .startsWith("error: there is no HostedCluster " + pool.namespace() + "/nobody\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatWasExportedChangesNothingWhenItIsApplied(String client) {
        String file = file("whole", typed(client, "export", "example", "--secrets=include"));
        String referring = file("referring", typed(client, "export", "example", "--secrets=reference"));

        Finished compared = typed(client, "diff", "-f", file);
        Finished applied = typed(client, "apply", "-f", file);
        Finished again = typed(client, "apply", "-f", referring);

        assertThat(compared).isEqualTo(new Finished(0, "", ""));
        assertThat(applied.out()).isEqualTo("""
                secret/example-etcd-encryption-key unchanged
                secret/example-pull-secret unchanged
                %s unchanged
                %s unchanged
                """.formatted(CLUSTER, POOL));
        assertThat(again.out()).isEqualTo(CLUSTER + " unchanged\n" + POOL + " unchanged\n");
        assertThat(again.err()).contains("secret/example-pull-secret skipped: the files do not hold its data");
        assertThat(api.get(secret("example-pull-secret")).flatMap(found -> found.text("data", ".dockerconfigjson")))
                .contains(PASSWORD);
        assertThat(typed(client, "export", "example", "--secrets=include").out())
                .isEqualTo(typed("fabric8", "export", "example", "--secrets=include")
                        .out())
                .isEqualTo(text(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aDifferenceIsShownFieldByFieldAndNothingIsChanged(String client) {
        String exported = typed(client, "export", "example").out();
        String other = base64("{\"auths\":{\"other.example.com\":{\"auth\":\"dXNlcjpwbGFudGVk\"}}}");
        String file = file(
                "edited",
                exported.replace("  replicas: 2\n", "  nodeLabels: {zone: a}\n  replicas: 3\n")
                        + "---\n"
                        + poolManifest("more")
                        + "---\n"
                        + secretManifest(other));
        Document before = stored();

        Finished text = typed(client, "diff", "-f", file);
        Finished json = typed(client, "diff", "-f", file, "-o", "json");
        Finished rehearsed = typed(client, "apply", "-f", file, "--dry-run=server", "--force-conflicts", "-o", "yaml");

        assertThat(text.exit()).as(text.err()).isEqualTo(1);
        assertThat(text.out()).isEqualTo("""
                secret/example-pull-secret
                  ~ data..dockerconfigjson: (secret, differs)   (owned by hcp4j: only with --force-conflicts)
                %1$s
                  + spec.nodeLabels.zone: a
                  ~ spec.replicas: 2 -> 3   (owned by hcp4j: only with --force-conflicts)
                nodepool.hypershift.openshift.io/more would be created
                """.formatted(POOL));
        Document diff = new YamlTextFormat().readJson(json.out(), "diff");
        assertThat(diff.kind()).isEqualTo("Diff");
        assertThat(diff.flag("differs")).contains(true);
        assertThat(diff.objects("objects"))
                .extracting(object -> object.text("effect").orElse(""))
                .containsExactly("configured", "unchanged", "configured", "created");
        assertThat(rehearsed.exit()).as(rehearsed.err()).isZero();
        for (Finished finished : List.of(text, json, rehearsed)) {
            assertThat(finished.out() + finished.err()).doesNotContain(PASSWORD).doesNotContain(other);
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(api.get(HypershiftKinds.NODE_POOL.in(pool.namespace(), "more")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void fieldsOfOthersAreAConflictUntilTheyAreTakenOver(String client) {
        String file = file(
                "edited",
                configMapManifest() + "---\n"
                        + typed(client, "export", "example").out());
        api.apply(
                HypershiftKinds.NODE_POOL,
                partialPool(5),
                ApplyOptions.by("somebody").forced());

        Finished refused = typed(client, "apply", "-f", file);
        boolean written = api.get(configMap()).isPresent();
        Finished forced = typed(client, "apply", "-f", file, "--force-conflicts");

        assertThat(refused.exit()).isEqualTo(4);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains(".spec.replicas (somebody)", "--force-conflicts", "\nnothing was changed\n")
                .startsWith("error: cannot apply NodePool " + pool.namespace() + "/example: ");
        assertThat(written).isFalse();
        assertThat(forced.out()).isEqualTo("""
                configmap/example created
                %s unchanged
                %s configured
                """.formatted(CLUSTER, POOL));
        assertThat(stored().number("spec", "replicas")).contains(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void twoAdministratorsWhoChangeDifferentFieldsLoseNothing(String client) {
        String exported = typed(client, "export", "example").out();
        String alices = file("alices", exported.replace("  replicas: 2\n", "  nodeLabels: {a: b}\n  replicas: 2\n"));
        String bobs = file("bobs", exported.replace("  nodeDrainTimeout: 0s\n", "  nodeDrainTimeout: 9s\n"));
        String late = file("late", exported.replace("  replicas: 2\n", "  replicas: 2\n  nodeLabels: {a: c}\n"));

        Finished alice = as("alice", client, "apply", "-f", alices);
        Finished bob = as("bob", client, "apply", "-f", bobs, "--force-conflicts");
        Finished aliceAgain = as("alice", client, "diff", "-f", alices);
        Finished both = as("bob", client, "apply", "-f", late);

        assertThat(alice.exit()).as(alice.err()).isZero();
        assertThat(bob.exit()).as(bob.err()).isZero();
        assertThat(stored().text("spec", "nodeLabels", "a")).contains("b");
        assertThat(stored().text("spec", "nodeDrainTimeout")).contains("9s");
        assertThat(aliceAgain.out())
                .contains("~ spec.nodeDrainTimeout: 9s -> 0s   (owned by hcp4j-apply:system:serviceaccount:");
        assertThat(both.exit()).isEqualTo(4);
        assertThat(both.err()).contains(".spec.nodeLabels.a (hcp4j-apply:system:serviceaccount:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatIsTakenOutOfTheFilesGoesUnlessOthersOwnIt(String client) {
        String exported = typed(client, "export", "example").out();
        String more = file("more", exported.replace("  replicas: 2\n", "  nodeLabels: {a: b}\n  replicas: 2\n"));
        String less = file("less", exported.replace("  nodeDrainTimeout: 0s\n", ""));
        typed(client, "apply", "-f", more);

        Finished compared = typed(client, "diff", "-f", less);
        Finished applied = typed(client, "apply", "-f", less);

        assertThat(compared.out()).isEqualTo(POOL + "\n  - spec.nodeLabels.a: b\n");
        assertThat(applied.out()).endsWith(POOL + " configured\n");
        assertThat(applied.err())
                .contains(POOL + ": spec.nodeDrainTimeout is no longer in the files and stays, owned by hcp4j\n");
        assertThat(stored().has("spec", "nodeLabels", "a")).isFalse();
        assertThat(stored().text("spec", "nodeDrainTimeout")).contains("0s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void nothingIsWrittenWhenAnythingIsRefused(String client) {
        String exported = typed(client, "export", "example").out();
        String immutable =
                file("immutable", configMapManifest() + "---\n" + exported.replace("arch: amd64", "arch: s390x"));
        String byServer = file(
                "by-server",
                configMapManifest() + "---\n"
                        + configMapManifest()
                                .replace("name: example", "name: other")
                                .replace("data: {a: b}", "data: {\"not a key\": b}"));
        String absent = file("absent", secretManifest("").replace("example-pull-secret", "absent"));
        String foreign = file("foreign", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\n");
        String elsewhere = file("elsewhere", exported.replace(pool.namespace(), "no-such-namespace"));

        Finished judged = typed(client, "apply", "-f", immutable, "--force-conflicts");
        Finished refused = typed(client, "apply", "-f", byServer);
        Finished empty = typed(client, "apply", "-f", absent);
        Finished unknown = typed(client, "apply", "-f", foreign);
        Finished nowhere = typed(client, "diff", "-f", elsewhere);

        assertThat(judged.exit()).isEqualTo(2);
        assertThat(judged.err()).isEqualTo("""
                error: NodePool example: spec.arch: "s390x": Arch is immutable (allowed: unchanged: amd64)
                """);
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("error: cannot apply ConfigMap " + pool.namespace() + "/other: ");
        assertThat(empty.exit()).isEqualTo(2);
        assertThat(empty.err()).contains("/absent does not exist, and the files do not hold its data\n");
        assertThat(unknown.err()).startsWith("error: Deployment a (apps/v1) is not an object that a hosted cluster");
        assertThat(nowhere.exit()).as("1 says that something differs").isEqualTo(2);
        assertThat(nowhere.err()).contains("kubectl create namespace no-such-namespace");
        assertThat(api.get(configMap())).isEmpty();
        assertThat(api.get(secret("absent"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whatStopsHalfWayGoesOnWithTheSameCommand(String client) {
        String file = file("two", configMapManifest() + "---\n" + poolManifest("more"));
        Finished stopped;
        try (FaultProxy proxy = FaultProxy.before(server)) {
            proxy.next(
                    1,
                    Seen.request("PATCH", "/nodepools/more")
                            .and(request -> !request.query().contains("dryRun")),
                    Fault.status(403, "Forbidden"));
            stopped = Hcp4j.in(home)
                    .withinThisProcess()
                    .on(proxy.admin(), client)
                    .run(List.of("apply", "-f", file, "-n", pool.namespace()));
        }
        Finished again = typed(client, "apply", "-f", file);

        assertThat(stopped.exit()).isEqualTo(5);
        assertThat(stopped.out()).isEqualTo("configmap/example created\n");
        assertThat(stopped.err())
                .contains(
                        "  applied: configmap/example\n",
                        "  not applied: nodepool.hypershift.openshift.io/more\n",
                        "  try: the same command again");
        assertThat(again.out())
                .isEqualTo("configmap/example unchanged\nnodepool.hypershift.openshift.io/more created\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aClusterIsAppliedToWhereNothingIsYet(String client) {
        String exported =
                typed(client, "export", "example", "--secrets=include").out();
        String namespace = pool.namespace() + "-new";
        Path folder = home.resolve("folder");
        assertThat(folder.toFile().mkdir()).isTrue();
        Hcp4j.in(folder).file("1.yaml", exported.replace(pool.namespace(), namespace));
        Hcp4j.in(folder)
                .file(
                        "2.json",
                        "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"metadata\":{\"name\":\"" + namespace + "\"}}");
        Hcp4j.in(folder).file("README.md", "none of it");

        Finished planned = typed(client, "apply", "-f", folder.toString(), "--dry-run=client", "-o", "name");
        Finished compared = typed(client, "diff", "-f", folder.toString());
        Finished applied = typed(client, "apply", "-f", folder.toString());

        assertThat(planned.out().lines()).hasSize(5).first().isEqualTo("namespace/" + namespace);
        assertThat(compared.exit()).as(compared.err()).isEqualTo(1);
        assertThat(compared.out().lines()).hasSize(5).allMatch(line -> line.endsWith(" would be created"));
        assertThat(applied.exit()).as(applied.err()).isZero();
        assertThat(applied.out().lines()).hasSize(5).allMatch(line -> line.endsWith(" created"));
        assertThat(api.get(HypershiftKinds.NODE_POOL.in(namespace, "example"))).isPresent();
        api.delete(WellKnownKinds.NAMESPACE.named(namespace), DeleteOptions.defaults());
    }

    private Finished typed(String client, String... words) {
        return run(Hcp4j.in(home).withinThisProcess().on(server.admin(), client), words);
    }

    private Finished as(String user, String client, String... words) {
        return run(
                Hcp4j.in(home).withinThisProcess().on(server.endpoint().as(server.user(user, "cluster-admin")), client),
                words);
    }

    private Finished run(Hcp4j user, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--namespace=" + pool.namespace());
        return user.run(all);
    }

    private String file(String name, Finished printed) {
        assertThat(printed.exit()).as(printed.err()).isZero();
        return file(name, printed.out());
    }

    private String file(String name, String text) {
        return Hcp4j.in(home).file(name + ".yaml", text).toString();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> kinds(String yaml) {
        return new YamlTextFormat()
                .readYaml(yaml, "export").stream().map(Document::kind).toList();
    }

    private Document stored() {
        return api.get(pool).orElseThrow();
    }

    private ResourceKey secret(String name) {
        return WellKnownKinds.SECRET.in(pool.namespace(), name);
    }

    private ResourceKey configMap() {
        return WellKnownKinds.CONFIG_MAP.in(pool.namespace(), "example");
    }

    private static String configMapManifest() {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: example}
                data: {a: b}
                """;
    }

    private static String secretManifest(String pullSecret) {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: example-pull-secret}
                """ + (pullSecret.isEmpty() ? "" : "data: {.dockerconfigjson: " + pullSecret + "}\n");
    }

    private static String poolManifest(String name) {
        return """
                apiVersion: hypershift.openshift.io/v1beta1
                kind: NodePool
                metadata: {name: %s}
                spec:
                  arch: amd64
                  clusterName: example
                  management: {upgradeType: Replace}
                  platform:
                    type: KubeVirt
                    kubevirt:
                      compute: {cores: 2, memory: 8Gi}
                      rootVolume: {type: Persistent, persistent: {size: 32Gi}}
                  release: {image: registry.example.com/release:4.19.3-x86_64}
                  replicas: 1
                """.formatted(name);
    }

    private Document partialPool(int replicas) {
        return Document.empty()
                .with(pool.namespace(), "metadata", "namespace")
                .with(pool.name(), "metadata", "name")
                .with(replicas, "spec", "replicas");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
