package io.hcp4j.benchmarks;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.PlanRunner;
import io.hcp4j.domain.waiting.ClusterGoals;
import io.hcp4j.domain.waiting.Wait;
import io.hcp4j.domain.waiting.WaitEvent;
import io.hcp4j.kubetesting.server.ApiServer;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * From the moment at which the server has a change of status to the return of the wait for it: the median of several, one after another.
 */
final class WaitReturn implements Measurement {
    private static final WriteOptions OPERATOR = WriteOptions.by("benchmark");

    private final Scale scale;

    WaitReturn(Scale scale) {
        this.scale = scale;
    }

    @Override
    public List<Figure> take() throws Exception {
        ManagementCluster cluster = ManagementCluster.require();
        List<Figure> figures = new ArrayList<>();
        for (String client : List.of("fabric8", "official")) {
            List<Duration> all = new ArrayList<>();
            Wiring wiring = Wiring.forClient(client);
            try (ClusterApi management = wiring.connector()
                    .open(ApiServer.require(Benchmarks.class).admin(), ConnectionOptions.defaults())) {
                ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(cluster.freshNamespace(), "example");
                new PlanRunner(management, "hcp4j", objectResult -> {})
                        .run(SampleCluster.plan(new CreationPlanner(wiring.textFormat()), key.namespace(), key.name()));
                for (int i = 0; i < scale.starts(); i++) {
                    available(management, key, "False");
                    all.add(once(management, key));
                }
            }
            all.sort(Duration::compareTo);
            figures.add(Figure.of(
                    "from a change of status to the return of wait, " + client,
                    "under 1 s",
                    "%.0f ms",
                    all.get(all.size() / 2).toNanos() / 1e6));
        }
        return figures;
    }

    private static Duration once(ClusterApi management, ResourceKey key) throws Exception {
        CountDownLatch waits = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Long> end = thread.submit(() -> {
                new Wait(management, event -> {
                            if (event instanceof WaitEvent.Progressed) {
                                waits.countDown();
                            }
                        })
                        .until(ClusterGoals.available(key), Deadline.never());
                return System.nanoTime();
            });
            waits.await();
            available(management, key, "True");
            long changed = System.nanoTime();
            return Duration.ofNanos(Math.max(0, end.get() - changed));
        } finally {
            thread.shutdownNow();
        }
    }

    private static void available(ClusterApi management, ResourceKey key, String status) {
        Document condition = Document.of(Map.of(
                "type", "Available",
                "status", status,
                "reason", "Benchmark",
                "message", "",
                "lastTransitionTime", "2026-01-01T00:00:00Z"));
        management.patch(
                key,
                new Patch.Merge(Document.empty().with(List.of(condition), "status", "conditions"), "status"),
                OPERATOR);
    }
}
