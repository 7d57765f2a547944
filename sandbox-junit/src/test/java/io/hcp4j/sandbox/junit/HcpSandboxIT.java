package io.hcp4j.sandbox.junit;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WellKnownKinds;
import io.hcp4j.sandbox.control.HandClock;
import io.hcp4j.sandbox.faults.Fault;
import io.hcp4j.sandbox.faults.FaultBoard;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import static org.assertj.core.api.Assertions.assertThat;

@HcpSandbox(faults = Fault.DNS_MISSING, shared = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HcpSandboxIT {
    private final ClusterApi management;

    HcpSandboxIT(ClusterApi management) {
        this.management = management;
    }

    @Test
    @Order(1)
    void timeStandsStillUntilItIsMoved(HandClock clock) {
        Instant before = clock.now();

        clock.advance(Duration.ofMinutes(1));

        assertThat(clock.now()).isEqualTo(before.plusSeconds(60));
        assertThat(management
                        .get(WellKnownKinds.NAMESPACE.named("clusters"))
                        .orElseThrow()
                        .text("metadata", "creationTimestamp"))
                .contains("2026-01-01T00:00:00Z");
    }

    @Test
    @Order(2)
    void aTestMaySetMoreFaults(FaultBoard faults) {
        faults.set(Fault.STUCK_FINALIZER);

        assertThat(faults.list()).containsOnlyKeys(Fault.DNS_MISSING, Fault.STUCK_FINALIZER);
    }

    @Test
    @Order(3)
    void theNextTestHasThoseOfTheAnnotation(FaultBoard faults, Kubeconfigs kubeconfigs) {
        assertThat(faults.list()).containsOnlyKeys(Fault.DNS_MISSING);
        assertThat(kubeconfigs.management()).contains("current-context: ");
        assertThat(kubeconfigs.guest("clusters", "nobody")).isEmpty();
    }

    @Nested
    class Inside {
        @Test
        void usesTheSandboxAround(ClusterApi api) {
            assertThat(api.server()).isEqualTo(management.server());
        }
    }
}
