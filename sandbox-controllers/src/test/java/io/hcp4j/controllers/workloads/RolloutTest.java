package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.workloads.Rollout.Set;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RolloutTest {

    @Test
    void oneMoreComesBeforeOneGoes() {
        Rollout begins = new Rollout(2, 1, 0, new Set(0, 0, 0), List.of(new Set(2, 2, 2)));
        assertThat(begins.nextCurrent()).isEqualTo(1);
        assertThat(begins.nextOlder()).containsExactly(2L);

        Rollout arrived = new Rollout(2, 1, 0, new Set(1, 1, 1), List.of(new Set(2, 2, 2)));
        assertThat(arrived.nextCurrent()).isEqualTo(1);
        assertThat(arrived.nextOlder()).containsExactly(1L);
    }

    @Test
    void withoutSurgeOneGoesBeforeOneComes() {
        Rollout begins = new Rollout(2, 0, 1, new Set(0, 0, 0), List.of(new Set(2, 2, 2)));
        assertThat(begins.nextCurrent()).isZero();
        assertThat(begins.nextOlder()).containsExactly(1L);
    }

    @Test
    void whatDoesNotWorkGoesFirst() {
        Rollout rollout = new Rollout(2, 1, 0, new Set(1, 1, 1), List.of(new Set(1, 1, 0), new Set(1, 1, 1)));
        assertThat(rollout.nextOlder()).containsExactly(0L, 1L);
    }
}
