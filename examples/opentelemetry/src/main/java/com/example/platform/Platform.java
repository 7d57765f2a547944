package com.example.platform;

import io.hcp4j.sdk.HcpClient;
import io.opentelemetry.api.OpenTelemetry;

/** A client whose requests are traced. */
final class Platform {
    private Platform() {}

    static HcpClient client(String kubeconfig, OpenTelemetry telemetry) {
        // docs: client
        return HcpClient.builder()
                .kubeconfig(kubeconfig)
                .product("acme-platform", "2.1")
                .telemetry(new RequestSpans(telemetry.getTracer("acme-platform")))
                .build();
        // docs: end
    }
}
