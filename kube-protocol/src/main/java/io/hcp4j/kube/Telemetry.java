package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.telemetry.ObservedRequest;
import io.hcp4j.ports.telemetry.TelemetryEvent;
import io.hcp4j.ports.telemetry.TelemetryListener;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reports what happens on a connection, to the program's listener and to loggers. Neither gets names of objects, queries, headers or bodies.
 *
 * <p>All that heals itself is logged as DEBUG: the usual backend prints INFO to standard error, where a program's user would take it for a
 * problem. A logger is looked up at its first record only, because that takes a short command longer than a request does.
 */
record Telemetry(String server, TelemetryListener listener) {

    /** Of the API server at this address. */
    static Telemetry of(String address, TelemetryListener listener) {
        return new Telemetry(hostAndPort(address), listener);
    }

    private static String hostAndPort(String address) {
        try {
            String authority = new URI(address).getRawAuthority();
            // A user and a password may stand before it.
            return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private ObservedRequest observed(RestRequest request, boolean watch) {
        return new ObservedRequest(server, request.method(), ResourcePaths.template(request.path()), watch);
    }

    /** An attempt of a request that begins now. */
    Attempt begin(RestRequest request, int number, boolean watch) {
        return new Attempt(request, number, watch, System.nanoTime());
    }

    /** The pause before a request is sent again. */
    void retry(RestRequest request, boolean watch, int failures, Duration pause, ErrorCode reason) {
        ObservedRequest observed = observed(request, watch);
        tell(new TelemetryEvent.RetryScheduled(observed, failures, pause, reason));
        Loggers.REQUESTS.log(
                System.Logger.Level.DEBUG,
                () -> observed + " failed with " + reason + ", " + failures + " in a row; sent again in "
                        + pause.toMillis() + " ms");
    }

    void credentialsRenewed() {
        tell(new TelemetryEvent.CredentialsRenewed(server));
        Loggers.CREDENTIALS.log(
                System.Logger.Level.DEBUG, () -> server + " did not accept the credentials; they were read anew");
    }

    void watchStarted(ResourceKind kind) {
        tell(new TelemetryEvent.WatchStarted(server, kind));
    }

    void watchResumed(ResourceKind kind) {
        tell(new TelemetryEvent.WatchResumed(server, kind));
        Loggers.WATCHES.log(
                System.Logger.Level.DEBUG,
                () -> "the watch of " + kind + " at " + server + " goes on where its stream ended");
    }

    void watchRestarted(ResourceKind kind) {
        tell(new TelemetryEvent.WatchRestarted(server, kind));
        Loggers.WATCHES.log(
                System.Logger.Level.DEBUG,
                () -> "the watch of " + kind + " at " + server + " lost the history and listed all objects anew");
    }

    /** The end of a watch, which was closed unless it failed. */
    void watchEnded(ResourceKind kind, @Nullable HcpException failure) {
        Optional<ErrorCode> reason = failure == null ? Optional.empty() : Optional.of(failure.code());
        tell(new TelemetryEvent.WatchEnded(server, kind, reason));
    }

    private void tell(TelemetryEvent event) {
        try {
            listener.onEvent(event);
        } catch (RuntimeException e) {
            Loggers.TELEMETRY.log(System.Logger.Level.WARNING, "a telemetry listener failed", e);
        }
    }

    /** One sending of a request. */
    final class Attempt {
        private final RestRequest request;
        private final int number;
        private final boolean watch;
        private final long begin;

        private Attempt(RestRequest request, int number, boolean watch, long begin) {
            this.request = request;
            this.number = number;
            this.watch = watch;
            this.begin = begin;
        }

        /** It was answered, and the answer is of use. */
        void succeeded(int status) {
            completed(status, Optional.empty());
        }

        void failed(RequestFailure failure) {
            completed(failure.status(), Optional.of(failure.code()));
        }

        private void completed(int status, Optional<ErrorCode> failure) {
            Duration duration = Duration.ofNanos(System.nanoTime() - begin);
            tell(new TelemetryEvent.AttemptCompleted(observed(request, watch), number, status, failure, duration));
        }
    }

    private static final class Loggers {
        static final System.Logger REQUESTS = System.getLogger("io.hcp4j.kube.requests");
        static final System.Logger CREDENTIALS = System.getLogger("io.hcp4j.kube.credentials");
        static final System.Logger WATCHES = System.getLogger("io.hcp4j.kube.watches");
        static final System.Logger TELEMETRY = System.getLogger("io.hcp4j.kube.telemetry");
    }
}
