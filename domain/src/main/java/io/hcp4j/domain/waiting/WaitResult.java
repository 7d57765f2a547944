package io.hcp4j.domain.waiting;

import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Objects;

/** How a wait ended. */
public sealed interface WaitResult {

    /** The HostedCluster or NodePool that was waited for. */
    ResourceKey subject();

    /** It is as wanted. */
    record Reached(ResourceKey subject, Progress progress) implements WaitResult {
        /** Checks that nothing is missing. */
        public Reached {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(progress, "progress");
        }
    }

    /**
     * The time ran out. Another wait continues; nothing has to be repeated.
     *
     * @param failure the same as an exception, {@link ErrorCode#DEADLINE_EXCEEDED}, for callers who treat it as one
     */
    record TimedOut(ResourceKey subject, HcpException failure) implements WaitResult {
        /** Checks that nothing is missing. */
        public TimedOut {
            Objects.requireNonNull(subject, "subject");
            Objects.requireNonNull(failure, "failure");
        }
    }
}
