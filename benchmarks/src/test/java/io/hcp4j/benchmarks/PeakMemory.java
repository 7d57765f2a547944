package io.hcp4j.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How much memory rendering a cluster takes at most. */
final class PeakMemory implements Measurement {
    private final Launcher launcher;
    private final Scale scale;

    PeakMemory(Launcher launcher, Scale scale) {
        this.launcher = launcher;
        this.scale = scale;
    }

    @Override
    public List<Figure> take() throws IOException, InterruptedException {
        long peak = 0;
        for (int start = 0; start < scale.starts(); start++) {
            peak = Math.max(peak, Run.watched(launcher.render(), Map.of()).peakKib());
        }
        return List.of(Figure.of(
                "peak resident memory of `hcp4j create cluster kubevirt --render`, worst of " + scale.starts(),
                "150 MB",
                "%d MB",
                peak * 1024 / 1_000_000));
    }
}
