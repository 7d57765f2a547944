package com.example.platform;

import io.hcp4j.sandbox.junit.HcpSandbox;
import io.hcp4j.sandbox.junit.Kubeconfigs;
import io.hcp4j.sdk.HcpClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Lists clusters of a sandbox through a proxy that fails once. */
@HcpSandbox
class RequestMetricsIT {
    private static final String PATH = "/apis/hypershift.openshift.io/v1beta1/namespaces/{namespace}/hostedclusters";

    @Test
    void attemptsAndPausesAreMeasured(Kubeconfigs kubeconfigs) throws IOException {
        MeterRegistry registry = new SimpleMeterRegistry();
        try (FlakyProxy proxy = new FlakyProxy();
                HcpClient hcp = Platform.client(proxy.before(kubeconfigs.management()), registry)) {
            hcp.clusters().list();
        }
        assertEquals(1, registry.get("hcp4j.retry.pauses").tag("method", "GET").tag("path", PATH).timer().count());
        assertEquals(1, registry.get("hcp4j.requests").tag("path", PATH).tag("outcome", "success").timer().count());
        assertEquals(
                2,
                registry.get("hcp4j.requests").tag("path", PATH).timers().stream()
                        .mapToLong(timer -> timer.count())
                        .sum());
    }
}
