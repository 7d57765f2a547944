package io.hcp4j.ports.release;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MinorVersionTest {
    private static final MinorVersion FIVE = new MinorVersion(5, 0);

    @Test
    void countsFiveAsTheTwentyThirdMinorOfFour() {
        assertThat(FIVE.minorsSince(new MinorVersion(4, 22))).isEqualTo(1);
        assertThat(FIVE).isEqualByComparingTo(new MinorVersion(4, 23)).isNotEqualTo(new MinorVersion(4, 23));
        assertThat(new MinorVersion(4, 20).minorsSince(new MinorVersion(5, 1))).isEqualTo(-4);
    }

    @Test
    void goesBackAcrossTheMajorVersion() {
        assertThat(new MinorVersion(5, 3).earlier(2)).hasToString("5.1");
        assertThat(new MinorVersion(5, 1).earlier(3)).hasToString("4.21");
        assertThat(new MinorVersion(4, 20).earlier(3)).hasToString("4.17");
        assertThat(new MinorVersion(4, 23).earlier(0)).hasToString("4.23");
    }
}
