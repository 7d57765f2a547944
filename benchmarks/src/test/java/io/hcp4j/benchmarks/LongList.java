package io.hcp4j.benchmarks;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.PlannedObject;
import io.hcp4j.ports.document.TextFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Whether a list of very many clusters fits into a small heap, and how long it takes. */
final class LongList implements Measurement {
    private static final String STATUS = """
            {"status": {
              "kubeconfig": {"name": "example-admin-kubeconfig"},
              "version": {
                "desired": {"image": "%1$s", "version": "4.20.4"}, "availableUpdates": [], "observedGeneration": 1,
                "history": [{"state": "Completed", "version": "4.20.4", "image": "%1$s", "verified": false,
                  "startedTime": "2026-01-01T00:00:00Z", "completionTime": "2026-01-01T00:15:00Z"}]},
              "conditions": [
                {"type": "Available", "status": "True", "reason": "AsExpected", "observedGeneration": 1,
                 "message": "The hosted control plane is available", "lastTransitionTime": "2026-01-01T00:10:00Z"},
                {"type": "Progressing", "status": "False", "reason": "AsExpected", "observedGeneration": 1,
                 "message": "HostedCluster is at expected version", "lastTransitionTime": "2026-01-01T00:15:00Z"}]}}
            """.formatted(SampleCluster.RELEASE);

    private final Launcher launcher;
    private final Scale scale;

    LongList(Launcher launcher, Scale scale) {
        this.launcher = launcher;
        this.scale = scale;
    }

    @Override
    public List<Figure> take() throws IOException, InterruptedException, ExecutionException {
        ManagementCluster management = ManagementCluster.require();
        String namespace = management.freshNamespace();
        populate(management, namespace);
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

    private void populate(ManagementCluster management, String namespace)
            throws InterruptedException, ExecutionException {
        TextFormat format = Wiring.forClient("fabric8").textFormat();
        CreationPlanner planner = new CreationPlanner(format);
        BareClient client = BareClient.of(management.kubeconfig(), format);
        String path = BareCreation.collection(HypershiftKinds.HOSTED_CLUSTER, namespace);
        Crew.rate(scale.listed(), scale.workers(), number -> {
            String name = "cluster-" + number;
            PlannedObject cluster = SampleCluster.plan(planner, namespace, name).objects().stream()
                    .filter(object -> object.kind().equals(HypershiftKinds.HOSTED_CLUSTER))
                    .findFirst()
                    .orElseThrow();
            client.send("POST", path, format.writeJson(cluster.document()));
            client.send("PATCH", path + "/" + name + "/status", STATUS);
        });
    }

    private void requireWhole(String table) throws IOException {
        long whole = table.lines()
                .skip(1)
                .filter(line -> line.contains("4.20.4") && line.endsWith("The hosted control plane is available"))
                .count();
        if (whole != scale.listed()) {
            throw new IOException(whole + " whole lines in the table");
        }
    }
}
