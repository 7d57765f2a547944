package io.hcp4j.ports.connection;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionLimitsTest {
    private final ConnectionLimits limits = ConnectionLimits.standard().withAttempts(4, Duration.ofMillis(70));

    @Test
    void mayBeLoweredAndNotRaised() {
        assertThat(limits.withAttemptsAtMost(3)).isEqualTo(limits.withAttempts(3, Duration.ofMillis(70)));
        assertThat(limits.withAttemptsAtMost(9)).isEqualTo(limits);
        assertThat(limits.withConnectTimeoutAtMost(Duration.ofSeconds(5)))
                .isEqualTo(limits.withConnectTimeout(Duration.ofSeconds(5)));
        assertThat(limits.withConnectTimeoutAtMost(Duration.ofSeconds(50))).isEqualTo(limits);
    }
}
