package io.hcp4j.domain.waiting;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.domain.readiness.Progress;
import io.hcp4j.ports.resource.ResourceKey;

/** What a wait reports. Waits of one call follow each other: each begins and ends before the next one begins. */
public sealed interface WaitEvent extends ProgressEvent {

    /** The HostedCluster or NodePool that is waited for. */
    ResourceKey subject();

    /** What is waited for, as a phrase: {@code HostedCluster clusters/example to be available}. */
    String goal();

    /** A wait has begun. */
    record Started(ResourceKey subject, String goal) implements WaitEvent {
        @Override
        public String message() {
            return "waiting for " + goal;
        }
    }

    /** More is known of how far it is; never the same twice in a row. */
    record Progressed(ResourceKey subject, String goal, Progress progress) implements WaitEvent {
        @Override
        public String message() {
            return progress.message();
        }
    }

    /** A wait has ended, in whatever way. */
    record Ended(ResourceKey subject, String goal, boolean reached) implements WaitEvent {
        @Override
        public String message() {
            return (reached ? "reached: " : "not reached: ") + goal;
        }
    }
}
