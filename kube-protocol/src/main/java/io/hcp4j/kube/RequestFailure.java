package io.hcp4j.kube;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.FieldConflict;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why one sending of a request did not succeed, before it is known whether it will be sent again.
 *
 * @param code what it would be called had the request changed nothing
 * @param mayBeDone whether the server may have carried the request out all the same
 * @param why the end of the message
 * @param remedy the remedy; "" when nothing is known
 * @param status HTTP status, 0 without an answer
 * @param serverMessage the server's words; null without any, or when they may hold secrets
 * @param retryAfter the pause the server asks for
 * @param conflicts fields of other managers
 * @param cause the transport's failure
 */
record RequestFailure(
        ErrorCode code,
        boolean mayBeDone,
        String why,
        String remedy,
        int status,
        @Nullable String serverMessage,
        @Nullable Duration retryAfter,
        List<FieldConflict> conflicts,
        @Nullable Throwable cause) {

    static RequestFailure unanswered(
            ErrorCode code, boolean mayBeDone, String why, String remedy, @Nullable Throwable cause) {
        return new RequestFailure(code, mayBeDone, why, remedy, 0, null, null, List.of(), cause);
    }
}
