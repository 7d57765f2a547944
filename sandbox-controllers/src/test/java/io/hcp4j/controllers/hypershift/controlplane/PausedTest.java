package io.hcp4j.controllers.hypershift.controlplane;

import io.hcp4j.controllers.control.Condition;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PausedTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void aTimeThatIsOverDoesNotPause() {
        assertThat(paused("2026-01-01T11:59:59Z").active()).isFalse();

        Paused paused = paused("2026-01-01T13:00:00+00:00");
        assertThat(paused.active()).isTrue();
        assertThat(paused.requeue().in())
                .isBetween(Duration.ofHours(1), Duration.ofHours(1).plusSeconds(1));
    }

    @Test
    void booleansAreThoseOfGo() {
        assertThat(paused("t").condition("").message()).isEqualTo("Reconciliation paused until field removed");
        assertThat(paused("0").active()).isFalse();
    }

    @Test
    void anythingElseDoesNotPauseAndIsTold() {
        assertThat(paused("tomorrow").condition("ReconciliationActive"))
                .isEqualTo(Condition.yes(
                        "ReconciliationActive",
                        "InvalidPausedUntilValue",
                        "Invalid value provided for PausedUntil field"));
    }

    private static Paused paused(String value) {
        return Paused.of(Document.empty().with(value, "spec", "pausedUntil"), NOON);
    }
}
