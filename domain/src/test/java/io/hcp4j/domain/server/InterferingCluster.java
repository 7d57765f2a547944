package io.hcp4j.domain.server;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.time.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A cluster on which another writer is faster: before each of the next patches, one of its changes happens. */
public final class InterferingCluster extends ForwardingClusterApi {
    private final Deque<Runnable> changes = new ArrayDeque<>();
    private final List<Patch> patches = new ArrayList<>();
    private final List<WriteOptions> options = new ArrayList<>();

    /** No other writer yet. */
    public InterferingCluster(ClusterApi cluster) {
        super(cluster);
    }

    /** Lets a change happen before the next patch that has none yet. */
    public InterferingCluster before(Runnable change) {
        changes.add(change);
        return this;
    }

    /** The patches that were sent. */
    public List<Patch> patches() {
        return patches;
    }

    /** How they were written. */
    public List<WriteOptions> options() {
        return options;
    }

    /** This cluster, so that what the view does is remembered here too. It has no deadline. */
    @Override
    public ClusterApi within(Deadline deadline) {
        return this;
    }

    @Override
    public Document patch(ResourceKey key, Patch patch, WriteOptions how) {
        if (!changes.isEmpty()) {
            changes.remove().run();
        }
        patches.add(patch);
        options.add(how);
        return super.patch(key, patch, how);
    }
}
