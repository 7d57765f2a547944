package io.hcp4j.controllers.kubevirt;

import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrintableStatusTest {
    private static final Document NOTHING = Document.empty();

    @Test
    void disksComeBeforeTheInstance() {
        assertThat(PrintableStatus.of(List.of(NOTHING), Optional.empty())).isEqualTo("Provisioning");
        assertThat(PrintableStatus.of(List.of(NOTHING.with("Failed", "status", "phase")), Optional.empty()))
                .isEqualTo("DataVolumeError");
    }

    @Test
    void theInstanceSaysTheRest() {
        assertThat(of(NOTHING.with("Scheduling", "status", "phase"))).isEqualTo("Starting");
        assertThat(of(NOTHING.with("Running", "status", "phase"))).isEqualTo("Running");
        assertThat(of(NOTHING.with(
                        List.of(Map.of("type", "PodScheduled", "status", "False", "reason", "Unschedulable")),
                        "status",
                        "conditions")))
                .isEqualTo("ErrorUnschedulable");
        assertThat(of(NOTHING.with("2026-01-01T00:00:00Z", "metadata", "deletionTimestamp")))
                .isEqualTo("Stopping");
    }

    private static String of(Document instance) {
        return PrintableStatus.of(List.of(), Optional.of(instance));
    }
}
