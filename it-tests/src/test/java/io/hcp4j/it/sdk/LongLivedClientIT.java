package io.hcp4j.it.sdk;

import io.hcp4j.controllers.crds.CrdInstaller;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.waiting.ClusterCondition;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.it.hypershift.ByHand;
import io.hcp4j.kubetesting.Eventually;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.kubetesting.server.Login;
import io.hcp4j.official.OfficialConnector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.engine.Engine;
import io.hcp4j.sdk.ClustersClient;
import io.hcp4j.sdk.HcpClient;
import io.hcp4j.sdk.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A client that is kept while rights, namespaces and the server go and come: calls and open waits fail as documented, later ones work. */
class LongLivedClientIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static ApiServer server;

    @TempDir
    Path home;

    private String namespace;
    private ByHand operator;

    static Stream<ClusterConnector> clients() {
        return Stream.of(new Fabric8Connector(), new OfficialConnector());
    }

    @BeforeAll
    static void startServer() {
        server = ApiServer.require(LongLivedClientIT.class);
        server.installCrds();
    }

    @BeforeEach
    void cluster() {
        namespace = server.freshNamespace();
        operator = new ByHand(server, namespace);
        operator.hostedCluster("example");
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aRoleInOneNamespaceIsEnoughThere(ClusterConnector connector) {
        String other = server.freshNamespace();
        try (ClusterApi api = open(connector, server.endpoint().as(tenant()));
                HcpClient hcp = HcpClient.builder().client(api).build()) {
            Eventually.holds("granted", SOON, () -> assertWorks(hcp, namespace));
            Waiting waiting = new Waiting(hcp.clusters().inNamespace(namespace));

            operator.available("example", true, "up");
            assertThat(waiting.operation.join()).isInstanceOf(WaitResult.Reached.class);
            ClustersClient elsewhere = hcp.clusters().inNamespace(other);
            assertFails(ErrorCode.FORBIDDEN, elsewhere::list);
            assertFails(ErrorCode.FORBIDDEN, () -> elsewhere.get("example"));
            assertFails(ErrorCode.FORBIDDEN, () -> elsewhere.waitFor("example", ClusterCondition.AVAILABLE));
            assertWorks(hcp, namespace);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void revokedRightsEndCallsAndWaitsUntilTheyAreGrantedAgain(ClusterConnector connector) {
        try (FaultProxy proxy = FaultProxy.before(server);
                ClusterApi api = open(connector, proxy.endpoint().as(tenant()));
                HcpClient hcp = HcpClient.builder().client(api).build()) {
            ClustersClient clusters = hcp.clusters().inNamespace(namespace);
            Eventually.holds("granted", SOON, () -> assertWorks(hcp, namespace));
            Waiting waiting = new Waiting(clusters);
            operator.available("example", false, "watched");
            waiting.says("watched");

            server.send("DELETE", rbac("rolebindings/tenant"), "");
            Eventually.holds("refused", SOON, () -> assertFails(ErrorCode.FORBIDDEN, () -> clusters.get("example")));
            // An API server asks for rights when a watch begins; the next one begins when this one breaks.
            proxy.breakConnections();

            assertFails(ErrorCode.FORBIDDEN, waiting.operation::join);
            assertFails(ErrorCode.FORBIDDEN, clusters::list);
            assertFails(ErrorCode.FORBIDDEN, () -> clusters.waitFor("example", ClusterCondition.AVAILABLE));

            bind(tenantName());
            Eventually.holds("granted again", SOON, () -> assertWorks(hcp, namespace));
            Waiting again = new Waiting(clusters);
            operator.available("example", true, "up");
            assertThat(again.operation.join()).isInstanceOf(WaitResult.Reached.class);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aDeletedNamespaceEndsWaitsUntilItIsThereAgain(ClusterConnector connector) {
        // Without a controller manager a kube-apiserver keeps the objects of a deleted namespace.
        ApiServer embedded = ApiServer.requireProvided(LongLivedClientIT.class);
        embedded.installCrds();
        String deleted = embedded.freshNamespace();
        ByHand byHand = new ByHand(embedded, deleted);
        byHand.hostedCluster("example");
        try (ClusterApi api = open(connector, embedded.admin());
                HcpClient hcp = HcpClient.builder().client(api).build()) {
            ClustersClient clusters = hcp.clusters().inNamespace(deleted);
            Waiting waiting = new Waiting(clusters);
            byHand.available("example", false, "watched");
            waiting.says("watched");

            embedded.send("DELETE", "/api/v1/namespaces/" + deleted, "");

            assertFails(ErrorCode.NOT_FOUND, waiting.operation::join);
            assertFails(ErrorCode.NOT_FOUND, () -> clusters.waitFor("example", ClusterCondition.AVAILABLE));
            assertFails(ErrorCode.NOT_FOUND, () -> clusters.explain("example"));
            assertThat(clusters.get("example")).isEmpty();
            assertThat(clusters.list()).isEmpty();

            Eventually.holds("there again", SOON, () -> assertThat(embedded.send(
                            "POST", "/api/v1/namespaces", "{\"metadata\":{\"name\":\"" + deleted + "\"}}"))
                    .contains("\"uid\""));
            byHand.hostedCluster("example");
            assertWorks(hcp, deleted);
            Waiting again = new Waiting(clusters);
            byHand.available("example", true, "up");
            assertThat(again.operation.join()).isInstanceOf(WaitResult.Reached.class);
        }
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aRestartedServerFailsCallsAndKeepsWaits(ClusterConnector connector) {
        Engine engine = EmbeddedEngine.keptIn(home.resolve("state"));
        Engine.Server restarted = engine.start(Engine.Request.local("management"));
        Engine.Request same = Engine.Request.local("management").at(restarted.host(), restarted.port());
        try (ClusterApi api = open(connector, restarted.connection("test"));
                HcpClient hcp = HcpClient.builder().client(api).build()) {
            CrdInstaller.install(api);
            ApiServer reached =
                    ApiServer.at(LongLivedClientIT.class, "the embedded API server, restarted", restarted.kubeconfig());
            String kept = reached.freshNamespace();
            ByHand byHand = new ByHand(reached, kept);
            byHand.hostedCluster("example");
            ClustersClient clusters = hcp.clusters().inNamespace(kept);
            Waiting waiting = new Waiting(clusters);
            byHand.available("example", false, "before");
            waiting.says("before");

            restarted.close();
            assertFails(ErrorCode.UNREACHABLE, clusters::list);
            assertFails(
                    ErrorCode.UNREACHABLE,
                    () -> hcp.nodePools().inNamespace(kept).scale("example", 2));
            assertThat(waiting.operation.isDone()).isFalse();

            restarted = engine.start(same);
            assertWorks(hcp, kept);
            byHand.available("example", false, "after");
            waiting.says("after");
            Waiting another = new Waiting(clusters);
            byHand.available("example", true, "up");
            assertThat(waiting.operation.join()).isInstanceOf(WaitResult.Reached.class);
            assertThat(another.operation.join()).isInstanceOf(WaitResult.Reached.class);
        } finally {
            restarted.close();
        }
    }

    /** A wait in the background, and what it has told. */
    private static final class Waiting {
        private final Queue<String> told = new ConcurrentLinkedQueue<>();
        private final Operation<WaitResult> operation;

        Waiting(ClustersClient clusters) {
            operation = clusters.withListener(event -> {
                        if (event instanceof WaitEvent.Progressed progressed) {
                            told.add(progressed.progress().blocking());
                        }
                    })
                    .waitForAsync("example", ClusterCondition.AVAILABLE);
        }

        void says(String word) {
            Eventually.holds(word, SOON, () -> assertThat(told).anyMatch(text -> text.contains(word)));
        }
    }

    private static ClusterApi open(ClusterConnector connector, Kubeconfig kubeconfig) {
        ConnectionLimits quick = ConnectionLimits.standard().withAttempts(5, Duration.ofMillis(10));
        return connector.open(kubeconfig, ConnectionOptions.defaults().withLimits(quick));
    }

    private static void assertWorks(HcpClient hcp, String namespace) {
        ClustersClient clusters = hcp.clusters().inNamespace(namespace);
        assertThat(clusters.list()).extracting(ClusterOverview::name).containsExactly("example");
        assertThat(clusters.get("example")).isPresent();
    }

    private static void assertFails(ErrorCode code, ThrowingCallable call) {
        HcpException failure = catchThrowableOfType(HcpException.class, call);
        assertThat(failure).isNotNull();
        assertThat(failure.code()).as(failure.getMessage()).isEqualTo(code);
    }

    private String tenantName() {
        return "tenant-of-" + namespace;
    }

    /** A user who may work on hosted clusters of the namespace, and nothing else. */
    private Login tenant() {
        Login login = server.user(tenantName(), "");
        server.send("POST", rbac("roles"), """
                {"metadata": {"name": "tenant"},
                 "rules": [{"apiGroups": ["hypershift.openshift.io"], "resources": ["hostedclusters", "nodepools"], "verbs": ["*"]}]}
                """);
        bind(tenantName());
        return login;
    }

    private void bind(String user) {
        server.send("POST", rbac("rolebindings"), """
                {"metadata": {"name": "tenant"},
                 "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": "tenant"},
                 "subjects": [{"kind": "ServiceAccount", "namespace": "hcp4j-test-users", "name": "%s"}]}
                """.formatted(user));
    }

    private String rbac(String rest) {
        return "/apis/rbac.authorization.k8s.io/v1/namespaces/" + namespace + "/" + rest;
    }
}
