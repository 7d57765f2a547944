package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/** Sets the release of HostedClusters and NodePools, without any check that belongs to an upgrade and without waiting. */
public final class ReleaseChange {
    private static final String[] IMAGE = {"spec", "release", "image"};

    private final ClusterAccess clusters;
    private final ChangeMode mode;
    private final ProgressListener listener;

    /**
     * Changes releases in one call.
     *
     * @param listener receives a {@link ChangeEvent} for each object
     */
    public ReleaseChange(ClusterAccess clusters, ChangeMode mode, ProgressListener listener) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
        this.mode = new ChangeMode(mode.dryRun(), false, mode.timeout());
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Sets the release of one object.
     *
     * @throws HcpException NOT_FOUND; CONFLICT when other writers do not stop changing it; CANCELLED when the thread was interrupted
     */
    public ChangeResult set(ResourceKey key, String image) {
        return new ObjectChange(clusters, mode, listener).make(List.of(key), object -> object.with(image, IMAGE));
    }
}
