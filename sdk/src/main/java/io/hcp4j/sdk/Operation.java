package io.hcp4j.sdk;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A call that runs on the executor of its client. Safe for use by many threads.
 *
 * @param <T> what the call returns
 */
public final class Operation<T> {
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final RunningCalls running;
    private final ProgressPublisher progress;
    private final Supplier<T> work;
    private final Runnable abandon = this::cancel;
    private RunningCalls.@Nullable Entry entry;
    private boolean cancelled;

    Operation(RunningCalls running, ProgressPublisher progress, Supplier<T> work) {
        this.running = Objects.requireNonNull(running, "running");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.work = Objects.requireNonNull(work, "work");
        running.expect(abandon);
    }

    /**
     * Waits for the call to end.
     *
     * @return what the call returns
     * @throws HcpException the failure of the call; CANCELLED after {@link #cancel()}, and when the waiting thread is interrupted: the call
     *     goes on then, and the thread stays interrupted
     */
    public T join() {
        try {
            return result.get();
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw HcpException.of(ErrorCode.CANCELLED, "interrupted while waiting for an operation, which goes on")
                    .cause(interrupt)
                    .build();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    /**
     * Asks the call to stop after the request that it has sent. What is written by then stays; the operation ends with CANCELLED, or with its
     * result when it was done before it noticed. One that has not begun ends at once and never begins.
     *
     * @return false when it had ended already
     */
    public boolean cancel() {
        RunningCalls.Entry current;
        synchronized (this) {
            if (result.isDone()) {
                return false;
            }
            cancelled = true;
            current = entry;
        }
        if (current == null) {
            running.forget(abandon);
            fail(HcpException.of(ErrorCode.CANCELLED, "the operation was cancelled before it began")
                    .build());
        } else {
            current.interrupt();
        }
        return true;
    }

    /** Whether the call has ended, in whatever way. */
    public boolean isDone() {
        return result.isDone();
    }

    /**
     * The result as a future. Cancelling it cancels the operation; completing it otherwise changes only that future. Its failures are the
     * {@link HcpException}s of {@link #join()}.
     */
    public CompletableFuture<T> toCompletableFuture() {
        CompletableFuture<T> future = new CompletableFuture<>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                // First the future: the operation may end, with a failure of its own, before this thread goes on.
                boolean cancelled = super.cancel(mayInterrupt);
                if (cancelled) {
                    Operation.this.cancel();
                }
                return cancelled;
            }
        };
        CompletableFuture<T> unused = result.whenComplete((value, failure) -> {
            if (failure == null) {
                future.complete(value);
            } else {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    /**
     * The progress of the call. Each subscriber receives every event from the beginning, in order and on the client's executor, and then
     * {@code onComplete} when the call returns, or {@code onError} with its failure. Slow subscribers hold nothing up.
     */
    public Flow.Publisher<ProgressEvent> progress() {
        return progress;
    }

    void run() {
        RunningCalls.Entry own = begin();
        if (own == null) {
            return;
        }
        try {
            T value = work.get();
            own.settle();
            result.complete(value);
            progress.complete();
        } catch (Throwable failure) {
            own.settle();
            fail(failure);
            if (failure instanceof Error error) {
                throw error;
            }
        } finally {
            own.leave();
        }
    }

    /** The executor does not take it. */
    void withdraw() {
        running.forget(abandon);
    }

    /** Null when it was cancelled before. */
    private synchronized RunningCalls.@Nullable Entry begin() {
        if (cancelled) {
            return null;
        }
        running.forget(abandon);
        try {
            entry = running.enter();
        } catch (IllegalStateException closed) {
            cancelled = true;
            fail(HcpException.of(ErrorCode.CANCELLED, "the client was closed before the operation began")
                    .build());
        }
        return entry;
    }

    private void fail(Throwable failure) {
        result.completeExceptionally(failure);
        progress.fail(failure);
    }
}
