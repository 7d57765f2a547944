package io.hcp4j.sdk;

import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.telemetry.TelemetryEvent;
import io.hcp4j.ports.telemetry.TelemetryEvent.AttemptCompleted;
import io.hcp4j.ports.telemetry.TelemetryEvent.RetryScheduled;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Limits, user agent and telemetry listener of the client reach every cluster that a call opens. */
class ConnectionOptionsTest {
    private static final String PULL_SECRET = "{\"auths\":{\"registry.example.com\":{\"auth\":\"dXNlcjpwYXNz\"}}}";

    /** One less than any cluster gets by default. */
    private static final int ATTEMPTS = 2;

    private static final ConnectionLimits LIMITS =
            ConnectionLimits.standard().withAttempts(ATTEMPTS, Duration.ofMillis(1));

    private static ManagementServer server;

    private final List<TelemetryEvent> events = new CopyOnWriteArrayList<>();
    private final UnavailableServer other = new UnavailableServer();

    @BeforeAll
    static void start() {
        server = ManagementServer.start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void reachTheManagementCluster() {
        try (UnavailableServer management = other;
                HcpClient hcp = settings().kubeconfig(management.kubeconfig()).build()) {
            assertThat(catchThrowable(() -> hcp.clusters().list())).isNotNull();

            assertReached(management);
        }
    }

    @Test
    void reachAGuestCluster() {
        String namespace = server.namespace();
        try (UnavailableServer guest = other;
                HcpClient hcp = settings().client(server.api()).build()) {
            assertThat(hcp.clusters().create(command(request(namespace).build())))
                    .isInstanceOf(CreationResult.Created.class);
            server.publish(namespace, "team-a", guest.kubeconfig());

            assertThat(hcp.clusters().inNamespace(namespace).verify("team-a").passed())
                    .isFalse();

            assertReached(guest);
        }
    }

    @Test
    void reachAnInfrastructureCluster() {
        String namespace = server.namespace();
        try (UnavailableServer infrastructure = other;
                HcpClient hcp = settings().client(server.api()).build()) {
            ClusterRequest request = request(namespace)
                    .externalInfra(infrastructure.kubeconfig(), "machines")
                    .build();

            assertThat(catchThrowable(() -> assertThat(hcp.clusters().create(command(request)))
                            .isInstanceOf(CreationResult.Created.class)))
                    .isNotNull();

            assertReached(infrastructure);
        }
    }

    @Test
    void reachAClientOfTheProgramsOwn() {
        try (UnavailableServer management = other;
                HcpClient hcp =
                        settings().client(options -> open(management, options)).build()) {
            assertThat(catchThrowable(() -> hcp.clusters().list())).isNotNull();

            assertReached(management);
        }
    }

    @Test
    void aProductIsCheckedAtOnce() {
        assertThatThrownBy(() -> HcpClient.builder().product("acme platform", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(1));
    }

    private static ClusterApi open(UnavailableServer management, ConnectionOptions options) {
        StandardAdapters adapters = new StandardAdapters(new Fabric8Connector());
        return adapters.connector()
                .open(
                        adapters.kubeconfigLoader()
                                .load(new KubeconfigSource.Text(management.kubeconfig(), "", "the test")),
                        options);
    }

    private HcpClient.Builder settings() {
        return HcpClient.builder()
                .limits(LIMITS)
                .product("acme-platform", "2.1")
                .telemetry(events::add);
    }

    private static ClusterRequest.Builder request(String namespace) {
        return ClusterRequest.kubevirt("team-a")
                .pullSecret(PULL_SECRET)
                .namespace(namespace)
                .releaseImage("registry.example.com/release:4.19.3-x86_64");
    }

    private static CreateCluster command(ClusterRequest request) {
        return CreateCluster.builder()
                .request(request)
                .registryCheck(false)
                .versionCheck(false)
                .loopbackAllowed(() -> true)
                .build();
    }

    private void assertReached(UnavailableServer cluster) {
        List<TelemetryEvent> seen = events.stream()
                .filter(event -> event.server().equals(cluster.authority()))
                .toList();
        assertThat(seen)
                .filteredOn(AttemptCompleted.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(ATTEMPTS)
                .allSatisfy(event ->
                        assertThat(((AttemptCompleted) event).failure()).isEqualTo(Optional.of(ErrorCode.UNAVAILABLE)))
                .extracting(event -> ((AttemptCompleted) event).attempt())
                .containsOnly(1, ATTEMPTS);
        assertThat(seen)
                .filteredOn(RetryScheduled.class::isInstance)
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(((RetryScheduled) event).pause()).isLessThan(Duration.ofMillis(10)));
        assertThat(cluster.userAgents())
                .hasSize((int)
                        seen.stream().filter(AttemptCompleted.class::isInstance).count())
                .allSatisfy(agent -> assertThat(agent).startsWith("acme-platform/2.1 hcp4j/"));
    }
}
