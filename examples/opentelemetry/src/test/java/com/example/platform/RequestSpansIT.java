package com.example.platform;

import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import io.hcp4j.sdk.HcpClient;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists clusters of a sandbox through a proxy that fails once. */
@HcpSandbox
class RequestSpansIT {
    private static final String NAME =
            "GET /apis/hypershift.openshift.io/v1beta1/namespaces/{namespace}/hostedclusters";

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    @Test
    void eachAttemptIsASpanOfTheCallersTrace(Kubeconfigs kubeconfigs) throws IOException {
        Span report = TELEMETRY.getOpenTelemetry().getTracer("test").spanBuilder("report").startSpan();
        try (FlakyProxy proxy = new FlakyProxy();
                HcpClient hcp =
                        Platform.client(proxy.before(kubeconfigs.management()), TELEMETRY.getOpenTelemetry());
                Scope scope = report.makeCurrent()) {
            hcp.clusters().list();
        }
        report.end();

        List<SpanData> attempts = TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals(NAME))
                .toList();
        assertEquals(2, attempts.size(), attempts::toString);
        assertTrue(attempts.stream().allMatch(span -> span.getTraceId().equals(report.getSpanContext().getTraceId())));
        assertEquals(StatusCode.ERROR, attempts.get(0).getStatus().getStatusCode());
        assertEquals(200, attempts.get(1).getAttributes().get(AttributeKey.longKey("http.response.status_code")));
        assertEquals(1, attempts.get(1).getAttributes().get(AttributeKey.longKey("http.request.resend_count")));
        SpanData caller = TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals("report"))
                .findFirst()
                .orElseThrow();
        assertEquals("retry", caller.getEvents().get(0).getName());
    }
}
