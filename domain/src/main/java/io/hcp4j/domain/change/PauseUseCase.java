package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.PauseGoals;
import io.hcp4j.domain.wire.NodePoolReader;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Pauses and resumes hosted clusters and node pools ({@code spec.pausedUntil}). Reports {@link ChangeEvent}s, and
 * {@link io.hcp4j.domain.waiting.WaitEvent}s.
 */
public final class PauseUseCase {
    private static final String[] FIELD = {"spec", "pausedUntil"};

    private final ClusterAccess clusters;
    private final Clock clock;

    /** Changes clusters and node pools in one call. */
    public PauseUseCase(ClusterAccess clusters) {
        this(clusters, Clock.systemUTC());
    }

    /** The same at another time, at which a pause must not be over. */
    PauseUseCase(ClusterAccess clusters, Clock clock) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Pauses. A pause that is over already is refused: it would pause nothing.
     *
     * @throws HcpException NOT_FOUND; CONFLICT when other writers do not stop changing an object; CANCELLED when the thread was interrupted
     */
    public ChangeResult execute(Pause command, ProgressListener listener) {
        if (command.until().expired(clock.instant())) {
            return new ChangeResult.Refused(
                    List.of(),
                    key(command.target()),
                    List.of(new Problem(
                            key(command.target()).toString(),
                            "spec.pausedUntil",
                            command.until().field(),
                            "is in the past",
                            "")));
        }
        return new ObjectChange(clusters, command.mode(), listener)
                .make(
                        keys(command.target()),
                        object -> object.with(command.until().field(), FIELD),
                        PauseGoals::paused);
    }

    /**
     * Ends a pause.
     *
     * @throws HcpException as the other
     */
    public ChangeResult execute(Resume command, ProgressListener listener) {
        return new ObjectChange(clusters, command.mode(), listener)
                .make(keys(command.target()), object -> object.without(FIELD), PauseGoals::resumed);
    }

    private List<ResourceKey> keys(PauseTarget target) {
        List<ResourceKey> keys = new ArrayList<>(List.of(key(target)));
        if (target instanceof PauseTarget.Cluster cluster && cluster.nodePools()) {
            new NodePoolReader(clusters.management())
                    .list(cluster.namespace(), cluster.name())
                    .forEach(pool -> keys.add(pool.key()));
        }
        return keys;
    }

    private static ResourceKey key(PauseTarget target) {
        return target instanceof PauseTarget.Cluster cluster
                ? HypershiftKinds.HOSTED_CLUSTER.in(cluster.namespace(), cluster.name())
                : HypershiftKinds.NODE_POOL.in(
                        ((PauseTarget.NodePool) target).namespace(), ((PauseTarget.NodePool) target).name());
    }
}
