package com.example.platform;

import io.hcp4j.ports.telemetry.ObservedRequest;
import io.hcp4j.ports.telemetry.TelemetryEvent;
import io.hcp4j.ports.telemetry.TelemetryListener;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;

/** A span for each attempt of a request, within the span of the thread that makes it; retries and the like are events of the latter. */
final class RequestSpans implements TelemetryListener {
    private final Tracer tracer;

    RequestSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    // docs: listener
    @Override
    public void onEvent(TelemetryEvent event) {
        if (event instanceof TelemetryEvent.AttemptCompleted done) {
            record(done);
        } else if (event instanceof TelemetryEvent.RetryScheduled retry) {
            Span.current().addEvent("retry", Attributes.of(
                    AttributeKey.stringKey("reason"), retry.reason().name(),
                    AttributeKey.longKey("pause.ms"), retry.pause().toMillis()));
        } else if (event instanceof TelemetryEvent.CredentialsRenewed) {
            Span.current().addEvent("credentials renewed");
        }
    }

    private void record(TelemetryEvent.AttemptCompleted done) {
        Instant end = Instant.now();
        ObservedRequest request = done.request();
        Span span = tracer.spanBuilder(request.method() + " " + request.path())
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(end.minus(done.duration()))
                .setAttribute("http.request.method", request.method())
                .setAttribute("url.template", request.path())
                .setAttribute("server.address", request.server())
                .setAttribute("http.request.resend_count", done.attempt() - 1)
                .setAttribute("http.response.status_code", done.status())
                .startSpan();
        done.failure().ifPresent(code -> span.setAttribute("error.type", code.name()).setStatus(StatusCode.ERROR));
        span.end(end);
    }
    // docs: end
}
