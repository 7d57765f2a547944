package io.hcp4j.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that share out numbered jobs. */
final class WorkerPool {
    private WorkerPool() {}

    /**
     * Does the jobs 0 to count - 1.
     *
     * @return jobs per second
     * @throws ExecutionException with the first failure of a job
     */
    static double rate(int count, int workers, IntConsumer job) throws InterruptedException, ExecutionException {
        AtomicInteger next = new AtomicInteger();
        Callable<Boolean> worker = () -> {
            for (int number = next.getAndIncrement(); number < count; number = next.getAndIncrement()) {
                job.accept(number);
            }
            return true;
        };
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(worker);
            }
            long start = System.nanoTime();
            for (Future<Boolean> each : threads.invokeAll(all)) {
                each.get();
            }
            return count * 1e9 / (System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }
}
