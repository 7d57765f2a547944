package io.hcp4j.cli.frame;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.TypeConversionException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class GoDurationTest {

    @Test
    void readsWhatGoReads() {
        assertThat(new GoDuration().convert("0")).isZero();
        assertThat(new GoDuration().convert("1h30m")).isEqualTo(Duration.ofMinutes(90));
        assertThat(new GoDuration().convert("1.5s")).isEqualTo(Duration.ofMillis(1500));
        assertThat(new GoDuration().convert(".5m")).isEqualTo(Duration.ofSeconds(30));
        assertThat(new GoDuration().convert("100ms1us2ns")).isEqualTo(Duration.ofNanos(100_001_002));
    }

    @Test
    void refusesTheRest() {
        for (String text : List.of("", "10", "-1s", "m", "1x", "1h 30m", "1h30", "99999999999h")) {
            assertThatThrownBy(() -> new GoDuration().convert(text))
                    .as(text)
                    .isInstanceOf(TypeConversionException.class)
                    .hasMessage("is not a duration (allowed: 30s, 10m, 1h30m; 0 for none)");
        }
    }
}
