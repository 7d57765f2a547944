package io.hcp4j.controllers.control;

import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkQueueTest {
    private static final ResourceKey ONE = CoreKinds.POD.in("a", "one");
    private static final ResourceKey TWO = CoreKinds.POD.in("a", "two");

    private final ManualClock clock = ManualClock.at(Instant.EPOCH);
    private final WorkQueue queue = new WorkQueue();

    @BeforeEach
    void useTheClock() {
        queue.by(clock.time());
    }

    @Test
    void givesWhatIsDueInTheOrderOfNames() {
        queue.add(TWO, Duration.ZERO);
        queue.add(ONE, Duration.ZERO);

        assertThat(queue.poll()).contains(ONE);
        assertThat(queue.poll()).contains(TWO);
        assertThat(queue.poll()).isEmpty();
    }

    @Test
    void theEarlierOfTwoWishesCounts() {
        queue.add(ONE, Duration.ofSeconds(5));
        queue.add(ONE, Duration.ofSeconds(1));
        assertThat(queue.poll()).isEmpty();

        clock.advance(Duration.ofSeconds(1));

        assertThat(queue.poll()).contains(ONE);
        assertThat(queue.nextDue()).isEmpty();
    }

    @Test
    void theClockGoesToWhereItIsSent() {
        clock.advance(Duration.ofMinutes(3));

        assertThat(clock.now()).isEqualTo(Instant.EPOCH.plusSeconds(180));
        assertThat(clock.advanceUntil(() -> false, Duration.ofMinutes(1))).isFalse();
        assertThat(clock.now()).isEqualTo(Instant.EPOCH.plusSeconds(240));
    }
}
