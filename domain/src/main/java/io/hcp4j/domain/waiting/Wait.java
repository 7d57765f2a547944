package io.hcp4j.domain.waiting;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.connection.Deadline;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a goal. It watches and never polls; a break of the connection, a restart of the server and a history that was lost are healed by
 * the watch. Nothing is kept anywhere, so that whoever was interrupted just waits again.
 */
public final class Wait {
    /** How often it looks whether the user has given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ClusterApi cluster;
    private final Consumer<Progress> listener;

    /**
     * A wait on one cluster.
     *
     * @param listener hears of each change once
     */
    public Wait(ClusterApi cluster, Consumer<Progress> listener) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Returns when the goal is reached.
     *
     * @throws HcpException DEADLINE_EXCEEDED with what it was waiting for; CANCELLED when the thread was interrupted; what the goal throws,
     *     for example NOT_FOUND when there is nothing to wait for
     */
    public void until(Goal goal, Deadline deadline) {
        Progress last = null;
        try (WatchStream changes = cluster.watch(goal.objects())) {
            Known known = new Known();
            while (last == null || !last.reached()) {
                giveUpWhenDue(goal, deadline, last);
                Optional<WatchEvent> event = changes.next(deadline.atMost(PATIENCE));
                if (event.isPresent() && known.learn(event.get())) {
                    Progress progress = goal.judge().apply(known.objects.values());
                    if (!progress.equals(last)) {
                        last = progress;
                        listener.accept(progress);
                    }
                }
            }
        } catch (HcpException e) {
            // The watch, which mends itself meanwhile, may be the first to notice.
            throw e.code() == ErrorCode.DEADLINE_EXCEEDED ? outOfTime(goal, last) : e;
        }
    }

    private void giveUpWhenDue(Goal goal, Deadline deadline, @Nullable Progress last) {
        if (Thread.currentThread().isInterrupted()) {
            throw HcpException.of(
                            ErrorCode.CANCELLED, "interrupted while waiting for " + goal.name() + waitingFor(last))
                    .server(cluster.server())
                    .build();
        }
        if (deadline.passed()) {
            throw outOfTime(goal, last);
        }
    }

    private HcpException outOfTime(Goal goal, @Nullable Progress last) {
        return HcpException.of(
                        ErrorCode.DEADLINE_EXCEEDED,
                        "the time is up while waiting for " + goal.name() + waitingFor(last))
                .server(cluster.server())
                .remedy(Remedy.of("{} again waits on; nothing has to be done anew", new NextStep.Repeat()))
                .build();
    }

    private static String waitingFor(@Nullable Progress last) {
        return last == null || last.blocking().isEmpty() ? "" : "; it says: " + last.blocking();
    }

    /** The objects as they are. What is told one by one after a new start is judged only when all of it was told. */
    private static final class Known {
        private final Map<String, Document> objects = new LinkedHashMap<>();
        private boolean complete;

        /** True when there is something to judge. */
        boolean learn(WatchEvent event) {
            if (event instanceof WatchEvent.Restarted) {
                objects.clear();
                complete = false;
            } else if (event instanceof WatchEvent.Synced) {
                boolean first = !complete;
                complete = true;
                return first;
            } else if (event instanceof WatchEvent.Added added) {
                objects.put(place(added.object()), added.object());
            } else if (event instanceof WatchEvent.Modified modified) {
                objects.put(place(modified.object()), modified.object());
            } else if (event instanceof WatchEvent.Deleted deleted) {
                objects.remove(place(deleted.object()));
            }
            return complete;
        }

        private static String place(Document object) {
            return object.namespace() + "/" + object.name();
        }
    }
}
