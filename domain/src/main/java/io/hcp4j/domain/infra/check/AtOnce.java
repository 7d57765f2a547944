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

/** Runs questions at the same time, each on a thread of its own: they spend their time waiting. */
final class AtOnce implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "infra check");
        thread.setDaemon(true);
        return thread;
    });

    /** The answers in the order of the questions; the first failure is thrown. */
    <T> List<T> all(List<Callable<T>> questions) {
        List<Future<T>> asked = questions.stream().map(threads::submit).toList();
        List<T> answers = new ArrayList<>();
        for (Future<T> each : asked) {
            answers.add(answer(each));
        }
        return answers;
    }

    private static <T> T answer(Future<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw HcpException.of(ErrorCode.CANCELLED, "interrupted while the infrastructure cluster was looked at")
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
