package io.hcp4j.kubetesting.contract;

import io.hcp4j.kubetesting.proxy.Fault;
import io.hcp4j.kubetesting.proxy.FaultProxy;
import io.hcp4j.kubetesting.proxy.Seen;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Connections that fail: what each failure is called, and that no change is sent twice unless twice is the same as once. */
abstract class BreaksContract extends FaultCase {
    private static final ConnectionLimits IMPATIENT = LIMITS.withResponseTimeout(Duration.ofMillis(1500));

    private final ClusterApi direct = open();
    private final ClusterApi api = throughProxy();

    BreaksContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void aRefusedConnectionIsUnreachableAndNothingWasSent() {
        proxy.refuse();

        assertThat(failure(() -> api.get(key("one"))).code()).isEqualTo(ErrorCode.UNREACHABLE);
        assertThat(failure(() -> create(api, "one")).code()).isEqualTo(ErrorCode.UNREACHABLE);

        proxy.acceptAgain();
        assertThat(create(api, "one").uid()).isPresent();
    }

    @Test
    void aChangeWaitsForAServerThatIsNotThereYet() {
        proxy.refuse();
        ClusterApi patient = throughProxy(LIMITS.withAttempts(100, Duration.ofMillis(20)));
        CompletableFuture<Document> creation = CompletableFuture.supplyAsync(() -> create(patient, "one"));
        assertThatThrownBy(() -> creation.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        proxy.acceptAgain();

        assertThat(creation).succeedsWithin(Duration.ofSeconds(20));
        assertThat(proxy.forwarded(creation())).hasSize(1);
    }

    @Test
    void aReadIsSentAgainAfterAReset() {
        Document created = create(direct, "one");
        proxy.next(2, on("GET", key("one")), Fault.reset());

        assertThat(api.get(key("one"))).contains(created);
    }

    @Test
    void aReadThatIsResetEachTimeIsBroken() {
        proxy.next(FaultProxy.ALWAYS, Seen.any(), Fault.reset());

        assertThat(failure(() -> api.get(key("one"))).code()).isEqualTo(ErrorCode.BROKEN);
    }

    @Test
    void aChangeThatIsResetIsSentOnceAndItsOutcomeUnknown() {
        proxy.next(FaultProxy.ALWAYS, Seen.change(), Fault.reset());
        api.version();

        assertThat(failure(() -> create(api, "one")).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(failure(() -> api.patch(key("one"), change(), WRITE)).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(failure(() -> api.delete(key("one"), DeleteOptions.defaults()))
                        .code())
                .isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(proxy.arrived(Seen.change())).hasSize(3);
    }

    @Test
    void aChangeWhoseAnswerIsLostHappensOnce() {
        proxy.next(FaultProxy.ALWAYS, Seen.change(), Fault.forwardThenReset());
        api.version();

        assertThat(failure(() -> create(api, "one")).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(proxy.forwarded(creation())).hasSize(1);
        assertThat(direct.get(key("one"))).isPresent();
    }

    @Test
    void anApplyWhoseAnswerIsLostIsSentAgain() {
        proxy.next(1, Seen.change(), Fault.forwardThenReset());
        proxy.next(1, Seen.change(), Fault.reset());

        assertThat(api.apply(WellKnownKinds.CONFIG_MAP, configMap("one", "x"), ApplyOptions.by("tck"))
                        .uid())
                .isPresent();
        assertThat(proxy.arrived(Seen.change())).hasSize(3);
    }

    @Test
    void aDeletionOfOneIncarnationWhoseAnswerIsLostIsSentAgain() {
        String uid = create(direct, "one").uid().orElseThrow();
        proxy.next(1, Seen.change(), Fault.forwardThenReset());

        assertThat(api.delete(key("one"), DeleteOptions.withUid(uid))).isTrue();
        assertThat(proxy.forwarded(Seen.change())).hasSize(2);
    }

    @Test
    void anIdleConnectionThatBreaksNeverDoublesAChange() {
        api.version();
        proxy.breakConnections();

        try {
            create(api, "one");
        } catch (HcpException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        }
        assertThat(proxy.arrived(creation())).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void aServerThatNeverAnswersIsATimeoutForReadsAndAnUnknownOutcomeForChanges() {
        proxy.next(FaultProxy.ALWAYS, Seen.any(), Fault.silence());
        ClusterApi impatient = throughProxy(IMPATIENT);

        assertThat(failure(() -> impatient.get(key("one"))).code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(failure(() -> create(impatient, "one")).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(proxy.arrived(on("GET", key("one")))).hasSize(LIMITS.maxAttempts());
        assertThat(proxy.arrived(creation())).hasSize(1);
    }

    @Test
    void anAnswerThatTricklesIsATimeout() {
        create(direct, "one");
        proxy.next(FaultProxy.ALWAYS, Seen.any(), Fault.trickle(Duration.ofMillis(50)));
        ClusterApi impatient = throughProxy(IMPATIENT.withAttempts(1, Duration.ofMillis(1)));

        assertThat(failure(() -> impatient.get(key("one"))).code()).isEqualTo(ErrorCode.TIMEOUT);
        assertThat(failure(() -> create(impatient, "two")).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
    }

    @Test
    void anAnswerThatIsCutOffIsReadAgainButNeverWrittenAgain() {
        Document created = create(direct, "one");
        proxy.next(1, on("GET", key("one")), Fault.resetAfterBytes(500));
        proxy.next(1, creation(), Fault.resetAfterBytes(500));

        assertThat(api.get(key("one"))).contains(created);
        assertThat(failure(() -> create(api, "two")).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(proxy.forwarded(creation())).hasSize(1);
    }

    @Test
    void aPassedDeadlineSendsNothing() {
        ClusterApi late = throughProxy(LIMITS.until(Deadline.after(Duration.ZERO)));

        assertThat(failure(() -> late.get(key("one"))).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(failure(() -> create(late, "one")).code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(proxy.arrived(Seen.any())).isEmpty();
    }

    private static Patch change() {
        return Patch.merge(Document.empty().with("second", "data", "key"));
    }
}
