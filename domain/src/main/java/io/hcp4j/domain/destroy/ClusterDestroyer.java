package io.hcp4j.domain.destroy;

import io.hcp4j.domain.change.internal.ConditionalUpdate;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.WatchedObjects;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.DeleteOptions;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.WatchEvent;
import io.hcp4j.ports.cluster.WatchQuery;
import io.hcp4j.ports.cluster.WatchStream;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Destroys a hosted cluster. HyperShift deletes its parts once the HostedCluster is deleted (docs/hypershift.md#deletion); this class
 * starts and follows the deletion, and then deletes what was created for the cluster. Every step reads the state first and may be repeated,
 * so an interrupted run starts again, also when the HostedCluster is gone already.
 */
final class ClusterDestroyer {
    private static final String CLEANUP = "hypershift.openshift.io/cleanup-cloud-resources";
    private static final String MARK = "hypershift.openshift.io/infra-id";
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final ClusterApi management;
    private final WriteOptions options;
    private final ProgressListener listener;

    /**
     * A destruction on one management cluster.
     *
     * @param options how it writes
     * @param listener receives {@link DestroyEvent}s
     */
    ClusterDestroyer(ClusterApi management, WriteOptions options, ProgressListener listener) {
        this.management = Objects.requireNonNull(management, "management");
        this.options = Objects.requireNonNull(options, "options");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Deletes everything and returns when it is deleted.
     *
     * @param ownedObjects as they were just found
     * @param cleanGuest whether load balancers and volumes that the guest has asked for go with it; otherwise they stay
     * @param blockers finds what blocks it
     * @param deadline how long the deletion of the HostedCluster may take
     * @throws HcpException DEADLINE_EXCEEDED while an object blocks it; nothing is forced then, and the Secrets stay
     */
    void run(
            OwnedObjects ownedObjects,
            boolean cleanGuest,
            Supplier<List<DeletionBlocker>> blockers,
            Deadline deadline) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(ownedObjects.namespace(), ownedObjects.name());
        if (ownedObjects.cluster().isPresent()) {
            begin(key, cleanGuest, deadline);
            await(key, blockers, deadline);
            listener.onEvent(new DestroyEvent.Gone(key));
        }
        for (Document material : ownedObjects.supportingObjects()) {
            remove(material);
        }
    }

    /**
     * Removes what HyperShift leaves on an external infrastructure cluster: the NetworkPolicy around the virtual machines, whose name all
     * clusters of a namespace share (docs/hypershift.md#deletion). Removes only one that selects this cluster's machines.
     *
     * @throws HcpException FORBIDDEN when the account may not
     */
    void removePolicies(ClusterApi infra, String namespace, String infraId) {
        new ObjectPages(infra, ListQuery.in(InfraKinds.NETWORK_POLICY, namespace))
                .forEachRemaining(page -> page.stream()
                        .filter(policy -> infraId.equals(policy.text("spec", "podSelector", "matchLabels", MARK)
                                .orElse("")))
                        .forEach(policy -> {
                            ResourceKey key = InfraKinds.NETWORK_POLICY.in(namespace, policy.name());
                            if (infra.delete(
                                    key, DeleteOptions.withUid(policy.uid().orElse("")))) {
                                listener.onEvent(new DestroyEvent.Deleted(key, ClusterRole.INFRASTRUCTURE));
                            }
                        }));
    }

    private void begin(ResourceKey key, boolean cleanGuest, Deadline deadline) {
        Optional<Document> there = management.get(key);
        if (there.isEmpty()) {
            return;
        }
        if (cleanGuest && !there.get().has("metadata", "deletionTimestamp")) {
            new ConditionalUpdate(management, options)
                    .execute(key, cluster -> cluster.with("true", "metadata", "annotations", CLEANUP), deadline);
        }
        if (management.delete(key, DeleteOptions.withUid(there.get().uid().orElse("")))) {
            listener.onEvent(new DestroyEvent.Deleting(key));
        }
    }

    /** Watches for its end, and searches at intervals for what blocks it, which are objects of many kinds on two clusters. */
    private void await(ResourceKey key, Supplier<List<DeletionBlocker>> blockers, Deadline deadline) {
        List<DeletionBlocker> last = List.of();
        try (WatchStream changes = management.watch(WatchQuery.of(key))) {
            WatchedObjects known = new WatchedObjects();
            while (true) {
                Optional<WatchEvent> event = changes.next(deadline.atMost(BETWEEN_LOOKS));
                if (event.isPresent()) {
                    if (known.learn(event.get()) && known.all().isEmpty()) {
                        return;
                    }
                    continue;
                }
                if (Thread.currentThread().isInterrupted() || changes.closed()) {
                    throw HcpException.of(ErrorCode.CANCELLED, "interrupted while " + key + " was being deleted")
                            .key(key)
                            .remedy(Remedy.of("{} again: it goes on where this one stopped", new NextStep.Repeat()))
                            .build();
                }
                if (deadline.expired()) {
                    throw outOfTime(key, last);
                }
                List<DeletionBlocker> now = blockers.get();
                if (!now.equals(last)) {
                    listener.onEvent(new DestroyEvent.Waiting(now));
                }
                last = now;
            }
        } catch (HcpException e) {
            // The watch, which reconnects by itself, may be the first to notice.
            throw e.code() == ErrorCode.DEADLINE_EXCEEDED ? outOfTime(key, last) : e;
        }
    }

    private HcpException outOfTime(ResourceKey key, List<DeletionBlocker> last) {
        String blame = last.stream()
                .findFirst()
                .map(first -> "; it waits for " + first.key() + " on the "
                        + first.clusterRole().words()
                        + (first.finalizers().isEmpty()
                                ? ""
                                : ", finalizer " + first.finalizers().get(0)))
                .orElse("");
        return HcpException.of(ErrorCode.DEADLINE_EXCEEDED, key + " was not deleted in time" + blame)
                .key(key)
                .server(management.server())
                .remedy(Remedy.of(
                        "{} again continues; its Secrets are kept until it is deleted", new NextStep.Repeat()))
                .build();
    }

    private void remove(Document material) {
        ResourceKey key = (material.kind().equals("Secret") ? WellKnownKinds.SECRET : WellKnownKinds.CONFIG_MAP)
                .in(material.namespace(), material.name());
        if (management.delete(key, DeleteOptions.withUid(material.uid().orElse("")))) {
            listener.onEvent(new DestroyEvent.Deleted(key, ClusterRole.MANAGEMENT));
        }
    }
}
