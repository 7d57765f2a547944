package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.connection.ConnectionLimits;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Sends requests: again when that is safe, with fresh credentials when the old ones have expired, not past the deadline. */
final class RequestExecutor implements AutoCloseable {
    private static final int OK = 200;

    private final Transports transports;
    private final ErrorTranslation errors;
    private final RetryPolicy retries;
    private final ConnectionLimits limits;
    private final Telemetry telemetry;
    private final BackoffClock clock;
    private final CountDownLatch closed;

    RequestExecutor(
            Transports transports,
            ErrorTranslation errors,
            ConnectionLimits limits,
            Telemetry telemetry,
            BackoffClock pace) {
        this(transports, errors, limits, telemetry, pace, new CountDownLatch(1));
    }

    private RequestExecutor(
            Transports transports,
            ErrorTranslation errors,
            ConnectionLimits limits,
            Telemetry telemetry,
            BackoffClock pace,
            CountDownLatch closed) {
        this.closed = closed;
        this.transports = transports;
        this.errors = errors;
        this.retries = new RetryPolicy(limits, pace);
        this.limits = limits;
        this.telemetry = telemetry;
        this.clock = pace;
    }

    /** Which answers, besides the usual successes, answer the question. */
    @FunctionalInterface
    interface Accepted {
        boolean test(StatusBody answer, boolean inDoubt);
    }

    /**
     * An answer that was accepted.
     *
     * @param inDoubt whether an earlier sending of the same request may have been carried out
     */
    record Answer(RestReply reply, boolean inDoubt) {
        boolean success() {
            return reply.status() >= 200 && reply.status() < 300;
        }
    }

    /** The same, given up at a deadline too. */
    RequestExecutor within(Deadline deadline) {
        return new RequestExecutor(transports, errors, limits.within(deadline), telemetry, clock, closed);
    }

    /** Sends a request that only a success answers. */
    RestReply send(Operation operation, RestRequest request) {
        return send(operation, request, (status, inDoubt) -> false).reply();
    }

    Answer send(Operation operation, RestRequest request, Accepted accepted) {
        boolean renewed = false;
        boolean inDoubt = false;
        int attempts = 0;
        int sent = 0;
        requireTime(operation);
        while (true) {
            RequestFailure fault;
            Telemetry.Attempt attempt = telemetry.begin(request, ++sent, false);
            try (Transports.Lease lease = transports.lease()) {
                RestReply reply = lease.transport().send(withinDeadline(request));
                if (isObject(reply) || accepted.test(new StatusBody(reply), inDoubt)) {
                    attempt.succeeded(reply.status());
                    return new Answer(reply, inDoubt);
                }
                fault = errors.translate(operation, reply);
                attempt.failed(fault);
                if (reply.status() == 401 && !renewed) {
                    renewed = true;
                    if (transports.renew(lease, limits)) {
                        continue;
                    }
                }
            } catch (TransportFailure failure) {
                fault = errors.translate(failure);
                attempt.failed(fault);
            }
            attempts++;
            inDoubt |= fault.mayBeDone() && operation.changesSomething();
            if (fault.status() == 0 && !inDoubt) {
                requireNoInterrupt(operation);
            }
            if (!retries.allows(operation, fault, attempts) || !paused(operation, request, fault, attempts, inDoubt)) {
                throw errors.exception(operation, fault, inDoubt && !settles(fault));
            }
        }
    }

    /** Opens a stream, once: its reader has to reconnect anyway. */
    LeasedStream open(Operation operation, RestRequest request) {
        boolean renewed = false;
        int sent = 0;
        while (true) {
            requireTime(operation);
            Transports.Lease lease = transports.lease();
            Telemetry.Attempt attempt = telemetry.begin(request, ++sent, true);
            boolean handedOver = false;
            try {
                RestTransport.StreamStart start = lease.transport().stream(withinDeadline(request));
                if (start instanceof RestTransport.StreamStart.Open open) {
                    handedOver = true;
                    attempt.succeeded(OK);
                    return new LeasedStream(open.stream(), lease);
                }
                RestReply reply = ((RestTransport.StreamStart.Refused) start).reply();
                RequestFailure fault = errors.translate(operation, reply);
                attempt.failed(fault);
                if (reply.status() != 401 || renewed || !transports.renew(lease, limits)) {
                    throw errors.exception(operation, fault, false);
                }
                renewed = true;
            } catch (TransportFailure failure) {
                RequestFailure fault = errors.translate(failure);
                attempt.failed(fault);
                throw errors.exception(operation, fault, false);
            } finally {
                if (!handedOver) {
                    lease.close();
                }
            }
        }
    }

    ErrorTranslation errors() {
        return errors;
    }

    RetryPolicy retries() {
        return retries;
    }

    ConnectionLimits limits() {
        return limits;
    }

    Telemetry telemetry() {
        return telemetry;
    }

    BackoffClock clock() {
        return clock;
    }

    @Override
    public void close() {
        closed.countDown();
        transports.close();
    }

    /** Fails when the deadline has passed or the thread is interrupted. */
    private void requireTime(Operation operation) {
        requireNoInterrupt(operation);
        if (limits.deadline().expired()) {
            throw errors.exception(
                    operation,
                    RequestFailure.unanswered(
                            ErrorCode.DEADLINE_EXCEEDED,
                            false,
                            "the timeout of the command expired before it was sent",
                            "Allow more time.",
                            null),
                    false);
        }
    }

    private void requireNoInterrupt(Operation operation) {
        if (Thread.currentThread().isInterrupted()) {
            throw errors.exception(
                    operation,
                    RequestFailure.unanswered(ErrorCode.CANCELLED, false, "the thread was interrupted", "", null),
                    false);
        }
    }

    /** False when there is no time for the pause; fails when it is interrupted. */
    private boolean paused(
            Operation operation, RestRequest request, RequestFailure fault, int failures, boolean inDoubt) {
        Duration pause = retries.pause(failures, fault.retryAfter());
        if (!retries.leavesTimeFor(pause)) {
            return false;
        }
        telemetry.retry(request, false, failures, pause, fault.code());
        try {
            return clock.sleep(pause, closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (!inDoubt) {
                requireNoInterrupt(operation);
            }
            return false;
        }
    }

    private RestRequest withinDeadline(RestRequest request) {
        return request.within(limits.deadline().atMost(request.timeout()));
    }

    /** A success without any JSON comes from something else than an API server. */
    private static boolean isObject(RestReply reply) {
        return reply.status() >= 200 && reply.status() < 300 && reply.text().isEmpty();
    }

    /**
     * Whether a failure also proves that earlier attempts failed: what is refused for its content now was refused then. A failed
     * precondition does not, because the earlier sending may be what changed the object.
     */
    private static boolean settles(RequestFailure fault) {
        boolean precondition =
                fault.code() == ErrorCode.CONFLICT && fault.conflicts().isEmpty();
        return fault.code().category() == ErrorCode.Category.REQUEST && !fault.mayBeDone() && !precondition;
    }
}
