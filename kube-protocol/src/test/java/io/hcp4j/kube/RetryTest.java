package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RetryTest {
    private final ScriptedServer server = new ScriptedServer();
    private final RecordedBackoffClock pace = new RecordedBackoffClock();
    private final ConnectionLimits limits = ConnectionLimits.standard().withAttempts(3, Duration.ofMillis(200));

    private static ConnectionOptions options(ConnectionLimits limits) {
        return ConnectionOptions.defaults().withLimits(limits);
    }

    private HcpException failureOf(Call call, ConnectionLimits within) {
        try (RestClusterApi api = new RestClusterApi(server, ScriptedServer.KUBECONFIG, options(within), pace)) {
            HcpException failure = catchThrowableOfType(HcpException.class, () -> call.on(api));
            assertThat(failure).as("failure of " + call).isNotNull();
            assertThat(failure.getMessage()).doesNotContain("\n");
            return failure;
        }
    }

    private HcpException failureOf(Call call) {
        return failureOf(call, limits);
    }

    private Object resultOf(Call call) {
        try (RestClusterApi api = new RestClusterApi(server, ScriptedServer.KUBECONFIG, options(limits), pace)) {
            return call.on(api);
        }
    }

    private void serverAlwaysFails(TransportFailure.Kind kind) {
        server.fails(kind).fails(kind).fails(kind).fails(kind);
    }

    private void serverAlwaysAnswers(int status) {
        for (int i = 0; i < 4; i++) {
            server.refuses(status, "Reason", "said the server");
        }
    }

    private void assertOutcome(Call call, ErrorCode whenNothingChanges, ErrorCode actual) {
        if (call.nature == Call.Nature.READ) {
            assertThat(actual).isEqualTo(whenNothingChanges);
            assertThat(server.requests()).hasSize(3);
        } else {
            assertThat(actual).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(server.requests()).hasSize(call.nature == Call.Nature.ONCE ? 1 : 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotSentIsSentAgainWhateverItIs(Call call) {
        serverAlwaysFails(TransportFailure.Kind.NOT_CONNECTED);

        HcpException failure = failureOf(call);

        assertThat(failure.code()).isEqualTo(ErrorCode.UNREACHABLE);
        assertThat(server.requests()).hasSize(3);
        assertThat(pace.pauses()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(failure.remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy.text()).contains("VPN"));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasThrottledIsSentAgainWhateverItIs(Call call) {
        serverAlwaysAnswers(429);

        assertThat(failureOf(call).code()).isEqualTo(ErrorCode.THROTTLED);
        assertThat(server.requests()).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void anUntrustedServerIsAskedOnce(Call call) {
        serverAlwaysFails(TransportFailure.Kind.UNTRUSTED);

        assertThat(failureOf(call).code()).isEqualTo(ErrorCode.UNTRUSTED);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aLostAnswerIsAskedForAgainOnlyWhenThatIsHarmless(Call call) {
        serverAlwaysFails(TransportFailure.Kind.NO_ANSWER);

        assertOutcome(call, ErrorCode.TIMEOUT, failureOf(call).code());
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenConnectionIsMadeUpForOnlyWhenThatIsHarmless(Call call) {
        serverAlwaysFails(TransportFailure.Kind.BROKEN);

        assertOutcome(call, ErrorCode.BROKEN, failureOf(call).code());
    }

    @ParameterizedTest
    @EnumSource
    void anUnavailableServerIsAskedAgainOnlyWhenThatIsHarmless(Call call) {
        serverAlwaysAnswers(503);

        assertOutcome(call, ErrorCode.UNAVAILABLE, failureOf(call).code());
    }

    @ParameterizedTest
    @EnumSource
    void aFailingServerIsAskedAgainOnlyWhenThatIsHarmless(Call call) {
        serverAlwaysAnswers(500);

        assertOutcome(call, ErrorCode.SERVER_FAILED, failureOf(call).code());
    }

    @ParameterizedTest
    @EnumSource
    void aWebPageInsteadOfJsonIsNoSuccess(Call call) {
        server.answersPlainly(200, "<html>please log in</html>");

        assertThat(failureOf(call).code())
                .isEqualTo(
                        call.nature == Call.Nature.READ
                                ? ErrorCode.BAD_CONNECTION_SETTINGS
                                : ErrorCode.OUTCOME_UNKNOWN);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void expiredCredentialsAreReadAnewOnce(Call call) {
        server.refuses(401, "Unauthorized", "Unauthorized").answers(200, Map.of("metadata", Map.of("name", "x")));

        resultOf(call);

        assertThat(server.requests()).hasSize(2);
        assertThat(server.transportsOpened()).isEqualTo(2);
        assertThat(server.transportsClosed()).isEqualTo(2);
        assertThat(pace.pauses()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void credentialsThatStayBadAreSaidToBe(Call call) {
        server.refuses(401, "Unauthorized", "Unauthorized").refuses(401, "Unauthorized", "Unauthorized");

        HcpException failure = failureOf(call);

        assertThat(failure.code()).isEqualTo(ErrorCode.UNAUTHENTICATED);
        assertThat(failure.remedy().orElseThrow().text())
                .startsWith("Log in again")
                .contains("/home/user/.kube/config");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aSecondAttemptThatSucceedsIsASuccess() {
        server.fails(TransportFailure.Kind.BROKEN).answers(200, Map.of("kind", "NodePool"));

        assertThat(resultOf(Call.APPLY)).isEqualTo(Document.of(Map.of("kind", "NodePool")));
    }

    @Test
    void aRepeatedDeleteThatFindsNothingHasDeleted() {
        server.fails(TransportFailure.Kind.BROKEN).refuses(404, "NotFound", "nodepools \"example\" not found");

        assertThat(resultOf(Call.DELETE_UID)).isEqualTo(true);
    }

    @Test
    void aFirstDeleteThatFindsNothingHasNot() {
        server.fails(TransportFailure.Kind.NOT_CONNECTED).refuses(404, "NotFound", "nodepools \"example\" not found");

        assertThat(resultOf(Call.DELETE_UID)).isEqualTo(false);
    }

    @Test
    void aRepeatedDeleteThatFindsAnotherIncarnationHasDeleted() {
        server.refuses(500, "InternalError", "oops")
                .refuses(409, "Conflict", "Precondition failed: UID in precondition: u1, UID in object meta: u2");

        assertThat(resultOf(Call.DELETE_UID)).isEqualTo(true);
    }

    @Test
    void aFirstDeleteThatFindsAnotherIncarnationIsAConflict() {
        server.refuses(409, "Conflict", "Precondition failed: UID in precondition: u1, UID in object meta: u2");

        assertThat(failureOf(Call.DELETE_UID).code()).isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void aRepeatedDeleteThatFindsAChangedObjectMayHaveChangedItItself() {
        server.fails(TransportFailure.Kind.BROKEN)
                .refuses(409, "Conflict", "the ResourceVersion in the precondition (1) does not match (2)");

        assertThat(failureOf(Call.DELETE_UID).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
    }

    @Test
    void doubtOutlivesALaterFailureThatSentNothing() {
        server.fails(TransportFailure.Kind.BROKEN)
                .fails(TransportFailure.Kind.NOT_CONNECTED)
                .fails(TransportFailure.Kind.NOT_CONNECTED);

        HcpException failure = failureOf(Call.APPLY);

        assertThat(failure.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(failure).hasMessageStartingWith("apply NodePool clusters/example: the outcome is not known: ");
        assertThat(failure.remedy().orElseThrow().text()).contains("Run the same operation again");
    }

    @Test
    void aFieldConflictSettlesTheDoubtOfAnApply() {
        Map<String, String> cause =
                Map.of("reason", "FieldManagerConflict", "field", ".spec.replicas", "message", "conflict with \"x\"");
        server.fails(TransportFailure.Kind.BROKEN)
                .answers(409, ScriptedServer.status(409, "Conflict", "no", Map.of("causes", List.of(cause))));

        assertThat(failureOf(Call.APPLY).code()).isEqualTo(ErrorCode.CONFLICT);
    }

    @Test
    void aStaleVersionDoesNotSettleTheDoubtOfAnApply() {
        server.fails(TransportFailure.Kind.BROKEN).refuses(409, "Conflict", "the object has been modified");

        assertThat(failureOf(Call.APPLY).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
    }

    @Test
    void anApplyThatBreaksTheSchemaIsInvalidAlthoughTheServerSaysItFailed() {
        server.answers(
                500,
                Map.of("kind", "Status", "code", 500, "message", "failed to create typed patch object (x): .spec.y: "));

        assertThat(failureOf(Call.APPLY).code()).isEqualTo(ErrorCode.INVALID);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theServersOwnPauseIsKeptWhenLongerAndCapped() {
        server.answers(new RestReply(429, Optional.of(7L), Document.empty(), ""))
                .answers(new RestReply(429, Optional.of(3600L), Document.empty(), ""))
                .answers(new RestReply(429, Optional.of(5L), Document.empty(), ""));

        HcpException failure = failureOf(Call.CREATE);

        assertThat(pace.pauses()).containsExactly(Duration.ofSeconds(7), limits.maxBackoff());
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(5));
    }

    @Test
    void nothingIsSentAfterTheDeadline() {
        HcpException failure = failureOf(Call.CREATE, limits.until(Deadline.after(Duration.ZERO)));

        assertThat(failure.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aPauseThatWouldOutlastTheDeadlineIsNotMade() {
        server.answers(new RestReply(503, Optional.of(20L), Document.empty(), ""));

        HcpException failure = failureOf(Call.GET, limits.until(Deadline.after(Duration.ofSeconds(15))));

        assertThat(failure.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(pace.pauses()).isEmpty();
        assertThat(server.lastRequest().timeout()).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void anInterruptedPauseCancelsAndKeepsTheFlag() {
        pace.interruptNextPause();
        server.fails(TransportFailure.Kind.NOT_CONNECTED);

        assertThat(failureOf(Call.CREATE).code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptedPauseDoesNotHideThatSomethingMayBeDone() {
        pace.interruptNextPause();
        server.fails(TransportFailure.Kind.BROKEN);

        assertThat(failureOf(Call.APPLY).code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptedThreadSendsNothing() {
        Thread.currentThread().interrupt();

        assertThat(failureOf(Call.CREATE).code()).isEqualTo(ErrorCode.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).isEmpty();
    }
}
