package io.hcp4j.domain.destroy;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.cluster.ResourceKey;
import java.util.List;

/** What a destruction reports. What could not be done, and does not stop it, comes as a {@link io.hcp4j.domain.progress.Warning}. */
public sealed interface DestroyEvent extends ProgressEvent {

    /** The deletion of the HostedCluster has begun. */
    record Deleting(ResourceKey key) implements DestroyEvent {
        @Override
        public String message() {
            return key + " is being deleted";
        }
    }

    /** The HostedCluster is gone. */
    record Gone(ResourceKey key) implements DestroyEvent {
        @Override
        public String message() {
            return key + " is gone";
        }
    }

    /** An object was deleted. */
    record Deleted(ResourceKey key, Side side) implements DestroyEvent {
        @Override
        public String message() {
            return key + (side == Side.INFRASTRUCTURE ? " of the " + side.words() : "") + " deleted";
        }
    }

    /** The objects that hold it up have changed; the one that the others wait for is the first. */
    record Waiting(List<Hindrance> hindrances) implements DestroyEvent {
        /** Copies the list. */
        public Waiting {
            hindrances = List.copyOf(hindrances);
        }

        @Override
        public String message() {
            return hindrances.isEmpty()
                    ? "waiting"
                    : "waiting for " + hindrances.get(0).key() + " on the "
                            + hindrances.get(0).side().words();
        }
    }
}
