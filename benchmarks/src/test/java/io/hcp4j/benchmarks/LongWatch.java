package io.hcp4j.benchmarks;

import io.hcp4j.kubetesting.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Whether a watch of very many clusters lives in a small heap: it lists them all, and then prints each change. */
final class LongWatch implements Measurement {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Launcher launcher;
    private final Scale scale;
    private final ManyClusters clusters;

    LongWatch(Launcher launcher, Scale scale, ManyClusters clusters) {
        this.launcher = launcher;
        this.scale = scale;
        this.clusters = clusters;
    }

    @Override
    public List<Figure> take() throws IOException, InterruptedException, ExecutionException {
        ManagementCluster management = ManagementCluster.require();
        String namespace = clusters.namespace(management);
        List<Figure> figures = new ArrayList<>();
        for (String client : List.of("fabric8", "official")) {
            String what = "watching " + scale.listed() + " clusters with -Xmx128m, " + client;
            try {
                figures.add(Figure.of(
                        what,
                        "works",
                        "works; %d changes printed, peak resident %d MB",
                        scale.changed(),
                        peakKib(management, namespace, client) * 1024 / 1_000_000));
            } catch (IOException e) {
                figures.add(Figure.missing(what, e));
            }
        }
        return figures;
    }

    private long peakKib(ManagementCluster management, String namespace, String client)
            throws IOException, InterruptedException, ExecutionException {
        Path out = Files.createTempFile("hcp4j-benchmark-", ".out");
        Path err = Files.createTempFile("hcp4j-benchmark-", ".err");
        ProcessBuilder builder = new ProcessBuilder(launcher.watch(management.kubeconfig(), client))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(Map.of("HCP4J_JAVA_OPTS", "-Xmx128m"));
        Process watch = builder.start();
        try {
            Eventually.gives(
                    "all clusters", TIMEOUT, () -> !watch.isAlive() || lines(out, namespace) >= scale.listed());
            String words = "changed while " + client + " watched";
            clusters.change(management, scale.changed(), words);
            Eventually.gives(
                    "all changes",
                    TIMEOUT,
                    () -> !watch.isAlive() || changes(out, words).size() == scale.changed());
            long peak = Run.highWaterMark(watch.pid());
            if (!watch.isAlive() || Files.size(err) > 0) {
                throw new IOException("the watch "
                        + (watch.isAlive() ? "complains: " : "ended with " + watch.exitValue() + ": ")
                        + Files.readString(err));
            }
            return peak;
        } catch (AssertionError late) {
            throw new IOException(late.getMessage() + "; standard error: " + Files.readString(err), late);
        } finally {
            watch.destroy();
            watch.waitFor();
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static long lines(Path out, String namespace) throws IOException {
        return Files.readAllLines(out).stream()
                .filter(line -> line.startsWith(namespace + " "))
                .count();
    }

    /** The numbers of the clusters of which it was told, those that were to change. */
    private Set<Integer> changes(Path out, String words) throws IOException {
        List<String> lines = Files.readAllLines(out);
        return IntStream.range(0, scale.changed())
                .filter(number -> lines.stream().anyMatch(line -> line.endsWith(words + " " + number)))
                .boxed()
                .collect(Collectors.toSet());
    }
}
