package io.hcp4j.controllers.capi;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplacementByHandTest {

    @Test
    void nothingHappensUntilAMachineIsDeleted() {
        ReplacementByHand step = new ReplacementByHand(3, set(0, 0, 0), List.of(set(3, 3, 3)));

        assertThat(step.nextCurrent()).isZero();
        assertThat(step.nextOlder()).containsExactly(3L);
    }

    @Test
    void aMachineThatGoesIsNotMissedUntilItHasGone() {
        ReplacementByHand going = new ReplacementByHand(3, set(0, 0, 0), List.of(set(3, 2, 3)));
        assertThat(going.nextCurrent()).isZero();
        assertThat(going.nextOlder()).containsExactly(2L);

        ReplacementByHand gone = new ReplacementByHand(3, set(0, 0, 0), List.of(set(2, 2, 2)));
        assertThat(gone.nextCurrent()).isEqualTo(1);
        assertThat(gone.nextOlder()).containsExactly(2L);
    }

    @Test
    void whatIsTooManyIsTakenFromTheOldestFirst() {
        ReplacementByHand step = new ReplacementByHand(2, set(1, 1, 1), List.of(set(1, 1, 1), set(2, 2, 2)));

        assertThat(step.nextCurrent()).isEqualTo(1);
        assertThat(step.nextOlder()).containsExactly(0L, 1L);
        assertThat(new ReplacementByHand(1, set(3, 3, 3), List.of()).nextCurrent())
                .isEqualTo(1);
    }

    private static ReplacementByHand.Set set(long wanted, long staying, long present) {
        return new ReplacementByHand.Set(wanted, staying, present);
    }
}
