package io.hcp4j.domain.infra.check;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs tasks at the same time, each on a thread of its own, since they spend their time waiting for a server. */
final class ParallelRunner implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "infra check");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Returns the results in the order of the tasks.
     *
     * @throws HcpException the first failure in that order; CANCELLED when the calling thread is interrupted
     */
    <T> List<T> runAll(List<Callable<T>> tasks) {
        List<Future<T>> running = tasks.stream().map(threads::submit).toList();
        List<T> results = new ArrayList<>();
        for (Future<T> each : running) {
            results.add(result(each));
        }
        return results;
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HcpException.of(ErrorCode.CANCELLED, "interrupted while the clusters were checked")
                    .cause(e)
                    .build();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HcpException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
