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
 * Takes a hosted cluster away. HyperShift does the work once the HostedCluster is deleted (reference D); this begins it, follows it, and
 * removes afterwards what was made for the cluster. Every step looks first and may be repeated, so that whoever was interrupted begins
 * again, also when the HostedCluster is gone already.
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
     * @param listener hears {@link DestroyEvent}s
     */
    ClusterDestroyer(ClusterApi management, WriteOptions options, ProgressListener listener) {
        this.management = Objects.requireNonNull(management, "management");
        this.options = Objects.requireNonNull(options, "options");
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Takes everything away and returns when it is gone.
     *
     * @param belongings as they were just found
     * @param cleanGuest whether load balancers and volumes that the guest has asked for go with it; otherwise they stay
     * @param hindrances looks what holds it up
     * @param deadline how long the HostedCluster may take to go
     * @throws HcpException DEADLINE_EXCEEDED while something holds it up; nothing is forced then, and the Secrets stay
     */
    void run(
            OwnedObjects belongings,
            boolean cleanGuest,
            Supplier<List<DeletionBlocker>> hindrances,
            Deadline deadline) {
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(belongings.namespace(), belongings.name());
        if (belongings.cluster().isPresent()) {
            begin(key, cleanGuest, deadline);
            await(key, hindrances, deadline);
            listener.onEvent(new DestroyEvent.Gone(key));
        }
        for (Document material : belongings.supportingObjects()) {
            remove(material);
        }
    }

    /**
     * Removes what HyperShift leaves on an external infrastructure cluster: the NetworkPolicy around the virtual machines, whose name all
     * clusters of a namespace share (reference D, I.2). Only one that is about this cluster's machines.
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

    /** By watch for its end, and by looking now and then for what holds it up, which are objects of many kinds on two clusters. */
    private void await(ResourceKey key, Supplier<List<DeletionBlocker>> hindrances, Deadline deadline) {
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
                if (Thread.currentThread().isInterrupted()) {
                    throw HcpException.of(ErrorCode.CANCELLED, "interrupted while " + key + " was going")
                            .key(key)
                            .remedy(Remedy.of("{} again: it goes on where this one stopped", new NextStep.Repeat()))
                            .build();
                }
                if (deadline.expired()) {
                    throw outOfTime(key, last);
                }
                List<DeletionBlocker> now = hindrances.get();
                if (!now.equals(last)) {
                    listener.onEvent(new DestroyEvent.Waiting(now));
                }
                last = now;
            }
        } catch (HcpException e) {
            // The watch, which mends itself meanwhile, may be the first to notice.
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
        return HcpException.of(ErrorCode.DEADLINE_EXCEEDED, key + " was not gone in time" + blame)
                .key(key)
                .server(management.server())
                .remedy(Remedy.of("{} again goes on; its Secrets stay until it is gone", new NextStep.Repeat()))
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
