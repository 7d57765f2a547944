package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers other than success: what each is called, and how often the request is sent. */
abstract class RefusalsContract extends FaultCase {
    private static final int ONCE = 1;
    private static final int AS_OFTEN_AS_ALLOWED = LIMITS.maxAttempts();
    private static final Map<Integer, ErrorCode> FINAL = Map.of(
            400, ErrorCode.INVALID,
            403, ErrorCode.FORBIDDEN,
            409, ErrorCode.CONFLICT,
            410, ErrorCode.EXPIRED,
            413, ErrorCode.INVALID,
            415, ErrorCode.INVALID,
            422, ErrorCode.INVALID);
    private static final Map<Integer, ErrorCode> FAILING = Map.of(
            500, ErrorCode.SERVER_FAILED,
            502, ErrorCode.UNAVAILABLE,
            503, ErrorCode.UNAVAILABLE,
            504, ErrorCode.UNAVAILABLE);

    private final ClusterApi api = throughProxy();

    RefusalsContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void whatWaitingDoesNotMendIsSentOnce() {
        FINAL.forEach((status, code) -> {
            expect(status, code, ONCE, cluster -> cluster.get(key("one")));
            expect(status, code, ONCE, cluster -> create(cluster, "one"));
            expect(status, code, ONCE, this::apply);
            expect(status, code, ONCE, cluster -> cluster.delete(key("one"), DeleteOptions.withUid("u")));
        });
    }

    @Test
    void aThrottledCallOfAnyKindIsSentAgain() {
        expect(429, ErrorCode.THROTTLED, AS_OFTEN_AS_ALLOWED, cluster -> cluster.get(key("one")));
        expect(429, ErrorCode.THROTTLED, AS_OFTEN_AS_ALLOWED, cluster -> create(cluster, "one"));
        expect(429, ErrorCode.THROTTLED, AS_OFTEN_AS_ALLOWED, this::patch);
    }

    @Test
    void aFailingServerIsAskedAgainByReadsDryRunsAndAccessQuestions() {
        FAILING.forEach((status, code) -> {
            expect(status, code, AS_OFTEN_AS_ALLOWED, cluster -> cluster.get(key("one")));
            expect(status, code, AS_OFTEN_AS_ALLOWED, ClusterApi::version);
            expect(
                    status,
                    code,
                    AS_OFTEN_AS_ALLOWED,
                    cluster ->
                            cluster.create(WellKnownKinds.CONFIG_MAP, configMap("one", "x"), WRITE.withDryRun(true)));
        });
    }

    @Test
    void aFailingServerGetsAChangeOnceUnlessTwiceIsTheSame() {
        FAILING.keySet().forEach(status -> {
            expect(status, ErrorCode.OUTCOME_UNKNOWN, ONCE, cluster -> create(cluster, "one"));
            expect(status, ErrorCode.OUTCOME_UNKNOWN, ONCE, this::patch);
            expect(status, ErrorCode.OUTCOME_UNKNOWN, ONCE, cluster -> delete(cluster, DeleteOptions.defaults()));
            expect(status, ErrorCode.OUTCOME_UNKNOWN, AS_OFTEN_AS_ALLOWED, this::apply);
            expect(
                    status,
                    ErrorCode.OUTCOME_UNKNOWN,
                    AS_OFTEN_AS_ALLOWED,
                    cluster -> delete(cluster, DeleteOptions.withUid("u")));
        });
    }

    @Test
    void theServersPauseIsTold() {
        proxy.next(1, Seen.any(), Fault.statusWithRetryAfter(429, "TooManyRequests", 7));
        ClusterApi impatient = throughProxy(LIMITS.withAttempts(1, Duration.ofMillis(1)));

        HcpException error = failure(() -> impatient.get(key("one")));

        assertThat(error.retryAfter()).contains(Duration.ofSeconds(7));
        assertThat(error.httpStatus()).isEqualTo(429);
        assertThat(error.serverMessage()).contains("made up by a test");
    }

    @Test
    void aServerThatRecoversIsNotAnError() {
        proxy.next(1, creation(), Fault.statusWithRetryAfter(429, "TooManyRequests", 1));
        proxy.next(2, on("GET", key("one")), Fault.status(503, "ServiceUnavailable"));

        Document created = create(api, "one");

        assertThat(api.get(key("one"))).contains(created);
        assertThat(proxy.forwarded(creation())).hasSize(1);
        assertThat(proxy.arrived(on("GET", key("one")))).hasSize(3);
    }

    @Test
    void anAnswerThatIsNotOfAnApiServerIsABadSetting() {
        proxy.next(1, Seen.any(), Fault.answer(200, "text/html", Map.of(), "<html>Please log in</html>"));

        assertThat(failure(() -> api.get(key("one"))).code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
    }

    @Test
    void aRefusalWithoutAStatusObjectIsToldAllTheSame() {
        proxy.next(1, Seen.any(), Fault.answer(403, "text/plain", Map.of(), "blocked by a gateway"));

        HcpException error = failure(() -> api.get(key("one")));

        assertThat(error.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(error.getMessage()).contains("blocked by a gateway");
    }

    private void expect(int status, ErrorCode code, int sent, Consumer<ClusterApi> call) {
        try (FaultProxy refusing = FaultProxy.before(server)) {
            refusing.next(FaultProxy.ALWAYS, Seen.any(), Fault.status(status, "MadeUp"));
            ClusterApi cluster = open(refusing.admin(), LIMITS);

            HcpException error = failure(() -> call.accept(cluster));

            assertThat(error.code()).as("%d", status).isEqualTo(code);
            assertThat(error.httpStatus()).isEqualTo(status);
            assertThat(refusing.arrived(Seen.any())).as("%d", status).hasSize(sent);
        }
    }

    private void apply(ClusterApi cluster) {
        cluster.apply(WellKnownKinds.CONFIG_MAP, configMap("one", "x"), ApplyOptions.by("tck"));
    }

    private void patch(ClusterApi cluster) {
        cluster.patch(key("one"), Patch.merge(Document.empty().with("x", "data", "key")), WRITE);
    }

    private void delete(ClusterApi cluster, DeleteOptions options) {
        cluster.delete(key("one"), options);
    }
}
