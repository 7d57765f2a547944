package com.example.platform;

import io.hcp4j.sdk.HcpClient;
import io.micrometer.core.instrument.MeterRegistry;

/** A client whose requests are measured. */
final class Platform {
    private Platform() {}

    static HcpClient client(String kubeconfig, MeterRegistry registry) {
        // docs: client
        return HcpClient.builder()
                .kubeconfig(kubeconfig)
                .product("acme-platform", "2.1")
                .telemetry(new RequestMetrics(registry))
                .build();
        // docs: end
    }
}
