package io.hcp4j.ports.time;

import java.time.Duration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlineTest {
    private static final Duration SHORT = Duration.ofMillis(1);

    @Test
    void oneThatBeginsAtItsUseIsWholeThenAndOverLater() {
        Deadline atUse = Deadline.afterFirstUse(SHORT);
        Deadline atOnce = Deadline.after(SHORT);
        await(atOnce);

        assertThat(atUse.remaining()).contains(SHORT);
        await(atUse);
        assertThat(atUse.remaining()).contains(Duration.ZERO);
    }

    private static void await(Deadline deadline) {
        while (!deadline.expired()) {
            Thread.onSpinWait();
        }
    }
}
