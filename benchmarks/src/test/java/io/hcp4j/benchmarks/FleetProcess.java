package io.hcp4j.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.controllers.control.TimeScale;
import io.hcp4j.domain.creation.CreationPlanner;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlanRunner;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.sandbox.engine.EmbeddedEngine;
import io.hcp4j.sandbox.world.Profile;
import io.hcp4j.sandbox.world.Sandbox;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A sandbox with very many hosted clusters, in a JVM of its own whose heap is bounded. */
final class FleetProcess {
    private static final String NAMESPACE = "clusters";
    private static final WriteOptions OPERATOR = WriteOptions.by("benchmark");
    private static final Duration LOOK = Duration.ofSeconds(2);
    /** How many clusters come up at a time: each of so many users waits for one before making the next. */
    private static final int USERS = 16;

    private static final int PAGE = 500;
    /** Of how many clusters one is told of. */
    private static final int TOLD = 20;

    private final Wiring wiring = Wiring.forClient("fabric8");
    private final ClusterApi management;

    private FleetProcess(Sandbox sandbox) {
        this.management =
                wiring.connector().open(sandbox.management().connection("sandbox"), ConnectionOptions.defaults());
    }

    /**
     * Prints, one figure a line: seconds until all clusters were complete; MB of heap in use then; threads; percent of a core used while
     * nothing happens; seconds that listing all clusters took; their number.
     *
     * @param arguments clusters, nodes of each, seconds of idleness to measure, clusters in the list
     */
    public static void main(String[] arguments) throws Exception {
        int clusters = Integer.parseInt(arguments[0]);
        int idle = Integer.parseInt(arguments[2]);
        try (Sandbox sandbox = Sandbox.start(
                EmbeddedEngine.ephemeral(), Wiring.forClient("fabric8").connector(), TimeScale.DEMO, Profile.FLEET)) {
            FleetProcess fleet = new FleetProcess(sandbox);
            System.out.println(fleet.bringUp(clusters, Integer.parseInt(arguments[1])));
            System.out.println(usedHeap());
            System.out.println(Thread.activeCount());
            System.out.println(idleCpu(idle));
            fleet.addPaused(clusters, Integer.parseInt(arguments[3]));
            fleet.list();
        }
    }

    private long bringUp(int clusters, int nodes) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        CreationPlanner planner = new CreationPlanner(wiring.textFormat());
        PlanRunner runner = new PlanRunner(management, "hcp4j", objectResult -> {});
        AtomicInteger complete = new AtomicInteger();
        WorkerPool.rate(clusters, USERS, number -> {
            String name = "cluster-" + number;
            Plan plan = SampleCluster.plan(planner, NAMESPACE, name, nodes);
            runner.run(plan);
            while (!completed(name)) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
            tell(complete.incrementAndGet());
        });
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private boolean completed(String name) {
        return management.get(HypershiftKinds.HOSTED_CLUSTER.in(NAMESPACE, name)).stream()
                .flatMap(cluster -> cluster.objects("status", "version", "history").stream())
                .anyMatch(entry -> entry.text("state").orElse("").equals("Completed"));
    }

    private static void tell(int complete) {
        if (complete % TOLD == 0) {
            System.err.println(
                    complete + " clusters are complete, " + usedHeap() + " MB, " + Thread.activeCount() + " threads");
        }
    }

    /** More clusters, which nothing is done about. */
    private void addPaused(int from, int to) throws InterruptedException, ExecutionException {
        CreationPlanner planner = new CreationPlanner(wiring.textFormat());
        WorkerPool.rate(Math.max(0, to - from), 2, number -> {
            Plan plan = SampleCluster.plan(planner, NAMESPACE, "paused-" + number, 0);
            plan.objects().stream()
                    .filter(object -> object.kind().equals(HypershiftKinds.HOSTED_CLUSTER))
                    .forEach(object -> management.create(
                            object.kind(), object.document().with("true", "spec", "pausedUntil"), OPERATOR));
        });
    }

    private void list() {
        long start = System.nanoTime();
        long count = count();
        System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / 1e3);
        System.out.println(count);
    }

    /** Page by page, for all of them take more memory than the sandbox that has them. */
    private long count() {
        long count = 0;
        Optional<ListQuery> query = Optional.of(
                ListQuery.in(HypershiftKinds.HOSTED_CLUSTER, NAMESPACE).withLimit(PAGE));
        while (query.isPresent()) {
            Page page = management.list(query.get());
            count += page.items().size();
            query = page.next(query.get());
        }
        return count;
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
    }

    private static double idleCpu(int seconds) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
        long start = System.nanoTime();
        long used = system.getProcessCpuTime();
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
        return 100.0 * (system.getProcessCpuTime() - used) / (System.nanoTime() - start);
    }
}
