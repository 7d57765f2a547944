package io.hcp4j.controllers.workloads;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AmountTest {

    @Test
    void percentagesAreOfTheWhole() {
        assertThat(Amount.of("25%", 5, true, 0)).isEqualTo(2);
        assertThat(Amount.of("25%", 5, false, 0)).isEqualTo(1);
        assertThat(Amount.of("3", 5, false, 0)).isEqualTo(3);
        assertThat(Amount.of(4L, 5, false, 0)).isEqualTo(4);
    }

    @Test
    void whatIsNoNumberCountsAsTheFallback() {
        assertThat(Amount.of(null, 5, false, 7)).isEqualTo(7);
        assertThat(Amount.of("many", 5, false, 7)).isEqualTo(7);
    }
}
