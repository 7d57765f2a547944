package io.hcp4j.domain.waiting;

import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a goal. It watches, and polls only what contradicts the watched objects; the watch reconnects after a
 * broken connection, a restarted server or a lost history. It stores no state, so an interrupted wait can just start again.
 */
public final class Wait {
    /** The interval at which it checks whether the user has given up. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final ClusterApi cluster;
    private final ProgressListener listener;

    /**
     * A wait on one cluster.
     *
     * @param listener receives {@link WaitEvent}s
     */
    public Wait(ClusterApi cluster, ProgressListener listener) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Returns when the goal is reached or the time is up.
     *
     * @throws HcpException CANCELLED when the thread was interrupted; what the goal throws, for example NOT_FOUND when there is nothing to
     *     wait for
     */
    public WaitResult until(Goal goal, Deadline deadline) {
        boolean reached = false;
        listener.onEvent(new WaitEvent.Started(goal.subject(), goal.name()));
        try {
            WaitResult result = follow(goal, deadline);
            reached = result instanceof WaitResult.Reached;
            return result;
        } finally {
            listener.onEvent(new WaitEvent.Ended(goal.subject(), goal.name(), reached));
        }
    }

    private WaitResult follow(Goal goal, Deadline deadline) {
        Progress last = null;
        boolean disputed = false;
        try (WatchStream changes = cluster.watch(goal.objects())) {
            WatchedObjects known = new WatchedObjects();
            while (last == null || !last.reached()) {
                failIfInterrupted(goal, last);
                if (deadline.expired()) {
                    return outOfTime(goal, last);
                }
                Optional<WatchEvent> event = changes.next(deadline.atMost(TIMEOUT));
                if (event.isEmpty() && changes.closed()) {
                    throw cancelled("the connection was closed", goal, last);
                }
                boolean changed = event.isPresent() && known.learn(event.get());
                if (changed || (event.isEmpty() && disputed)) {
                    Progress progress = goal.evaluate().apply(known.all());
                    disputed = progress.reached();
                    Progress confirmed =
                            disputed ? goal.confirmation().confirm(cluster, known.all(), progress) : progress;
                    if (!confirmed.equals(last)) {
                        last = confirmed;
                        listener.onEvent(new WaitEvent.Progressed(goal.subject(), goal.name(), confirmed));
                    }
                }
            }
            return new WaitResult.Reached(goal.subject(), last);
        } catch (HcpException e) {
            // The watch, which reconnects by itself, may be the first to notice.
            if (e.code() == ErrorCode.DEADLINE_EXCEEDED) {
                return outOfTime(goal, last);
            }
            throw e.code() == ErrorCode.CANCELLED && Thread.currentThread().isInterrupted()
                    ? cancelled("interrupted", goal, last)
                    : e;
        }
    }

    private void failIfInterrupted(Goal goal, @Nullable Progress last) {
        if (Thread.currentThread().isInterrupted()) {
            throw cancelled("interrupted", goal, last);
        }
    }

    private HcpException cancelled(String event, Goal goal, @Nullable Progress last) {
        return HcpException.of(ErrorCode.CANCELLED, event + " while waiting for " + goal.name() + waitingFor(last))
                .server(cluster.server())
                .build();
    }

    private WaitResult outOfTime(Goal goal, @Nullable Progress last) {
        return new WaitResult.TimedOut(
                goal.subject(),
                HcpException.of(ErrorCode.DEADLINE_EXCEEDED, "timed out waiting for " + goal.name() + waitingFor(last))
                        .server(cluster.server())
                        .remedy(Remedy.of(
                                "{} again continues to wait; nothing has to be repeated", new NextStep.Repeat()))
                        .build());
    }

    private static String waitingFor(@Nullable Progress last) {
        return last == null || last.blocking().isEmpty() ? "" : "; it says: " + last.blocking();
    }
}
