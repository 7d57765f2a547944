package io.hcp4j.it.infra;

import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.files.FileKubeconfigLoader;
import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.it.launcher.Hcp4j;
import io.hcp4j.it.launcher.Hcp4j.Finished;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.KubeconfigText;
import io.hcp4j.ports.cluster.AccessReview;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code infra rotate}, stopped after each of its steps: the cluster's credentials work at every moment. */
@Timeout(value = 5, unit = TimeUnit.MINUTES) // Each test types half a dozen commands.
class InfraRotationIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static ApiServer management;
    private static InfraServer infra;
    private static TokenFiller filler;

    @TempDir
    Path home;

    private final List<AutoCloseable> open = new ArrayList<>();
    private String namespace;
    private String machines;
    private FaultProxy toInfra;
    private FaultProxy toManagement;
    private Hcp4j user;

    @BeforeAll
    static void startServers() {
        management = ApiServer.require(InfraRotationIT.class);
        management.installCrds();
        infra = InfraServer.furnished(ApiServer.requireSecond(InfraRotationIT.class));
        filler = TokenFiller.of(infra.server());
    }

    @AfterAll
    static void stop() {
        filler.close();
    }

    @BeforeEach
    void places() {
        namespace = management.freshNamespace();
        machines = infra.server().freshNamespace();
        toInfra = FaultProxy.before(infra.server());
        toManagement = FaultProxy.before(management);
        open.add(toInfra);
        open.add(toManagement);
        user = Hcp4j.in(home);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void theOldTokenIsRevokedOnceTheNewOneIsInUse(String client) {
        cluster(client);
        String old = stored();

        Finished rotated = rotate();

        assertThat(rotated.exit()).as(rotated.err()).isZero();
        assertThat(rotated.out()).containsSubsequence("new token: ", "it works", "updated", "old token revoked: ");
        assertThat(stored()).isNotEqualTo(old);
        assertThat(works(stored())).isTrue();
        Eventually.holds(
                "the old token ends", SOON, () -> assertThat(works(old)).isFalse());
        assertThat(tokens()).containsExactly("example-infra-token-2");
        assertThat(secret().annotations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void itMayBeStoppedAfterEachStep(String client) {
        cluster(client);
        Predicate<Seen> tokenMade = Seen.request("POST", "/namespaces/" + machines + "/secrets");
        Predicate<Seen> awaited = Seen.request("GET", "/namespaces/" + machines + "/secrets")
                .and(seen -> seen.query().contains("fieldSelector"));
        Predicate<Seen> reviews = Seen.request("POST", "/selfsubjectaccessreviews");
        Predicate<Seen> updated = Seen.request("PATCH", "/secrets/example-infra-credentials");
        Predicate<Seen> revoked =
                seen -> seen.method().equals("DELETE") && seen.path().contains("/secrets/");

        stopped(toInfra, tokenMade);
        stopped(toInfra, awaited);
        stopped(toInfra, reviews);
        stopped(toManagement, updated);
        stopped(toInfra, revoked);
        stopped(toManagement, updated);

        Finished last = rotate();

        assertThat(last.exit()).as(last.err()).isZero();
        assertThat(works(stored())).isTrue();
        assertThat(tokens()).hasSize(1);
        assertThat(secret().annotations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void anUpdateWhoseAnswerIsLostIsLookedFor(String client) {
        cluster(client);
        toManagement.next(1, Seen.request("PATCH", "/secrets/example-infra-credentials"), Fault.forwardThenReset());

        Finished rotated = rotate();

        assertThat(rotated.exit()).as(rotated.err()).isZero();
        assertThat(works(stored())).isTrue();
        assertThat(tokens()).containsExactly("example-infra-token-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void theOldTokenStaysWhileTheOperatorMayUseIt(String client) {
        cluster(client);
        String old = stored();
        management.send("POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"hypershift\"}}");
        String pods = "/api/v1/namespaces/hypershift/pods";
        management.send(
                "POST", "/api/v1/namespaces/hypershift/serviceaccounts", "{\"metadata\":{\"name\":\"default\"}}");
        management.send("POST", pods, """
                {"metadata":{"name":"operator-x"},"spec":{"containers":[{"name":"operator","image":"i"}],
                 "automountServiceAccountToken":false}}""");
        management.send("PATCH", pods + "/operator-x/status", "{\"status\":{\"startTime\":\"2020-01-01T00:00:00Z\"}}");

        Finished rotated = rotate();
        boolean oldWorks = works(old);
        management.send("DELETE", pods + "/operator-x?gracePeriodSeconds=0", "");
        Finished finished = rotate();

        assertThat(rotated.exit()).as(rotated.err()).isZero();
        assertThat(rotated.err()).contains("the old token is still valid", "operator-x", "rollout restart");
        assertThat(oldWorks).isTrue();
        assertThat(finished.exit()).as(finished.err()).isZero();
        assertThat(finished.out()).contains("old token revoked").doesNotContain("new token");
        Eventually.holds(
                "the old token ends", SOON, () -> assertThat(works(old)).isFalse());
        assertThat(works(stored())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fabric8", "official"})
    void whichClusterIsGoneIsSaid(String client) {
        cluster(client);
        List<String> status = List.of("infra", "status", "example", "-n", namespace, "-vv");
        List<String> check = List.of("infra", "check", "example", "-n", namespace, "-vv", "-o", "json");
        Finished there = user.run(check);
        toInfra.refuse();

        Finished withoutInfra = quiet(user.run(status));
        Finished checked = quiet(user.run(check));
        Finished rotated = rotate();
        toManagement.refuse();
        Finished withoutManagement = quiet(user.run(status));

        assertThat(there.out()).contains("\"check\": \"kubevirt\"", "\"check\": \"loopback-server\"");
        assertThat(withoutInfra.exit()).isEqualTo(6);
        assertThat(withoutInfra.err()).contains("error: infrastructure cluster: ");
        assertThat(checked.exit()).isEqualTo(6);
        assertThat(checked.out()).contains("\"server-answers\"", "\"usable\": false");
        assertThat(rotated.exit()).isEqualTo(6);
        assertThat(withoutManagement.exit()).isEqualTo(6);
        assertThat(withoutManagement.err()).contains("error: management cluster: ");
    }

    private void cluster(String client) {
        user = user.on(toManagement.admin(), client);
        Path account = home.resolve("account");
        Path admin = user.file("infra-admin", KubeconfigText.of(toInfra.admin()));
        Finished prepared = user.run(List.of(
                "infra",
                "prepare",
                "--name=example",
                "--infra-namespace=" + machines,
                "--infra-kubeconfig-file=" + admin,
                "--overwrite",
                "--output=" + account));
        assertThat(prepared.exit()).as(prepared.err()).isZero();
        Path pullSecret = user.file("pull-secret", "{\"auths\":{\"r.example.com\":{\"auth\":\"dTpw\"}}}");
        Finished created = user.run(List.of(
                "create",
                "cluster",
                "kubevirt",
                "--name=example",
                "-n",
                namespace,
                "--release-image=registry.example.com/release:4.19.3-x86_64",
                "--pull-secret=" + pullSecret,
                "--infra-namespace=" + machines,
                "--infra-kubeconfig-file=" + account,
                "--skip-infra-checks=loopback-server"));
        assertThat(created.exit()).as(created.err()).isZero();
    }

    /** A run that fails at a request; whatever it has done before, the cluster has access. */
    private void stopped(FaultProxy proxy, Predicate<Seen> which) {
        AtomicBoolean armed = new AtomicBoolean(true);
        proxy.next(FaultProxy.ALWAYS, request -> armed.get() && which.test(request), Fault.status(403, "Forbidden"));

        Finished failed = rotate();

        armed.set(false);
        assertThat(failed.exit()).as(failed.out() + failed.err()).isNotZero();
        assertThat(works(stored())).as(failed.out() + failed.err()).isTrue();
    }

    private Finished rotate() {
        return quiet(user.run(List.of("infra", "rotate", "example", "-n", namespace, "-vv")));
    }

    private Finished quiet(Finished finished) {
        String token = stored().replaceAll("(?s).*token: ", "").strip();
        assertThat(finished.out() + finished.err()).doesNotContain(token);
        return finished;
    }

    private Document secret() {
        String path = "/api/v1/namespaces/" + namespace + "/secrets/example-infra-credentials";
        return new YamlTextFormat().readJson(management.send("GET", path, ""), path);
    }

    private String stored() {
        return new String(
                Base64.getDecoder().decode(secret().text("data", "kubeconfig").orElseThrow()), StandardCharsets.UTF_8);
    }

    private boolean works(String kubeconfig) {
        KubeconfigSource source = new KubeconfigSource.Text(kubeconfig, "", "test");
        try (ClusterApi api = new Fabric8Connector()
                .open(FileKubeconfigLoader.ofThisProcess().load(source), ConnectionOptions.defaults())) {
            return api.review(AccessReview.may("create", WellKnownKinds.SECRET, machines))
                    .allowed();
        } catch (HcpException e) {
            if (e.code() != ErrorCode.UNAUTHENTICATED) {
                throw e;
            }
            return false;
        }
    }

    private List<String> tokens() {
        String path = "/api/v1/namespaces/" + machines + "/secrets";
        return new YamlTextFormat()
                .readJson(infra.server().send("GET", path, ""), path).objects("items").stream()
                        .filter(secret -> secret.text("type").orElse("").endsWith("service-account-token"))
                        .map(Document::name)
                        .toList();
    }
}
