package io.hcp4j.it.infra;

import io.hcp4j.controllers.control.ManualClock;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.fabric8.Fabric8Connector;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.world.Sandbox;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;

/** On the sandbox's two clusters. Their clock is stopped, so that only the commands change objects. */
final class InfraChecksOnSandboxIT extends InfraChecks {
    private final Sandbox sandbox = started();

    InfraChecksOnSandboxIT() {
        super("fabric8");
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @Override
    ApiServer managementCluster() {
        return ApiServer.at(
                InfraChecksOnSandboxIT.class,
                "the sandbox",
                sandbox.management().kubeconfig());
    }

    @Override
    InfraServer infrastructureCluster() {
        return InfraServer.furnished(ApiServer.at(
                InfraChecksOnSandboxIT.class,
                "the sandbox",
                sandbox.infrastructure().kubeconfig()));
    }

    private static Sandbox started() {
        ManualClock clock = ManualClock.at(Instant.parse("2026-01-01T00:00:00Z"));
        try {
            return Sandbox.start(
                    EmbeddedEngine.ephemeral().by(clock.clock()), new Fabric8Connector(), TimeScale.manual(clock));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
