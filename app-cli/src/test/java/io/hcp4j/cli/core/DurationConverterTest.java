package io.hcp4j.cli.core;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class DurationConverterTest {

    @Test
    void readsWhatGoReads() {
        assertThat(new DurationConverter().convert("0")).isZero();
        assertThat(new DurationConverter().convert("1h30m")).isEqualTo(Duration.ofMinutes(90));
        assertThat(new DurationConverter().convert("1.5s")).isEqualTo(Duration.ofMillis(1500));
        assertThat(new DurationConverter().convert(".5m")).isEqualTo(Duration.ofSeconds(30));
        assertThat(new DurationConverter().convert("100ms1us2ns")).isEqualTo(Duration.ofNanos(100_001_002));
    }

    @Test
    void refusesTheRest() {
        for (String text : List.of("", "10", "-1s", "m", "1x", "1h 30m", "1h30", "99999999999h")) {
            assertThatThrownBy(() -> new DurationConverter().convert(text))
                    .as(text)
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessage("is not a duration (allowed: 30s, 10m, 1h30m; 0 for none)");
        }
    }
}
