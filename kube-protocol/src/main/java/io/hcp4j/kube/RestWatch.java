package io.hcp4j.kube;

import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.text.FailureWords;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A watch whose protocol runs in a thread of its own, so that no call of {@link #next} waits longer than its caller wants, however long
 * connecting takes. The thread is at most {@value #AHEAD} events ahead of the reader.
 */
final class RestWatch implements WatchStream {
    private static final int AHEAD = 64;

    private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(AHEAD);
    private final CountDownLatch settled = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Consumer<RestWatch> onClose;
    private final Telemetry telemetry;
    private final ResourceKind kind;
    private final WatchLoop loop;
    private final Thread thread;
    private volatile @Nullable HcpException firstFailure;
    private @Nullable HcpException failure;

    private RestWatch(
            RequestExecutor conversation, RequestFactory requests, WatchQuery query, Consumer<RestWatch> onClose) {
        this.onClose = onClose;
        this.telemetry = conversation.telemetry();
        this.kind = query.kind();
        this.loop = new WatchLoop(conversation, requests, query, new Feed(), ended);
        this.thread = new Thread(this::run, "watch of " + query.kind());
        thread.setDaemon(true);
    }

    /** Starts to follow; fails when the first contact shows what waiting does not mend. */
    static RestWatch start(
            RequestExecutor conversation, RequestFactory requests, WatchQuery query, Consumer<RestWatch> onClose) {
        RestWatch watch = new RestWatch(conversation, requests, query, onClose);
        watch.thread.start();
        try {
            watch.settled.await();
        } catch (InterruptedException e) {
            watch.close();
            throw interrupted();
        }
        HcpException failure = watch.firstFailure;
        if (failure != null) {
            watch.close();
            throw failure;
        }
        return watch;
    }

    private sealed interface Signal {
        record Happened(WatchEvent event) implements Signal {}

        record GaveUp(HcpException failure) implements Signal {}

        record Ended() implements Signal {}
    }

    private final class Feed implements WatchLoop.Listener {
        @Override
        public void settled() {
            settled.countDown();
        }

        @Override
        public void tell(WatchEvent event) throws InterruptedException {
            signals.put(new Signal.Happened(event));
        }
    }

    @Override
    public Optional<WatchEvent> next(Duration timeout) {
        if (hasEnded()) {
            return Optional.empty();
        }
        if (failure != null) {
            throw failure;
        }
        Signal signal;
        try {
            signal = signals.poll(Math.max(0, timeout.toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw interrupted();
        }
        if (signal == null || hasEnded()) {
            return Optional.empty();
        }
        if (signal instanceof Signal.GaveUp gaveUp) {
            failure = gaveUp.failure();
            throw gaveUp.failure();
        }
        return signal instanceof Signal.Happened happened ? Optional.of(happened.event()) : Optional.empty();
    }

    @Override
    public boolean closed() {
        return hasEnded();
    }

    @Override
    public void close() {
        if (hasEnded()) {
            return;
        }
        ended.countDown();
        loop.interruptStream();
        thread.interrupt();
        // Wakes a reader that waits; what is in the queue is of no interest to it any more.
        while (!signals.offer(new Signal.Ended())) {
            signals.clear();
        }
        onClose.accept(this);
    }

    private void run() {
        telemetry.watchStarted(kind);
        try {
            loop.run();
            telemetry.watchEnded(kind, null);
        } catch (HcpException e) {
            giveUp(e);
        } catch (InterruptedException e) {
            telemetry.watchEnded(kind, null);
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            giveUp(HcpException.of(ErrorCode.INTERNAL, "a watch failed: " + FailureWords.of(e, "no reason is given"))
                    .cause(e)
                    .build());
        } finally {
            settled.countDown();
        }
    }

    private void giveUp(HcpException e) {
        telemetry.watchEnded(kind, hasEnded() ? null : e);
        if (settled.getCount() > 0) {
            firstFailure = e;
        }
        try {
            signals.put(new Signal.GaveUp(e));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasEnded() {
        return ended.getCount() == 0;
    }

    private static HcpException interrupted() {
        Thread.currentThread().interrupt();
        return HcpException.of(ErrorCode.CANCELLED, "waiting for changes was interrupted")
                .build();
    }
}
