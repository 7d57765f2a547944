package io.hcp4j.kube;

import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ErrorTranslationTest {
    private final ScriptedServer server = new ScriptedServer();
    private final RestClusterApi api = new RestClusterApi(
            server,
            ScriptedServer.KUBECONFIG,
            ConnectionOptions.defaults().withLimits(ConnectionLimits.standard().withAttempts(1, Duration.ofMillis(1))),
            new RecordedBackoffClock());

    private HcpException failureOf(Call call) {
        return catchThrowableOfType(HcpException.class, () -> call.on(api));
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadRequest, INVALID",
        "401, Unauthorized, UNAUTHENTICATED",
        "403, Forbidden, FORBIDDEN",
        "405, MethodNotAllowed, INVALID",
        "409, AlreadyExists, ALREADY_EXISTS",
        "409, Conflict, CONFLICT",
        "410, Expired, EXPIRED",
        "410, Gone, EXPIRED",
        "413, RequestEntityTooLarge, INVALID",
        "415, UnsupportedMediaType, INVALID",
        "422, Invalid, INVALID",
        "429, TooManyRequests, THROTTLED",
        "302, '', BAD_CONNECTION_SETTINGS"
    })
    void aRefusalMeansTheSameToEveryCall(int status, String reason, ErrorCode code) {
        for (Call call : Call.values()) {
            server.refuses(status, reason, "first line\nsecond line").refuses(status, reason, "again");

            HcpException failure = failureOf(call);

            assertThat(failure.code()).as("%s", call).isEqualTo(code);
            assertThat(failure.httpStatus()).isEqualTo(status);
            assertThat(failure.server()).contains("https://api.test:6443");
            assertThat(failure.getMessage()).contains("https://api.test:6443").doesNotContain("second line");
            takeWhatIsLeft(status);
        }
    }

    private void takeWhatIsLeft(int status) {
        if (status != 401) {
            failureOf(Call.VERSION);
        }
        assertThat(server.scriptIsDone()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"GET", "LIST", "CREATE", "APPLY", "PATCH", "DELETE", "DELETE_UID"})
    void aKindThatIsNotServedIsNotFoundWhateverTheCall(Call call) {
        server.answersPlainly(404, "404 page not found")
                .answers(
                        404,
                        ScriptedServer.status(
                                404, "NotFound", "the server could not find the requested resource", Map.of()));

        for (int i = 0; i < 2; i++) {
            HcpException failure = failureOf(call);

            assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND);
            assertThat(failure)
                    .hasMessageContaining("does not serve nodepools.hypershift.openshift.io at version v1beta1");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATE", "APPLY", "PATCH"})
    void aWriteNamesTheNamespaceOrObjectThatIsMissing(Call call) {
        server.refuses(404, "NotFound", "namespaces \"clusters\" not found");

        HcpException failure = failureOf(call);

        assertThat(failure.code()).isEqualTo(ErrorCode.NOT_FOUND);
        assertThat(failure).hasMessageContaining("namespaces \"clusters\" not found");
        assertThat(failure.key()).contains(Sample.KEY);
    }

    @Test
    void absenceIsAnAnswerToReadsAndDeletes() {
        String message = "nodepools \"example\" not found";
        server.refuses(404, "NotFound", message)
                .refuses(404, "NotFound", message)
                .refuses(404, "NotFound", message);

        assertThat(api.get(Sample.KEY)).isEmpty();
        assertThat(Call.DELETE.on(api)).isEqualTo(false);
        assertThat(Call.DELETE_UID.on(api)).isEqualTo(false);
    }

    @Test
    void aForbiddenCallSaysWhichRightItTakes() {
        server.refuses(403, "Forbidden", "nodepools is forbidden: User \"bob\" cannot create resource \"nodepools\"");

        HcpException failure = failureOf(Call.CREATE);

        assertThat(failure)
                .hasMessage("cannot create NodePool clusters/example: https://api.test:6443 refuses it: "
                        + "nodepools is forbidden: User \"bob\" cannot create resource \"nodepools\"");
        assertThat(failure.remedy().orElseThrow())
                .hasToString("Ask an administrator for the right to create nodepools.hypershift.openshift.io in"
                        + " namespace clusters.");
    }

    @Test
    void aDyingNamespaceIsNotAMissingRight() {
        Map<?, ?> details = Map.of("name", "x", "causes", List.of(Map.of("reason", "NamespaceTerminating")));
        server.answers(403, ScriptedServer.status(403, "Forbidden", "being terminated", details));

        assertThat(failureOf(Call.CREATE).remedy().orElseThrow().text()).startsWith("The namespace is being deleted");
    }

    @Test
    void anApplyConflictNamesFieldsAndManagers() {
        List<Map<String, String>> causes = List.of(
                Map.of(
                        "reason", "FieldManagerConflict",
                        "field", ".spec.replicas",
                        "message", "conflict with \"kubectl-edit\" with subresource \"scale\" using apps/v1"),
                Map.of("reason", "Other", "field", ".spec.other", "message", "no"));
        server.answers(409, ScriptedServer.status(409, "Conflict", "Apply failed", Map.of("causes", causes)));

        HcpException failure = failureOf(Call.APPLY);

        assertThat(failure.code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(failure.conflicts()).containsExactly(new FieldConflict(".spec.replicas", "kubectl-edit"));
        assertThat(failure).hasMessageEndingWith(".spec.replicas (kubectl-edit)");
    }

    @ParameterizedTest
    @CsvSource({"400", "422", "500"})
    void whatTheServerEchoesOfASecretIsNotRepeated(int status) {
        Map<?, ?> details = Map.of("causes", List.of(Map.of("field", "data[password]", "message", "bad: \"hunter2\"")));
        server.answers(status, ScriptedServer.status(status, "Invalid", "Invalid value: \"hunter2\"", details));
        Document secret = Document.of(Map.of("metadata", Map.of("name", "s", "namespace", "n")));

        HcpException failure = catchThrowableOfType(
                HcpException.class,
                () -> api.apply(
                        WellKnownKinds.SECRET, secret, ApplyOptions.by("me").withDryRun(true)));

        assertThat(failure).hasMessageContaining("data[password]").hasMessageNotContaining("hunter2");
        assertThat(failure.serverMessage()).isEmpty();
    }
}
