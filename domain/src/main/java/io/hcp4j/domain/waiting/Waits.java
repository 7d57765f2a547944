package io.hcp4j.domain.waiting;

import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.time.Deadline;
import java.util.Objects;

/** The waits of one call, one after the other, each with the time that the call gives to a wait. */
public final class Waits {
    private final WaitTimeout timeout;
    private final Deadline call;
    private final ProgressListener listener;

    /**
     * No wait has begun.
     *
     * @param call the deadline of the call
     * @param listener receives {@link WaitEvent}s
     */
    public Waits(WaitTimeout timeout, Deadline call, ProgressListener listener) {
        this.timeout = Objects.requireNonNull(timeout, "timeout");
        this.call = Objects.requireNonNull(call, "call");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Returns when the goal is reached or the time is up.
     *
     * @param cluster has the objects that the goal is about
     * @throws HcpException CANCELLED when the thread was interrupted; what the goal throws
     */
    public WaitResult until(ClusterApi cluster, Goal goal) {
        return new Wait(cluster, listener).until(goal, timeout.begin(call));
    }
}
