package io.hcp4j.sdk;

import io.hcp4j.domain.access.Adapters;
import io.hcp4j.domain.access.CallOptions;
import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.cluster.ClusterApi;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs use cases, on the caller's thread or on the executor, until the client is closed. */
final class Calls {
    private final Adapters adapters;
    private final ClusterApi management;
    private final Executor executor;
    private final RunningCalls running = new RunningCalls();

    Calls(Adapters adapters, ClusterApi management, Executor executor) {
        this.adapters = adapters;
        this.management = management;
        this.executor = executor;
    }

    /** Runs a call on the caller's thread. */
    <T> T run(CallSettings settings, Call<T> call) {
        RunningCalls.Entry entry = running.enter();
        try {
            return execute(settings, call, settings.listener());
        } finally {
            entry.leave();
        }
    }

    /** Runs a call on the executor. */
    <T> Operation<T> start(CallSettings settings, Call<T> call) {
        ProgressPublisher progress = new ProgressPublisher(executor);
        Operation<T> operation = new Operation<>(running, progress, () -> {
            ProgressListener listener = event -> {
                settings.listener().onEvent(event);
                progress.onEvent(event);
            };
            return execute(settings, call, listener);
        });
        try {
            executor.execute(operation::run);
        } catch (RejectedExecutionException closed) {
            operation.withdraw();
            throw new IllegalStateException("the executor of this client takes no more work", closed);
        }
        return operation;
    }

    private <T> T execute(CallSettings settings, Call<T> call, ProgressListener listener) {
        CallOptions options = settings.begin();
        try (ClusterAccess clusters =
                new ClusterAccess(adapters, () -> management.within(options.deadline()), options)) {
            return call.execute(clusters, listener);
        }
    }

    /** Cancels the calls that run, refuses further ones, and waits for the former to end. */
    void close(Duration timeout) {
        running.close(timeout);
    }
}
