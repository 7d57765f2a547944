package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.telemetry.ObservedRequest;
import io.hcp4j.ports.telemetry.TelemetryEvent;
import io.hcp4j.ports.telemetry.TelemetryEvent.AttemptCompleted;
import io.hcp4j.ports.telemetry.TelemetryEvent.CredentialsRenewed;
import io.hcp4j.ports.telemetry.TelemetryEvent.RetryScheduled;
import io.hcp4j.ports.telemetry.TelemetryEvent.WatchEnded;
import io.hcp4j.ports.telemetry.TelemetryEvent.WatchRestarted;
import io.hcp4j.ports.telemetry.TelemetryEvent.WatchResumed;
import io.hcp4j.ports.telemetry.TelemetryEvent.WatchStarted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TelemetryTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String HOST = "api.test:6443";
    private static final String POOLS = "/apis/hypershift.openshift.io/v1beta1/namespaces/{namespace}/nodepools";
    private static final ObservedRequest GET = new ObservedRequest(HOST, "GET", POOLS + "/{name}", false);
    private static final ObservedRequest CREATE = new ObservedRequest(HOST, "POST", POOLS, false);
    private static final ObservedRequest WATCH = new ObservedRequest(HOST, "GET", POOLS, true);
    private static final WatchQuery FROM_5 = WatchQuery.after(ListQuery.in(Sample.POOL, "clusters"), "5");

    private final ScriptedServer server = new ScriptedServer();
    private final RecordedBackoffClock pace = new RecordedBackoffClock();
    private final BlockingQueue<TelemetryEvent> events = new LinkedBlockingQueue<>();
    private final List<TelemetryEvent> seen = new CopyOnWriteArrayList<>();
    private final RecordedLog log = new RecordedLog("io.hcp4j.kube");
    private final ConnectionOptions options = ConnectionOptions.defaults()
            .withLimits(ConnectionLimits.standard().withAttempts(3, Duration.ofMillis(200)))
            .withTelemetry(event -> {
                seen.add(event);
                events.add(event);
            });
    private final RestClusterApi api = new RestClusterApi(server, ScriptedServer.KUBECONFIG, options, pace);

    @AfterEach
    void close() {
        api.close();
        log.close();
    }

    private static AttemptCompleted attempt(ObservedRequest request, int number, int status) {
        return new AttemptCompleted(request, number, status, Optional.empty(), Duration.ZERO);
    }

    private static AttemptCompleted failed(ObservedRequest request, int number, int status, ErrorCode code) {
        return new AttemptCompleted(request, number, status, Optional.of(code), Duration.ZERO);
    }

    /** Durations differ each time. */
    private static TelemetryEvent timeless(TelemetryEvent event) {
        return event instanceof AttemptCompleted done
                ? new AttemptCompleted(done.request(), done.attempt(), done.status(), done.failure(), Duration.ZERO)
                : event;
    }

    private List<TelemetryEvent> seen() {
        return seen.stream().map(TelemetryTest::timeless).toList();
    }

    /** Waits for an event of a watch, which comes from the thread of the watch. */
    private void await(TelemetryEvent wanted) throws InterruptedException {
        TelemetryEvent event;
        do {
            event = events.poll(LONG.toSeconds(), TimeUnit.SECONDS);
            assertThat(event).as("before " + wanted + " came " + seen).isNotNull();
        } while (!wanted.equals(event));
    }

    @Test
    void anAnswerOfUseIsAnAttemptWithoutFailure() {
        server.refuses(404, "NotFound", "nodepools \"example\" not found");

        assertThat(api.get(Sample.KEY)).isEmpty();

        assertThat(seen()).containsExactly(attempt(GET, 1, 404));
        assertThat(seen).allSatisfy(event -> assertThat(event.server()).isEqualTo(HOST));
        assertThat(((AttemptCompleted) seen.get(0)).duration()).isPositive();
        assertThat(log.records()).isEmpty();
    }

    @Test
    void aRetryTellsItsPauseAndReason() {
        server.refuses(503, "ServiceUnavailable", "starting")
                .fails(TransportFailure.Kind.NOT_CONNECTED)
                .answers(200, Map.of("kind", "NodePool"));

        api.get(Sample.KEY);

        assertThat(seen())
                .containsExactly(
                        failed(GET, 1, 503, ErrorCode.UNAVAILABLE),
                        new RetryScheduled(GET, 1, Duration.ofMillis(200), ErrorCode.UNAVAILABLE),
                        failed(GET, 2, 0, ErrorCode.UNREACHABLE),
                        new RetryScheduled(GET, 2, Duration.ofMillis(400), ErrorCode.UNREACHABLE),
                        attempt(GET, 3, 200));
        assertThat(log.lines("io.hcp4j.kube.requests"))
                .containsExactly(
                        "GET " + POOLS + "/{name} at api.test:6443 failed with UNAVAILABLE, 1 in a row; sent again in"
                                + " 200 ms",
                        "GET " + POOLS + "/{name} at api.test:6443 failed with UNREACHABLE, 2 in a row; sent again in"
                                + " 400 ms");
        assertThat(log.records()).extracting(LogRecord::getLevel).containsOnly(Level.FINE);
    }

    @Test
    void theLastFailureIsFollowedByNoRetry() {
        server.fails(TransportFailure.Kind.BROKEN);

        assertThatExceptionOfType(HcpException.class).isThrownBy(() -> Call.CREATE.on(api));

        assertThat(seen()).containsExactly(failed(CREATE, 1, 0, ErrorCode.BROKEN));
        assertThat(log.records()).isEmpty();
    }

    @Test
    void renewedCredentialsAreToldOnce() {
        server.refuses(401, "Unauthorized", "Unauthorized").answers(200, Map.of("kind", "NodePool"));

        api.get(Sample.KEY);

        assertThat(seen())
                .containsExactly(
                        failed(GET, 1, 401, ErrorCode.UNAUTHENTICATED),
                        new CredentialsRenewed(HOST),
                        attempt(GET, 2, 200));
        assertThat(log.lines("io.hcp4j.kube.credentials"))
                .containsExactly("api.test:6443 did not accept the credentials; they were read anew");
    }

    @Test
    void credentialsOfTheCallersClientAreNotRenewed() {
        server.refuses(401, "Unauthorized", "Unauthorized");
        RestClusterApi provided = RestClusterApi.over(
                server.open(ScriptedServer.KUBECONFIG, options), "https://api.test:6443", "the test", options);

        assertThatExceptionOfType(HcpException.class).isThrownBy(() -> provided.get(Sample.KEY));

        assertThat(seen()).containsExactly(failed(GET, 1, 401, ErrorCode.UNAUTHENTICATED));
    }

    @Test
    void aWatchBeginsIsResumedAndEnds() throws InterruptedException {
        server.streamsThenFails(TransportFailure.Kind.BROKEN, pool("6")).streams(pool("7"));

        try (WatchStream watch = api.watch(FROM_5)) {
            watch.next(LONG);
            watch.next(LONG);
        }
        await(new WatchEnded(HOST, Sample.POOL, Optional.empty()));

        assertThat(seen())
                .containsExactly(
                        new WatchStarted(HOST, Sample.POOL),
                        attempt(WATCH, 1, 200),
                        attempt(WATCH, 1, 200),
                        new WatchResumed(HOST, Sample.POOL),
                        new WatchEnded(HOST, Sample.POOL, Optional.empty()));
        assertThat(log.lines("io.hcp4j.kube.watches"))
                .containsExactly("the watch of nodepools.hypershift.openshift.io at api.test:6443 goes on where its"
                        + " stream ended");
    }

    @Test
    void aWatchIsRestartedWhenTheHistoryIsLost() throws InterruptedException {
        server.streams(pool("6"), gone()).answers(200, page("50")).streams(pool("51"));

        try (WatchStream watch = api.watch(FROM_5)) {
            for (int i = 0; i < 4; i++) {
                watch.next(LONG);
            }
            await(new WatchRestarted(HOST, Sample.POOL));
        }
        await(new WatchEnded(HOST, Sample.POOL, Optional.empty()));

        assertThat(seen())
                .containsExactly(
                        new WatchStarted(HOST, Sample.POOL),
                        attempt(WATCH, 1, 200),
                        new RetryScheduled(WATCH, 1, Duration.ofMillis(200), ErrorCode.EXPIRED),
                        attempt(new ObservedRequest(HOST, "GET", POOLS, false), 1, 200),
                        new WatchRestarted(HOST, Sample.POOL),
                        attempt(WATCH, 1, 200),
                        new WatchEnded(HOST, Sample.POOL, Optional.empty()));
        assertThat(log.lines("io.hcp4j.kube.watches"))
                .containsExactly("the watch of nodepools.hypershift.openshift.io at api.test:6443 lost the history and"
                        + " listed all objects anew");
    }

    @Test
    void aWatchThatIsGivenUpSaysWhy() throws InterruptedException {
        server.fails(TransportFailure.Kind.NOT_CONNECTED).refuses(403, "Forbidden", "no");

        try (WatchStream watch = api.watch(FROM_5)) {
            assertThatExceptionOfType(HcpException.class).isThrownBy(() -> watch.next(LONG));
        }
        await(new WatchEnded(HOST, Sample.POOL, Optional.of(ErrorCode.FORBIDDEN)));

        assertThat(seen())
                .containsExactly(
                        new WatchStarted(HOST, Sample.POOL),
                        failed(WATCH, 1, 0, ErrorCode.UNREACHABLE),
                        new RetryScheduled(WATCH, 1, Duration.ofMillis(200), ErrorCode.UNREACHABLE),
                        failed(WATCH, 1, 403, ErrorCode.FORBIDDEN),
                        new WatchEnded(HOST, Sample.POOL, Optional.of(ErrorCode.FORBIDDEN)));
    }

    @Test
    void aListenerThatFailsHarmsNoRequest() {
        server.refuses(503, "ServiceUnavailable", "starting").answers(200, Map.of("kind", "NodePool"));
        ConnectionOptions failing = options.withTelemetry(event -> {
            throw new IllegalStateException("full");
        });
        try (RestClusterApi observed = new RestClusterApi(server, ScriptedServer.KUBECONFIG, failing, pace)) {
            assertThat(observed.get(Sample.KEY)).isPresent();
        }
        assertThat(log.records())
                .filteredOn(record -> record.getLoggerName().equals("io.hcp4j.kube.telemetry"))
                .hasSize(3)
                .allSatisfy(record -> {
                    assertThat(record.getLevel()).isEqualTo(Level.WARNING);
                    assertThat(record.getThrown()).hasMessage("full");
                });
    }

    @Test
    void neitherEventsNorRecordsHoldSecretsOrNames() {
        Kubeconfig secret = new Kubeconfig(
                Document.empty(), "admin", "", "https://user:s3cret@api.test:6443/c/s3cret", "/s3cret/config");
        server.refuses(503, "s3cret", "s3cret")
                .answers(new RestReply(503, Optional.empty(), Document.empty(), "s3cret"))
                .fails(TransportFailure.Kind.BROKEN);
        try (RestClusterApi observed = new RestClusterApi(server, secret, options, pace)) {
            assertThatExceptionOfType(HcpException.class)
                    .isThrownBy(() ->
                            observed.list(new ListQuery(Sample.POOL, "s3cret", "l=s3cret", "f=s3cret", 5, "s3cret")));
            server.refuses(422, "Invalid", "s3cret");
            assertThatExceptionOfType(HcpException.class)
                    .isThrownBy(() -> observed.get(Sample.POOL.in("s3cret", "s3cret")));
        }
        assertThat(seen).hasSize(6);
        assertThat(seen.toString()).doesNotContain("s3cret");
        assertThat(log.records()).hasSize(2);
        assertThat(log.lines("io.hcp4j.kube.requests").toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "/version, /version",
        "/api/v1, /api/v1",
        "/apis/apps/v1, /apis/apps/v1",
        "/api/v1/pods, /api/v1/pods",
        "/api/v1/namespaces, /api/v1/namespaces",
        "/api/v1/namespaces/a, /api/v1/namespaces/{name}",
        "/api/v1/namespaces/a/pods, /api/v1/namespaces/{namespace}/pods",
        "/api/v1/namespaces/a/pods/b/log, /api/v1/namespaces/{namespace}/pods/{name}/log",
        "/apis/apps/v1/namespaces/a/deployments/b, /apis/apps/v1/namespaces/{namespace}/deployments/{name}",
        "/apis/g/v1/nodes/a/status, /apis/g/v1/nodes/{name}/status"
    })
    void pathsHavePlaceholdersForNames(String path, String template) {
        assertThat(ResourcePaths.template(path)).isEqualTo(template);
    }

    private static Map<String, Object> pool(String version) {
        return Map.of("type", "ADDED", "object", Sample.pool("a", version));
    }

    private static Map<String, Object> gone() {
        return Map.of("type", "ERROR", "object", ScriptedServer.status(410, "Expired", "too old", Map.of()));
    }

    private static Map<String, Object> page(String version) {
        return Map.of("metadata", Map.of("resourceVersion", version), "items", List.of());
    }
}
