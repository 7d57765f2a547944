package io.hcp4j.sdk;

import io.hcp4j.domain.progress.ProgressEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Asks for some events at the beginning, and remembers everything. */
final class RecordingSubscriber implements Flow.Subscriber<ProgressEvent> {
    private final long first;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Flow.@Nullable Subscription subscription;
    private volatile @Nullable Throwable failure;

    RecordingSubscriber(long first) {
        this.first = first;
    }

    List<String> messages() {
        return messages;
    }

    CountDownLatch end() {
        return end;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void request(long count) {
        Flow.Subscription current = subscription;
        if (current != null) {
            current.request(count);
        }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (first != 0) {
            given.request(first);
        }
    }

    @Override
    public void onNext(ProgressEvent event) {
        messages.add(event.message());
    }

    @Override
    public void onError(Throwable cause) {
        failure = cause;
        end.countDown();
    }

    @Override
    public void onComplete() {
        end.countDown();
    }
}
