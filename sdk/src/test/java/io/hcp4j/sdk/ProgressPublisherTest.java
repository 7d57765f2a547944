package io.hcp4j.sdk;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.Warning;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressPublisherTest {
    private static final int SECONDS = 20;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void aLateSubscriberGetsEverythingInOrderAndThenTheEnd() throws Exception {
        ProgressPublisher publisher = new ProgressPublisher(threads);
        publish(publisher, 0, 500);
        publisher.complete();

        RecordingSubscriber late = new RecordingSubscriber(Long.MAX_VALUE);
        publisher.subscribe(late);

        assertThat(late.end().await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(late.messages()).isEqualTo(numbers(0, 500));
        assertThat(late.failure()).isNull();
    }

    @Test
    void aSubscriberInTheMiddleMissesNothing() throws Exception {
        ProgressPublisher publisher = new ProgressPublisher(threads);
        publish(publisher, 0, 250);
        RecordingSubscriber subscriber = new RecordingSubscriber(Long.MAX_VALUE);
        publisher.subscribe(subscriber);
        publish(publisher, 250, 500);
        publisher.complete();

        assertThat(subscriber.end().await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(subscriber.messages()).isEqualTo(numbers(0, 500));
    }

    @Test
    void nobodyGetsMoreThanRequestedAndTheEndWaitsForTheRest() throws Exception {
        ProgressPublisher publisher = new ProgressPublisher(Runnable::run);
        RecordingSubscriber subscriber = new RecordingSubscriber(2);
        publisher.subscribe(subscriber);
        publish(publisher, 0, 5);
        publisher.complete();

        assertThat(subscriber.messages()).isEqualTo(numbers(0, 2));
        assertThat(subscriber.end().getCount()).isOne();

        subscriber.request(1);
        assertThat(subscriber.messages()).isEqualTo(numbers(0, 3));
        subscriber.request(Long.MAX_VALUE);
        assertThat(subscriber.messages()).isEqualTo(numbers(0, 5));
        assertThat(subscriber.end().getCount()).isZero();
    }

    @Test
    void failureComesAfterTheEvents() {
        ProgressPublisher publisher = new ProgressPublisher(Runnable::run);
        RecordingSubscriber subscriber = new RecordingSubscriber(1);
        publisher.subscribe(subscriber);
        IllegalStateException cause = new IllegalStateException("broken");
        publish(publisher, 0, 2);
        publisher.fail(cause);
        assertThat(subscriber.failure()).isNull();

        subscriber.request(1);

        assertThat(subscriber.messages()).isEqualTo(numbers(0, 2));
        assertThat(subscriber.failure()).isSameAs(cause);
    }

    @Test
    void toRequestNothingIsAMistake() {
        ProgressPublisher publisher = new ProgressPublisher(Runnable::run);
        RecordingSubscriber subscriber = new RecordingSubscriber(-1);
        publisher.subscribe(subscriber);

        assertThat(subscriber.failure()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokenSubscriberHarmsNobodyElse() {
        ProgressPublisher publisher = new ProgressPublisher(Runnable::run);
        AtomicInteger calls = new AtomicInteger();
        publisher.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(ProgressEvent event) {
                calls.incrementAndGet();
                throw new IllegalStateException("a bug of the subscriber");
            }

            @Override
            public void onError(Throwable cause) {}

            @Override
            public void onComplete() {}
        });
        RecordingSubscriber other = new RecordingSubscriber(Long.MAX_VALUE);
        publisher.subscribe(other);

        publish(publisher, 0, 3);

        assertThat(other.messages()).isEqualTo(numbers(0, 3));
        assertThat(calls).hasValue(1);
    }

    @Test
    void whenTheExecutorIsClosedTheEventsAreDeliveredAllTheSame() {
        ProgressPublisher publisher = new ProgressPublisher(task -> {
            throw new RejectedExecutionException("closed");
        });
        RecordingSubscriber subscriber = new RecordingSubscriber(Long.MAX_VALUE);
        publisher.subscribe(subscriber);
        publish(publisher, 0, 2);
        publisher.complete();

        assertThat(subscriber.messages()).isEqualTo(numbers(0, 2));
        assertThat(subscriber.end().getCount()).isZero();
    }

    private static void publish(ProgressPublisher publisher, int from, int to) {
        numbers(from, to).forEach(number -> publisher.onEvent(new Warning(number)));
    }

    private static List<String> numbers(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "event " + number).toList();
    }
}
