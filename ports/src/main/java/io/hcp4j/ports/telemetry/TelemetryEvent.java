package io.hcp4j.ports.telemetry;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.ResourceKind;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Something that happened on a connection to an API server. */
public sealed interface TelemetryEvent {

    /** Host and port of the API server, for example {@code api.mgmt.example.com:6443}. */
    String server();

    /**
     * A request was sent, and was answered or not. For a watch: its stream was opened or not.
     *
     * @param request what was sent
     * @param attempt how often this request has been sent, this time included; 1 for the first time
     * @param status HTTP status; 0 without an answer
     * @param failure what the attempt came to; empty when its answer was of use, which a 404 can be
     * @param duration from the beginning of the connection to the end of the answer; for a watch, to the beginning of the answer
     */
    record AttemptCompleted(
            ObservedRequest request, int attempt, int status, Optional<ErrorCode> failure, Duration duration)
            implements TelemetryEvent {

        /** Checks that nothing is missing. */
        public AttemptCompleted {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(duration, "duration");
        }

        @Override
        public String server() {
            return request.server();
        }
    }

    /**
     * A request failed and will be sent again after a pause, which begins now. Not for requests that are sent again at once with renewed
     * credentials.
     *
     * @param request what will be sent
     * @param failures how often it has failed, since the last success
     * @param pause how long the pause will be
     * @param reason why the last attempt failed
     */
    record RetryScheduled(ObservedRequest request, int failures, Duration pause, ErrorCode reason)
            implements TelemetryEvent {

        /** Checks that nothing is missing. */
        public RetryScheduled {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(pause, "pause");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String server() {
            return request.server();
        }
    }

    /** The server no longer accepted the credentials, and they were read anew: files were read, exec plugins were run. */
    record CredentialsRenewed(String server) implements TelemetryEvent {

        /** Checks that nothing is missing. */
        public CredentialsRenewed {
            Objects.requireNonNull(server, "server");
        }
    }

    /**
     * A watch began. A {@link WatchEnded} follows.
     *
     * @param kind what is watched
     */
    record WatchStarted(String server, ResourceKind kind) implements TelemetryEvent {

        /** Checks that nothing is missing. */
        public WatchStarted {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * The stream of a watch broke or ended, and another one goes on where it stopped. Nothing was missed. Servers end streams every few
     * minutes.
     *
     * @param kind what is watched
     */
    record WatchResumed(String server, ResourceKind kind) implements TelemetryEvent {

        /** Checks that nothing is missing. */
        public WatchResumed {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * The server no longer had the history since the last change, so all objects were listed anew. Changes in between were missed; their
     * outcome was not.
     *
     * @param kind what is watched
     */
    record WatchRestarted(String server, ResourceKind kind) implements TelemetryEvent {

        /** Checks that nothing is missing. */
        public WatchRestarted {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(kind, "kind");
        }
    }

    /**
     * A watch ended.
     *
     * @param kind what was watched
     * @param failure why it was given up; empty when it was closed
     */
    record WatchEnded(String server, ResourceKind kind, Optional<ErrorCode> failure) implements TelemetryEvent {

        /** Checks that nothing is missing. */
        public WatchEnded {
            Objects.requireNonNull(server, "server");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(failure, "failure");
        }
    }
}
