package io.hcp4j.externalinfra;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

final class AmountTest {

    @Test
    void readsQuantitiesInEachNotation() {
        assertThat(Amount.of("64Gi")).isEqualByComparingTo("68719476736");
        assertThat(Amount.of("250m")).isEqualByComparingTo("0.25");
        assertThat(Amount.of("1k")).isEqualByComparingTo("1000");
        assertThat(Amount.of(".5")).isEqualByComparingTo("0.5");
        assertThat(Amount.of("2e3")).isEqualByComparingTo("2000");
        assertThat(Amount.of(16L)).isEqualByComparingTo("16");
        assertThat(Amount.of("lots")).isZero();
    }

    @Test
    void readsTheFirstNumbersOfVersions() {
        assertThat(Numbers.of("v1.36.3").orElseThrow().atLeast(1, 27)).isTrue();
        assertThat(Numbers.of("v1.9.0-rc.1").orElseThrow().atLeast(1, 27)).isFalse();
        assertThat(Numbers.of("2.0").orElseThrow().atLeast(1, 27)).isTrue();
        assertThat(Numbers.of("unknown")).isEmpty();
    }
}
