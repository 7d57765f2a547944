package io.hcp4j.it.create;

import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.kubetesting.proxy.WebServer;
import io.hcp4j.kubetesting.proxy.WebServer.Answer;
import io.hcp4j.kubetesting.proxy.WebServer.Asked;
import io.hcp4j.kubetesting.server.ApiServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Streams and architectures, with a release controller and a registry on the loopback. */
class ReleaseIT {
    private static final String STREAM = "/amd64/api/v1/releasestream/4-stable/tags";
    private static final String MANIFEST = "/v2/ocp/release/manifests/4.19.3";
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    /** me:hush. */
    private static final String BASIC = "bWU6aHVzaA==";

    private static final String DEFINITIONS = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private static final String VERSIONS = "/apis/config.openshift.io/v1/clusterversions";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static ApiServer server;

    @TempDir
    Path home;

    private final WebServer web = WebServer.with(ServerCertificate.GOOD);
    private String namespace = "";

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(ReleaseIT.class);
        server.installCrds();
    }

    @BeforeEach
    void supportTwoVersions() {
        namespace = server.freshNamespace();
        server.send("POST", "/api/v1/namespaces/" + namespace + "/configmaps", """
                {"metadata": {"name": "supported-versions", "labels": {"hypershift.openshift.io/supported-versions": "true"}},
                 "data": {"supported-versions": "{\\"versions\\": [\\"4.19\\", \\"4.18\\"]}"}}
                """);
    }

    @AfterEach
    void stop() {
        web.close();
        server.send("DELETE", "/api/v1/namespaces/" + namespace + "/configmaps/supported-versions", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void aStreamStandsForItsNewestSupportedReleaseUntilTheClusterExists(String client) {
        web.on(STREAM, tags("4.20.0", "4.19.3", "4.19.10", "4.19.11-rc.1"));

        Finished created = run(client, "--release-stream", "4-stable");

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.err())
                .contains("release: 4.19.10 of stream 4-stable, registry.example/release:4.19.10")
                .doesNotContain("warning");
        assertThat(images()).containsOnly("registry.example/release:4.19.10");

        web.on(STREAM, tags("4.19.10", "4.19.12"));

        Finished repeated = run(client, "--release-stream", "4-stable");

        assertThat(repeated.exit()).as(repeated.err()).isZero();
        assertThat(repeated.err()).contains("which " + namespace + "/example has already");
        assertThat(repeated.out()).doesNotContain("created");
        assertThat(web.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void withoutAnyTheManagementClustersOwnIsTakenUntilTheClusterExists(String client) {
        String own = "registry.example/release@sha256:" + "a".repeat(64);

        Finished unknown = run(client);
        runsItself("4.19.3", own);
        Finished created = run(client);
        runsItself("4.19.4", own.replace('a', 'b'));
        Finished repeated = run(client);
        String definition = DEFINITIONS + "/clusterversions.config.openshift.io";
        server.send("DELETE", definition, "");
        Eventually.holds("no OpenShift cluster", TIMEOUT, () -> assertThat(server.send("GET", definition, ""))
                .contains("NotFound"));

        assertThat(unknown.exit()).as(unknown.err()).isEqualTo(2);
        assertThat(unknown.err()).contains("--release-image: is required", "try: --release-image");
        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.err()).contains("release: 4.19.3, as the management cluster");
        assertThat(repeated.exit()).as(repeated.err()).isZero();
        assertThat(repeated.out()).doesNotContain("created");
        assertThat(images()).hasSize(2).containsOnly(own);
    }

    @Test
    void aRenderingAsksNoClusterForItsRelease() {
        Finished refused = run("fabric8", "--render");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--release-image: is required where the management cluster is not asked");
    }

    @Test
    void aStreamIsLookedUpForARenderingToo() {
        web.on(STREAM, tags("4.19.3"));

        Finished rendered = run("fabric8", "--release-stream", "4-stable", "--render");

        assertThat(rendered.exit()).as(rendered.err()).isZero();
        assertThat(rendered.out().lines().filter(line -> line.strip().equals("image: registry.example/release:4.19.3")))
                .hasSize(2);
        assertThat(images()).isEmpty();
    }

    @Test
    void mistakesAreFoundBeforeAnybodyIsAsked() {
        Finished refused = run("fabric8", "--release-stream", "4-stable", "--memory", "0");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("--memory").doesNotContain("--release");
        assertThat(web.asked()).isEmpty();
    }

    @Test
    void aStreamThatCannotBeLookedUpSaysWhatToDoInstead() {
        Finished unknown = run("fabric8", "--release-stream", "4-stable");
        web.close();
        Finished unreachable = run("fabric8", "--release-stream", "4-stable");

        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains(web.address() + " does not know it", "try: --release-image IMAGE");
        assertThat(unreachable.exit()).isEqualTo(6);
        assertThat(unreachable.err()).contains("connection refused", "try: --release-image IMAGE");
        assertThat(images()).isEmpty();
    }

    @Test
    void aStreamForOtherProcessorsIsRefused() {
        web.on("/s390x/api/v1/releasestream/4-stable-s390x/tags", tags("4.19.3"));

        Finished refused = run("fabric8", "--release-stream", "4-stable-s390x");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("--release-stream: the release has images for s390x only, and the nodes are amd64");
        assertThat(images()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void anImageForOtherProcessorsIsRefused(String client) {
        web.on(MANIFEST, "{\"config\": {\"digest\": \"" + DIGEST + "\"}}")
                .on("/v2/ocp/release/blobs/" + DIGEST, "{\"architecture\": \"s390x\"}");

        Finished refused = run(client, "--release-image", web.authority() + "/ocp/release:4.19.3");
        Finished rehearsed =
                run(client, "--release-image", web.authority() + "/ocp/release:4.19.3", "--dry-run", "server");

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err())
                .contains("--release-image: the release has images for s390x only, and the nodes are amd64", "try: ");
        assertThat(rehearsed.exit()).isEqualTo(2);
        assertThat(images()).isEmpty();
    }

    @Test
    void anImageForManyProcessorsFitsAndIsLookedUpWithThePullSecret() {
        web.on(
                MANIFEST,
                asked -> asked.authorization().equals("Basic " + BASIC)
                        ? Answer.json("{\"manifests\": [{\"platform\": {\"architecture\": \"s390x\"}},"
                                + " {\"platform\": {\"architecture\": \"amd64\"}}]}")
                        : new Answer(401, Map.of("WWW-Authenticate", "Basic realm=\"registry\""), ""));

        Finished created = run("fabric8", "--release-image", web.authority() + "/ocp/release:4.19.3");

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.err()).doesNotContain("warning");
        assertThat(web.asked()).extracting(Asked::authorization).contains("Basic " + BASIC);
    }

    @Test
    void aRegistryThatDoesNotTellIsAWarning() {
        web.on(MANIFEST, asked -> new Answer(401, Map.of("WWW-Authenticate", "Bearer realm=\"nowhere\""), ""));

        Finished created = run("fabric8", "--release-image", web.authority() + "/ocp/release:4.19.3", "-v");

        assertThat(created.exit()).as(created.err()).isZero();
        assertThat(created.err().lines().filter(line -> line.startsWith("warning: ")))
                .singleElement()
                .asString()
                .contains("cannot look up the architectures of " + web.authority() + "/ocp/release:4.19.3")
                .doesNotContain(BASIC, "hush");
        assertThat(images()).isNotEmpty();
    }

    private Finished run(String client, String... more) {
        Hcp4j user = Hcp4j.in(home).on(server.admin(), client);
        Path pullSecret =
                user.file("pull-secret.json", "{\"auths\":{\"" + web.authority() + "\":{\"auth\":\"" + BASIC + "\"}}}");
        Path authority = user.file("authority.pem", ServerCertificate.authority());
        List<String> words = new ArrayList<>(List.of(
                "create",
                "cluster",
                "kubevirt",
                "--name",
                "example",
                "--namespace",
                namespace,
                "--pull-secret",
                pullSecret.toString(),
                "--additional-trust-bundle",
                authority.toString(),
                "--skip-infra-checks=all",
                "--release-controller",
                web.address() + "/{arch}"));
        words.addAll(List.of(more));
        return user.run(words);
    }

    /** Makes the API server that of an OpenShift cluster of this release. */
    private static void runsItself(String version, String image) {
        String definition = """
                {"metadata": {"name": "clusterversions.config.openshift.io"},
                 "spec": {"group": "config.openshift.io", "scope": "Cluster",
                          "names": {"plural": "clusterversions", "singular": "clusterversion", "kind": "ClusterVersion"},
                          "versions": [{"name": "v1", "served": true, "storage": true,
                                        "schema": {"openAPIV3Schema": {"type": "object",
                                                                       "x-kubernetes-preserve-unknown-fields": true}}}]}}
                """;
        String status =
                "{\"apiVersion\": \"config.openshift.io/v1\", \"kind\": \"ClusterVersion\", \"metadata\": {\"name\": \"version\"}, \"status\": {\"desired\": {\"version\": \""
                        + version + "\", \"image\": \"" + image + "\"}}}";
        Eventually.holds("the release of the management cluster", TIMEOUT, () -> {
            server.send("POST", DEFINITIONS, definition);
            server.send("POST", VERSIONS, status);
            server.send("PATCH", VERSIONS + "/version", status);
            assertThat(server.send("GET", VERSIONS + "/version", "")).contains(image);
        });
    }

    /** The release images of the HostedClusters and NodePools in the namespace. */
    private List<String> images() {
        try (Stored stored = new Stored(server, namespace)) {
            return stored.objects().values().stream()
                    .flatMap(object -> object.text("spec", "release", "image").stream())
                    .toList();
        }
    }

    private static String tags(String... names) {
        List<String> tags = new ArrayList<>();
        for (String name : names) {
            tags.add("{\"name\": \"" + name + "\", \"phase\": \"Accepted\", \"pullSpec\": \"registry.example/release:"
                    + name + "\"}");
        }
        return "{\"name\": \"4-stable\", \"tags\": " + tags + "}";
    }
}
