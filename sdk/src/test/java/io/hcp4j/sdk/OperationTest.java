package io.hcp4j.sdk;

import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OperationTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RunningCalls running = new RunningCalls();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void joinReturnsWhatTheCallReturns() {
        assertThat(started(() -> "done").join()).isEqualTo("done");
    }

    @Test
    void joinThrowsTheFailureItself() {
        HcpException failure = HcpException.of(ErrorCode.NOT_FOUND, "gone").build();
        Operation<String> operation = started(() -> {
            throw failure;
        });

        assertThatThrownBy(operation::join).isSameAs(failure);
        assertThat(operation.isDone()).isTrue();
        assertThat(operation.cancel()).isFalse();
    }

    @Test
    void whoIsInterruptedWhileJoiningLeavesTheCallAlone() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        Operation<String> operation = started(() -> waitFor(goOn));
        CompletableFuture<ErrorCode> seen = new CompletableFuture<>();
        Thread joiner = new Thread(() -> {
            try {
                operation.join();
            } catch (HcpException e) {
                seen.complete(Thread.currentThread().isInterrupted() ? e.code() : ErrorCode.INTERNAL);
            }
        });
        joiner.start();
        joiner.interrupt();

        assertThat(seen.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ErrorCode.CANCELLED);
        goOn.countDown();
        assertThat(operation.join()).isEqualTo("went on");
    }

    @Test
    void cancellingInterruptsTheCallAndNothingElseOnItsThread() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch begun = new CountDownLatch(1);
            Operation<String> operation = operation(() -> {
                begun.countDown();
                return waitFor(new CountDownLatch(1));
            });
            one.execute(operation::run);
            begun.await();

            assertThat(operation.cancel()).isTrue();

            assertThatThrownBy(operation::join).satisfies(OperationTest::isCancelled);
            assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get())
                    .as("the thread's next task sees the interrupt")
                    .isFalse();
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void oneThatIsCancelledBeforeItBeginsEndsAtOnceAndNeverBegins() throws Exception {
        Deque<Runnable> queue = new ArrayDeque<>();
        AtomicBoolean ran = new AtomicBoolean();
        Operation<String> operation = operation(() -> {
            ran.set(true);
            return "ran";
        });
        queue.add(operation::run);
        RecordingSubscriber subscriber = subscribed(operation, Long.MAX_VALUE);

        assertThat(operation.cancel()).isTrue();

        assertThat(operation.isDone()).isTrue();
        queue.remove().run();
        assertThat(ran).isFalse();
        assertThatThrownBy(operation::join).satisfies(OperationTest::isCancelled);
        assertThat(subscriber.end().await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(subscriber.failure()).isInstanceOf(HcpException.class);
    }

    @Test
    void cancellingTheFutureCancelsTheCall() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<String> future = started(() -> {
                    begun.countDown();
                    try {
                        return waitFor(new CountDownLatch(1));
                    } finally {
                        interrupted.countDown();
                    }
                })
                .toCompletableFuture();
        begun.await();

        assertThat(future.cancel(true)).isTrue();

        assertThat(interrupted.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void theFutureFailsAsJoinDoes() {
        HcpException failure = HcpException.of(ErrorCode.NOT_FOUND, "gone").build();
        CompletableFuture<String> future = this.<String>started(() -> {
                    throw failure;
                })
                .toCompletableFuture();

        assertThatThrownBy(() -> future.get(SOON.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCause(failure);
    }

    @Test
    void completingOneFutureLeavesTheOperationAlone() {
        CountDownLatch goOn = new CountDownLatch(1);
        Operation<String> operation = started(() -> waitFor(goOn));

        assertThat(operation.toCompletableFuture().complete("guess")).isTrue();

        goOn.countDown();
        assertThat(operation.join()).isEqualTo("went on");
    }

    private static void isCancelled(Throwable failure) {
        assertThat(((HcpException) failure).code()).isEqualTo(ErrorCode.CANCELLED);
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return "went on";
        } catch (InterruptedException e) {
            throw HcpException.of(ErrorCode.CANCELLED, "interrupted").cause(e).build();
        }
    }

    private <T> Operation<T> started(Supplier<T> work) {
        Operation<T> operation = operation(work);
        threads.execute(operation::run);
        return operation;
    }

    private <T> Operation<T> operation(Supplier<T> work) {
        return new Operation<>(running, new ProgressPublisher(threads), work);
    }

    private static RecordingSubscriber subscribed(Operation<?> operation, long first) {
        RecordingSubscriber subscriber = new RecordingSubscriber(first);
        operation.progress().subscribe(subscriber);
        return subscriber;
    }
}
