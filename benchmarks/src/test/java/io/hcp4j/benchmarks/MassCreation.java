package io.hcp4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How many whole clusters one process creates in a second, through each client, against a bare loop that posts the same objects. */
final class MassCreation implements Measurement {
    private final Scale scale;

    MassCreation(Scale scale) {
        this.scale = scale;
    }

    @Override
    public List<Figure> take() throws IOException, InterruptedException {
        ManagementCluster management = ManagementCluster.require();
        // Warms the server.
        rates(CreationProcess.BARE, management);
        Rates bare = rates(CreationProcess.BARE, management);
        String what = "creating " + scale.clusters() + " clusters, " + scale.workers() + " workers, ";
        List<Figure> figures = new ArrayList<>();
        for (String client : List.of("fabric8", "official")) {
            try {
                Rates rates = rates(client, management);
                figures.add(Figure.of(
                        what + client,
                        "100 clusters/s warm, at least half of the bare loop",
                        "%.0f clusters/s cold, %.0f warm; %.2f of the bare loop warm",
                        rates.cold(),
                        rates.warm(),
                        rates.warm() / bare.warm()));
            } catch (IOException e) {
                figures.add(Figure.missing(what + client, e));
            }
        }
        figures.add(Figure.of(
                what + "bare loop posting the same objects (" + management.description() + ")",
                "",
                "%.0f clusters/s cold, %.0f warm",
                bare.cold(),
                bare.warm()));
        return figures;
    }

    /** Clusters per second in a new process, and in the same process the second time. */
    private record Rates(double cold, double warm) {}

    private Rates rates(String way, ManagementCluster management) throws IOException, InterruptedException {
        List<String> lines = Run.timed(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CreationProcess.class.getName(),
                        way,
                        management.kubeconfig().toString(),
                        String.valueOf(scale.clusters()),
                        String.valueOf(scale.workers()),
                        management.freshNamespace(),
                        management.freshNamespace()))
                .out()
                .lines()
                .toList();
        return new Rates(Double.parseDouble(lines.get(0)), Double.parseDouble(lines.get(1)));
    }
}
