package io.hcp4j.benchmarks;

import java.io.IOException;
import java.util.List;

/** What a sandbox with very many hosted clusters takes. */
final class FleetScale implements Measurement {
    private static final int NODES = 3;
    private static final int HEAP_MB = 512;

    private final Scale scale;

    FleetScale(Scale scale) {
        this.scale = scale;
    }

    @Override
    public List<Figure> take() throws IOException, InterruptedException {
        List<String> told = Run.timed(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx" + HEAP_MB + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FleetProcess.class.getName(),
                        String.valueOf(scale.fleet()),
                        String.valueOf(NODES),
                        String.valueOf(scale.iterations() * 6),
                        String.valueOf(scale.fleet() * 10)))
                .out()
                .lines()
                .toList();
        String what = "sandbox, " + scale.fleet() + " hosted clusters of " + NODES + " nodes, -Xmx" + HEAP_MB + "m: ";
        return List.of(
                Figure.of(what + "until all are complete", "they come up", "%s s", told.get(0)),
                Figure.of(what + "heap in use after a collection", "", "%s MB", told.get(1)),
                Figure.of(what + "threads", "", "%s", told.get(2)),
                Figure.of(
                        what + "processor time while nothing happens",
                        "3 % of a core",
                        "%.1f %% of a core",
                        Double.parseDouble(told.get(3))),
                Figure.of(
                        "sandbox, listing " + told.get(5) + " HostedClusters page by page",
                        "works",
                        "%s s",
                        told.get(4)));
    }
}
