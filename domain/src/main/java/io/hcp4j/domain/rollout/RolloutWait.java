package io.hcp4j.domain.rollout;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.ConditionStatus;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.connection.Deadline;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the newest version of a HostedCluster is completed, which needs worker nodes (reference B.5, G.4). It watches and never
 * polls; breaks of the connection are healed by the watch.
 */
public final class RolloutWait {
    /** How often it looks whether the user has given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ClusterApi cluster;
    private final Consumer<RolloutProgress> listener;

    /**
     * A wait on one cluster.
     *
     * @param listener hears of each change once
     */
    public RolloutWait(ClusterApi cluster, Consumer<RolloutProgress> listener) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Returns when the roll-out is completed.
     *
     * @throws HcpException DEADLINE_EXCEEDED with what it was waiting for; NOT_FOUND when the HostedCluster was deleted; CANCELLED when the
     *     thread was interrupted
     */
    public void until(ResourceKey hostedCluster, Deadline deadline) {
        RolloutProgress last = null;
        try (WatchStream changes = cluster.watch(WatchQuery.of(hostedCluster))) {
            while (last == null || !last.completed()) {
                giveUpWhenDue(hostedCluster, deadline, last);
                Optional<WatchEvent> event = changes.next(deadline.atMost(PATIENCE));
                Optional<RolloutProgress> progress = event.flatMap(one -> progress(hostedCluster, one));
                if (progress.isPresent() && !progress.get().equals(last)) {
                    last = progress.get();
                    listener.accept(last);
                }
            }
        } catch (HcpException e) {
            // The watch, which mends itself meanwhile, may be the first to notice.
            throw e.code() == ErrorCode.DEADLINE_EXCEEDED ? outOfTime(hostedCluster, last) : e;
        }
    }

    private static Optional<RolloutProgress> progress(ResourceKey key, WatchEvent event) {
        if (event instanceof WatchEvent.Added added) {
            return Optional.of(progress(added.object()));
        }
        if (event instanceof WatchEvent.Modified modified) {
            return Optional.of(progress(modified.object()));
        }
        if (event instanceof WatchEvent.Deleted) {
            throw HcpException.of(ErrorCode.NOT_FOUND, key + " was deleted while it was waited for")
                    .key(key)
                    .build();
        }
        return Optional.empty();
    }

    private static RolloutProgress progress(Document object) {
        HostedCluster hostedCluster = HostedClusterWire.read(object);
        boolean completed = hostedCluster.status().version().history().stream()
                .findFirst()
                .flatMap(newest -> newest.completionTime())
                .isPresent();
        Optional<Condition> available = hostedCluster.status().condition("Available");
        return new RolloutProgress(
                completed,
                available
                        .flatMap(Condition::status)
                        .filter(ConditionStatus.TRUE::equals)
                        .isPresent(),
                available.map(Condition::message).orElse(""));
    }

    private void giveUpWhenDue(ResourceKey key, Deadline deadline, @Nullable RolloutProgress last) {
        if (Thread.currentThread().isInterrupted()) {
            throw HcpException.of(ErrorCode.CANCELLED, "interrupted while waiting for " + key + waitingFor(last))
                    .key(key)
                    .server(cluster.server())
                    .build();
        }
        if (deadline.passed()) {
            throw outOfTime(key, last);
        }
    }

    private HcpException outOfTime(ResourceKey key, @Nullable RolloutProgress last) {
        return HcpException.of(ErrorCode.DEADLINE_EXCEEDED, key + " was not rolled out in time" + waitingFor(last))
                .key(key)
                .server(cluster.server())
                .remedy("the same command again waits on; nothing has to be created anew")
                .build();
    }

    private static String waitingFor(@Nullable RolloutProgress last) {
        return last == null || last.message().isEmpty() ? "" : "; it says: " + last.message();
    }
}
