package io.hcp4j.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long commands take from a shell's point of view, against {@code kubectl version --client}. The commands take turns, so that
 * whatever else the machine does meets all of them.
 */
final class ColdStart implements Measurement {
    private static final String KUBECTL = "kubectl version --client";

    private final Launcher launcher;
    private final Scale scale;

    ColdStart(Launcher launcher, Scale scale) {
        this.launcher = launcher;
        this.scale = scale;
    }

    @Override
    public List<Figure> take() throws IOException, InterruptedException {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("create cluster kubevirt --render", launcher.render());
        commands.put("version", launcher.version());
        if (kubectlIsThere()) {
            commands.put(KUBECTL, List.of(KUBECTL.split(" ")));
        }
        Map<String, Duration> medians = medians(commands);
        Duration kubectl = medians.remove(KUBECTL);
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Duration> each : medians.entrySet()) {
            String what = "cold start of `hcp4j " + each.getKey() + "`, median of " + scale.starts();
            long millis = each.getValue().toMillis();
            figures.add(
                    kubectl == null
                            ? Figure.of(what, "", "%d ms (no kubectl to compare with)", millis)
                            : Figure.of(
                                    what,
                                    "at most 5 times `" + KUBECTL + "`, if possible 3",
                                    "%d ms; kubectl %d ms; ratio %.1f",
                                    millis,
                                    kubectl.toMillis(),
                                    (double) each.getValue().toNanos() / kubectl.toNanos()));
        }
        return figures;
    }

    private Map<String, Duration> medians(Map<String, List<String>> commands) throws IOException, InterruptedException {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        for (int turn = 0; turn <= scale.starts(); turn++) {
            for (Map.Entry<String, List<String>> each : commands.entrySet()) {
                Duration took = Run.timed(each.getValue()).took();
                // The first turn fills the page cache.
                if (turn > 0) {
                    times.computeIfAbsent(each.getKey(), unused -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        Map<String, Duration> medians = new LinkedHashMap<>();
        times.forEach((command, taken) ->
                medians.put(command, taken.stream().sorted().toList().get(taken.size() / 2)));
        return medians;
    }

    private static boolean kubectlIsThere() throws InterruptedException {
        try {
            Run.timed(List.of(KUBECTL.split(" ")));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
