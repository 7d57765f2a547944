package io.hcp4j.sdk;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.progress.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Remembers the events of one operation, so that a subscriber may come late, and delivers them on an executor. */
final class ProgressPublisher implements Flow.Publisher<ProgressEvent>, ProgressListener {
    private static final System.Logger LOG = System.getLogger(ProgressPublisher.class.getName());

    private final Executor executor;
    private final List<ProgressEvent> events = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private boolean ended;
    private @Nullable Throwable failure;

    ProgressPublisher(Executor executor) {
        this.executor = executor;
    }

    @Override
    public void onEvent(ProgressEvent event) {
        synchronized (this) {
            events.add(event);
        }
        deliver();
    }

    void complete() {
        synchronized (this) {
            ended = true;
        }
        deliver();
    }

    void fail(Throwable cause) {
        synchronized (this) {
            ended = true;
            failure = cause;
        }
        deliver();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ProgressEvent> subscriber) {
        Delivery delivery = new Delivery(Objects.requireNonNull(subscriber, "subscriber"));
        synchronized (this) {
            deliveries.add(delivery);
        }
        delivery.begin();
    }

    private void deliver() {
        List<Delivery> all;
        synchronized (this) {
            all = List.copyOf(deliveries);
        }
        all.forEach(Delivery::schedule);
    }

    /** The events of one subscriber: never two at the same time, and never more than it has asked for. */
    private final class Delivery implements Flow.Subscription, Runnable {
        private final Flow.Subscriber<? super ProgressEvent> subscriber;
        private int next;
        private long wanted;
        private boolean begun;
        private boolean over;
        private boolean scheduled;
        private @Nullable Throwable refusal;

        private Delivery(Flow.Subscriber<? super ProgressEvent> subscriber) {
            this.subscriber = subscriber;
        }

        void begin() {
            subscriber.onSubscribe(this);
            synchronized (ProgressPublisher.this) {
                begun = true;
            }
            schedule();
        }

        @Override
        public void request(long count) {
            synchronized (ProgressPublisher.this) {
                if (count <= 0) {
                    refusal = new IllegalArgumentException("a subscriber requests at least one event");
                } else {
                    wanted = wanted + count < 0 ? Long.MAX_VALUE : wanted + count;
                }
            }
            schedule();
        }

        @Override
        public void cancel() {
            synchronized (ProgressPublisher.this) {
                over = true;
                deliveries.remove(this);
            }
        }

        void schedule() {
            synchronized (ProgressPublisher.this) {
                if (scheduled || over || !begun) {
                    return;
                }
                scheduled = true;
            }
            try {
                executor.execute(this);
            } catch (RejectedExecutionException closed) {
                // The client is being closed; its last events are delivered all the same.
                run();
            }
        }

        @Override
        public void run() {
            while (true) {
                ProgressEvent event;
                synchronized (ProgressPublisher.this) {
                    if (over) {
                        scheduled = false;
                        return;
                    }
                    boolean told = next == events.size();
                    if (refusal != null || (told && ended)) {
                        over = true;
                        scheduled = false;
                        deliveries.remove(this);
                        break;
                    }
                    if (told || wanted == 0) {
                        scheduled = false;
                        return;
                    }
                    event = events.get(next++);
                    wanted--;
                }
                try {
                    subscriber.onNext(event);
                } catch (RuntimeException broken) {
                    LOG.log(
                            System.Logger.Level.WARNING,
                            "a subscriber to progress failed and gets no more events",
                            broken);
                    cancel();
                }
            }
            Throwable reason = refusal == null ? failure : refusal;
            if (reason == null) {
                subscriber.onComplete();
            } else {
                subscriber.onError(reason);
            }
        }
    }
}
