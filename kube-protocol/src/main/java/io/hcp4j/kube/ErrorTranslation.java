package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.FieldConflict;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns answers and transport failures into the port's error: one place decides what each is called and says. */
final class ErrorTranslation {
    private final String server;
    private final ErrorHints remedies;

    ErrorTranslation(Kubeconfig kubeconfig) {
        this.server = kubeconfig.server();
        this.remedies = new ErrorHints(kubeconfig);
    }

    String server() {
        return server;
    }

    /** What a request that got no whole answer came to. */
    RequestFailure translate(TransportFailure failure) {
        String detail = failure.getMessage() == null ? "" : ": " + oneLine(failure.getMessage());
        return switch (failure.kind()) {
            case NOT_CONNECTED ->
                unanswered(failure, ErrorCode.UNREACHABLE, false, "no connection to " + server + detail);
            case UNTRUSTED ->
                unanswered(
                        failure,
                        ErrorCode.UNTRUSTED,
                        false,
                        "the certificate of " + server + " is not trusted" + detail);
            case NO_ANSWER -> unanswered(failure, ErrorCode.TIMEOUT, true, server + " did not answer in time" + detail);
            case BROKEN, ENDED ->
                unanswered(failure, ErrorCode.BROKEN, true, "the connection to " + server + " broke" + detail);
        };
    }

    private RequestFailure unanswered(TransportFailure failure, ErrorCode code, boolean mayBeDone, String why) {
        return RequestFailure.unanswered(code, mayBeDone, why, remedies.unanswered(code), failure);
    }

    /** What an answer that the operation cannot use came to. */
    RequestFailure translate(Operation operation, RestReply reply) {
        StatusBody status = new StatusBody(reply);
        ErrorCode code = code(operation, status);
        List<FieldConflict> conflicts = status.conflicts();
        boolean answered = reply.status() >= 300 && reply.status() < 500 && reply.status() != 408;
        boolean mayEcho = mayEchoSecrets(operation.kind(), reply.status());
        return new RequestFailure(
                code,
                !answered && code != ErrorCode.INVALID,
                why(operation, code, status, mayEcho),
                remedies.answered(operation, code, status),
                reply.status(),
                mayEcho || status.message().isEmpty() ? null : status.message(),
                status.retryAfter().orElse(null),
                conflicts,
                null);
    }

    /**
     * The error to throw.
     *
     * @param inDoubt whether this or an earlier sending may have been carried out
     */
    HcpException exception(Operation operation, RequestFailure fault, boolean inDoubt) {
        String what = operation.doing() + " " + operation.subject();
        HcpException.Builder error = inDoubt
                ? HcpException.of(ErrorCode.OUTCOME_UNKNOWN, what + ": the outcome is not known: " + fault.why())
                        .remedy(ErrorHints.LOOK_FIRST)
                : HcpException.of(fault.code(), "cannot " + what + ": " + fault.why())
                        .remedy(fault.remedy().isEmpty() ? null : fault.remedy());
        boolean rightIsMissing = fault.remedy().equals(ErrorHints.missing(operation));
        return error.key(operation.key())
                .missingRight(rightIsMissing ? operation.right() : null)
                .server(server)
                .httpStatus(fault.status())
                .serverMessage(fault.serverMessage())
                .retryAfter(fault.retryAfter())
                .conflicts(fault.conflicts())
                .cause(fault.cause())
                .build();
    }

    private static ErrorCode code(Operation operation, StatusBody status) {
        int http = status.reply().status();
        return switch (http) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 408 -> ErrorCode.TIMEOUT;
            case 409 -> status.reason().equals("AlreadyExists") ? ErrorCode.ALREADY_EXISTS : ErrorCode.CONFLICT;
            case 410 -> ErrorCode.EXPIRED;
            case 429 -> ErrorCode.THROTTLED;
            case 502, 503 -> ErrorCode.UNAVAILABLE;
            // A server restored from a backup is behind the version asked for, and waiting does not help.
            case 504 ->
                !operation.changesSomething() && status.hasCause("ResourceVersionTooLarge")
                        ? ErrorCode.EXPIRED
                        : ErrorCode.UNAVAILABLE;
            default -> {
                if (http >= 500) {
                    yield status.schemaIsBroken() ? ErrorCode.INVALID : ErrorCode.SERVER_FAILED;
                }
                yield http >= 400 ? ErrorCode.INVALID : ErrorCode.BAD_CONNECTION_SETTINGS;
            }
        };
    }

    private String why(Operation operation, ErrorCode code, StatusBody status, boolean mayEcho) {
        String said = mayEcho ? withoutValues(status) : status.line();
        String quoted = said.isEmpty() ? "" : ": " + said;
        return switch (code) {
            case UNAUTHENTICATED -> server + " does not accept the credentials" + quoted;
            case FORBIDDEN -> server + " refuses it" + quoted;
            case NOT_FOUND ->
                status.kindIsNotServed()
                        ? server + " does not serve " + served(operation)
                        : "it does not exist at " + server + quoted;
            case ALREADY_EXISTS -> "it exists already at " + server;
            case CONFLICT -> conflict(status, quoted);
            case EXPIRED -> "its position in the history of " + server + " is too old" + quoted;
            case THROTTLED -> server + " asks for fewer requests" + quoted;
            case TIMEOUT, UNAVAILABLE, SERVER_FAILED ->
                server + " answered with status " + status.reply().status() + quoted;
            case BAD_CONNECTION_SETTINGS ->
                "what answers at " + server + " with status " + status.reply().status() + " is not a Kubernetes API";
            default -> server + " refuses it" + quoted;
        };
    }

    private String conflict(StatusBody status, String quoted) {
        List<FieldConflict> conflicts = status.conflicts();
        if (conflicts.isEmpty()) {
            return "another writer was first at " + server + quoted;
        }
        return "other managers own fields at " + server + ": "
                + conflicts.stream()
                        .map(conflict -> conflict.field() + " (" + conflict.manager() + ")")
                        .collect(Collectors.joining(", "));
    }

    private static String served(Operation operation) {
        ResourceKind kind = operation.kind();
        return kind == null ? "this" : kind + " at version " + kind.version();
    }

    /** The texts with which a server explains what is wrong with an object may quote the object. */
    private static boolean mayEchoSecrets(@Nullable ResourceKind kind, int status) {
        boolean quotes = status == 400 || status == 422 || status >= 500 || status < 300;
        return WellKnownKinds.SECRET.equals(kind) && quotes;
    }

    private static String withoutValues(StatusBody status) {
        String fields = status.fields();
        return fields.isEmpty() ? status.reason() : status.reason() + " (" + fields + ")";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\p{Cntrl}+", " ");
    }
}
