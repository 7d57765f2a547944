package com.example.platform;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.telemetry.ObservedRequest;
import io.hcp4j.ports.telemetry.TelemetryEvent;
import io.hcp4j.ports.telemetry.TelemetryListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;

/** Meters of the requests that the client sends. Their tags hold no names of objects, so there are few of each. */
final class RequestMetrics implements TelemetryListener {
    private final MeterRegistry registry;

    RequestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    // docs: listener
    @Override
    public void onEvent(TelemetryEvent event) {
        if (event instanceof TelemetryEvent.AttemptCompleted done) {
            Tags tags = tags(done.request()).and("outcome", done.failure().map(RequestMetrics::word).orElse("success"));
            registry.timer("hcp4j.requests", tags).record(done.duration());
        } else if (event instanceof TelemetryEvent.RetryScheduled retry) {
            Tags tags = tags(retry.request()).and("reason", word(retry.reason()));
            registry.timer("hcp4j.retry.pauses", tags).record(retry.pause());
        } else if (event instanceof TelemetryEvent.CredentialsRenewed renewed) {
            registry.counter("hcp4j.credentials.renewed", "server", renewed.server()).increment();
        } else if (event instanceof TelemetryEvent.WatchRestarted lost) {
            registry.counter("hcp4j.watches.restarted", "server", lost.server(), "kind", lost.kind().kind()).increment();
        }
    }
    // docs: end

    private static Tags tags(ObservedRequest request) {
        String method = request.watch() ? "WATCH" : request.method();
        return Tags.of("server", request.server(), "method", method, "path", request.path());
    }

    private static String word(ErrorCode code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
