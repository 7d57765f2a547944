package io.hcp4j.domain.waiting;

import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.text.FailureWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One watch with many readers. A thread of its own reads it, remembers the objects, and passes each event on to those whom it concerns. */
final class SharedWatch {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final WatchStream source;
    private final WatchedObjects known = new WatchedObjects();
    private final Set<Subscription> subscriptions = new LinkedHashSet<>();
    private Optional<WatchEvent.Bookmark> synced = Optional.empty();
    private boolean begun;
    private boolean ended;

    private SharedWatch(WatchStream source) {
        this.source = source;
    }

    /** Begins to read a watch that begins with a list. */
    static SharedWatch start(WatchStream source, String name) {
        SharedWatch watch = new SharedWatch(source);
        Thread thread = new Thread(watch::run, "shared watch of " + name);
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    /** A watch of some of the objects that begins with what is known of them; empty when this one has ended. */
    synchronized Optional<WatchStream> subscribe(ObjectFilter filter) {
        if (ended) {
            return Optional.empty();
        }
        Subscription subscription = new Subscription(filter, this::unsubscribe);
        subscription.restart(beginning(filter));
        subscriptions.add(subscription);
        return Optional.of(subscription);
    }

    /** Ends this watch and those of its readers. */
    void close() {
        end(Optional.empty());
        source.close();
    }

    private void unsubscribe(Subscription subscription) {
        boolean last;
        synchronized (this) {
            subscriptions.remove(subscription);
            last = subscriptions.isEmpty();
            ended |= last;
        }
        if (last) {
            source.close();
        }
    }

    private void run() {
        try {
            while (!source.closed()) {
                source.next(TIMEOUT).ifPresent(this::tell);
            }
            end(Optional.empty());
        } catch (HcpException failure) {
            end(Optional.of(failure));
        } catch (RuntimeException failure) {
            end(Optional.of(HcpException.of(
                            ErrorCode.INTERNAL,
                            "a shared watch failed: " + FailureWords.of(failure, "no reason is given"))
                    .cause(failure)
                    .build()));
        } finally {
            source.close();
        }
    }

    private synchronized void tell(WatchEvent event) {
        learn(event);
        for (Subscription subscription : subscriptions) {
            if (concerns(event, subscription.filter()) && !subscription.offer(event)) {
                subscription.restart(beginning(subscription.filter()));
            }
        }
    }

    private void learn(WatchEvent event) {
        begun = true;
        known.learn(event);
        if (event instanceof WatchEvent.Reset) {
            synced = Optional.empty();
        } else if (event instanceof WatchEvent.Bookmark now) {
            synced = Optional.of(now);
        }
    }

    /** What a watch that begins now is told at once: nothing as long as the source has not begun, since all of it will follow then. */
    private List<WatchEvent> beginning(ObjectFilter filter) {
        List<WatchEvent> events = new ArrayList<>();
        if (!begun) {
            return events;
        }
        events.add(new WatchEvent.Reset());
        known.all().stream().filter(filter::matches).map(WatchEvent.Added::new).forEach(events::add);
        synced.ifPresent(events::add);
        return events;
    }

    private void end(Optional<HcpException> failure) {
        List<Subscription> left;
        synchronized (this) {
            ended = true;
            left = List.copyOf(subscriptions);
            subscriptions.clear();
            known.learn(new WatchEvent.Reset());
        }
        left.forEach(subscription -> subscription.end(failure));
    }

    private static boolean concerns(WatchEvent event, ObjectFilter filter) {
        if (event instanceof WatchEvent.Added added) {
            return filter.matches(added.object());
        } else if (event instanceof WatchEvent.Modified modified) {
            return filter.matches(modified.object());
        } else if (event instanceof WatchEvent.Deleted deleted) {
            return filter.matches(deleted.object());
        }
        return true;
    }
}
