package io.hcp4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long planning and rendering one cluster take in warm code: {@link PlanningBenchmark} under JMH. */
final class Planning implements Measurement {
    private final Scale scale;

    Planning(Scale scale) {
        this.scale = scale;
    }

    @Override
    public List<Figure> take() throws RunnerException {
        Options options = new OptionsBuilder()
                .include(PlanningBenchmark.class.getName())
                .forks(scale.forks())
                .warmupIterations(scale.iterations())
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(scale.iterations())
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        List<Figure> figures = new ArrayList<>();
        for (RunResult result : new Runner(options).run()) {
            figures.add(Figure.of(
                    "one cluster, warm: " + result.getPrimaryResult().getLabel(),
                    "",
                    "%.0f ± %.0f %s",
                    result.getPrimaryResult().getScore(),
                    result.getPrimaryResult().getScoreError(),
                    result.getPrimaryResult().getScoreUnit()));
        }
        return figures;
    }
}
