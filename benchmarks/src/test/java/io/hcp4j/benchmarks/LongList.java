package io.hcp4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Whether a list of very many clusters fits into a small heap, and how long it takes. */
final class LongList implements Measurement {
    private final Launcher launcher;
    private final Scale scale;
    private final ManyClusters clusters;

    LongList(Launcher launcher, Scale scale, ManyClusters clusters) {
        this.launcher = launcher;
        this.scale = scale;
        this.clusters = clusters;
    }

    @Override
    public List<Figure> take() throws IOException, InterruptedException, ExecutionException {
        ManagementCluster management = ManagementCluster.require();
        String namespace = clusters.namespace(management);
        String what = "listing " + scale.listed() + " clusters with -Xmx64m, ";
        List<Figure> figures = new ArrayList<>();
        for (String client : List.of("fabric8", "official")) {
            try {
                Run run = Run.watched(
                        launcher.list(management.kubeconfig(), namespace, client),
                        Map.of("HCP4J_JAVA_OPTS", "-Xmx64m"));
                requireWhole(run.out());
                figures.add(Figure.of(
                        what + client,
                        "works",
                        "works; %.1f s, peak resident %d MB",
                        run.took().toMillis() / 1e3,
                        run.peakKib() * 1024 / 1_000_000));
            } catch (IOException e) {
                figures.add(Figure.missing(what + client, e));
            }
        }
        return figures;
    }

    private void requireWhole(String table) throws IOException {
        long whole = table.lines()
                .skip(1)
                .filter(line -> line.contains("4.20.4") && line.endsWith(ManyClusters.WELL))
                .count();
        if (whole != scale.listed()) {
            throw new IOException(whole + " whole lines in the table");
        }
    }
}
