package io.hcp4j.domain.infra.check;

import io.hcp4j.domain.check.CheckAnswer;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.concurrent.Callable;
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
        return running.stream().map(CheckAnswer::await).toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
