package io.hcp4j.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Takes every measurement of a handful, so that the command still works when figures are wanted. The figures do not matter here. */
final class BenchmarksIT {
    private final Map<String, Measurement> all =
            Benchmarks.all(new Launcher(Path.of(System.getProperty("hcp4j.root", ".."))), Scale.SMOKE);

    @Test
    void whatNeedsNoServerIsMeasured() {
        Report report = Benchmarks.measure(all, List.of("start", "memory", "planning"));

        assertThat(report.complete()).as(report.markdown()).isTrue();
        assertThat(report.figures()).hasSize(5);
    }

    @Test
    void whatNeedsAServerIsMeasured() throws Exception {
        ManagementCluster.require();

        Report report = Benchmarks.measure(all, List.of("creation", "list", "watch", "infra", "wait"));

        assertThat(report.complete()).as(report.markdown()).isTrue();
        assertThat(report.figures()).hasSize(11);
    }

    @Test
    void theSandboxIsMeasured() {
        Report report = Benchmarks.measure(all, List.of("sandbox"));

        assertThat(report.complete()).as(report.markdown()).isTrue();
        assertThat(report.figures()).hasSize(5);
    }

    @Test
    void aMeasurementThatFailsIsToldAndLeavesTheOthersAlone() {
        Measurement works = () -> List.of(Figure.of("speed", "fast", "%d m/s", 3));
        Measurement fails = () -> {
            throw new IllegalStateException("no road\nfor it");
        };

        Report report = Benchmarks.measure(Map.of("works", works, "fails", fails), List.of());

        assertThat(report.complete()).isFalse();
        assertThat(report.markdown())
                .startsWith("| what | measured | target |\n|---|---|---|\n")
                .contains("| speed | 3 m/s | fast |\n", "| fails | not measured: no road for it |  |\n");
    }
}
