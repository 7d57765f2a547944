package io.hcp4j.ports.telemetry;

/**
 * Receives what happens on the connections of a program: each attempt of a request, retries, renewed credentials and the life of watches. It
 * serves metrics and traces; the progress of a use case is reported elsewhere.
 *
 * <p>It is called on the thread that makes the request, or on the thread of the watch, so it must be safe for use by many threads and must be
 * quick: the request waits for it. It is never called while a lock is held. An exception that it throws changes nothing for the request; it is
 * swallowed, and logged as a warning to {@code io.hcp4j.kube.telemetry}.
 *
 * <p>Events hold no names of objects, query parameters, headers or bodies, so they hold no secrets.
 */
@FunctionalInterface
public interface TelemetryListener {

    /** Receives an event. New types of events may be added, so a listener ignores those that it does not know. */
    void onEvent(TelemetryEvent event);

    /** A listener that ignores everything. */
    static TelemetryListener none() {
        return event -> {};
    }
}
