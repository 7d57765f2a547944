package io.hcp4j.ports.document;

import io.hcp4j.ports.time.GoDuration;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GoDurationTest {
    @Test
    void readsWhatGoReads() {
        assertThat(GoDuration.parse("0")).contains(Duration.ZERO);
        assertThat(GoDuration.parse("1h30m")).contains(Duration.ofMinutes(90));
        assertThat(GoDuration.parse("-1.5s")).contains(Duration.ofMillis(-1500));
        assertThat(GoDuration.parse("+.5m1.s")).contains(Duration.ofSeconds(31));
        assertThat(GoDuration.parse("1µs1μs1us1.9ns")).contains(Duration.ofNanos(3001));
    }

    /** The table was written by Go's time package. */
    @ParameterizedTest
    @CsvFileSource(resources = "durations-of-go.tsv", delimiter = '\t')
    void writesWhatGoWrites(String typed, String written) {
        assertThat(GoDuration.format(GoDuration.parse(typed).orElseThrow())).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1", "00", "1d", "3 days", "1h 30m", "1h30", "h", ".s", "--1s", "1e3s"})
    void refusesWhatGoRefuses(String text) {
        assertThat(GoDuration.parse(text)).isEmpty();
        assertThat(GoDuration.nanoseconds(text)).isEmpty();
    }

    @Test
    void countsSpansThatGoCannotHold() {
        assertThat(GoDuration.parse("2562048h")).isEmpty();
        assertThat(GoDuration.nanoseconds("2562048h").orElseThrow())
                .isEqualByComparingTo(new BigDecimal("9223372800000000000"));
    }
}
