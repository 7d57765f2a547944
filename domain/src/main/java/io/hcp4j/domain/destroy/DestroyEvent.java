package io.hcp4j.domain.destroy;

import io.hcp4j.domain.progress.ProgressEvent;
import io.hcp4j.ports.resource.ResourceKey;
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
    record Deleted(ResourceKey key, ClusterRole clusterRole) implements DestroyEvent {
        @Override
        public String message() {
            return key + (clusterRole == ClusterRole.INFRASTRUCTURE ? " of the " + clusterRole.words() : "")
                    + " deleted";
        }
    }

    /** The objects that block it have changed; the one that the others wait for is the first. */
    record Waiting(List<DeletionBlocker> blockers) implements DestroyEvent {
        /** Copies the list. */
        public Waiting {
            blockers = List.copyOf(blockers);
        }

        @Override
        public String message() {
            return blockers.isEmpty()
                    ? "waiting"
                    : "waiting for " + blockers.get(0).key() + " on the "
                            + blockers.get(0).clusterRole().words();
        }
    }
}
