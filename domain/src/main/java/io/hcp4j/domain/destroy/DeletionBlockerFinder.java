package io.hcp4j.domain.destroy;

import io.hcp4j.domain.change.internal.ConditionalUpdate;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.InfraKinds;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.ObjectPages;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.time.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what blocks a deletion. An object in deletion waits for those that it has created, so the last object of that chain is the cause:
 * virtual machine, machine, node pool, control plane, namespace, hosted cluster (docs/hypershift.md#deletion).
 */
final class DeletionBlockerFinder {
    private final ClusterApi management;
    private final Optional<ClusterApi> infra;
    private final OwnedObjects ownedObjects;
    private final String machineNamespace;

    /**
     * Finds what blocks the deletion of one hosted cluster.
     *
     * @param infra the cluster with its virtual machines; empty when it cannot be asked
     * @param machineNamespace where they are
     */
    DeletionBlockerFinder(
            ClusterApi management, Optional<ClusterApi> infra, OwnedObjects ownedObjects, String machineNamespace) {
        this.management = Objects.requireNonNull(management, "management");
        this.infra = Objects.requireNonNull(infra, "infra");
        this.ownedObjects = Objects.requireNonNull(ownedObjects, "belongings");
        this.machineNamespace = Objects.requireNonNull(machineNamespace, "machineNamespace");
    }

    /** All of them, the one that the others wait for first. Kinds that are not served, or may not be read, are left out. */
    List<DeletionBlocker> find() {
        String controlPlane = ownedObjects.controlPlane().map(Document::name).orElse("");
        List<DeletionBlocker> found = new ArrayList<>();
        infra.ifPresent(cluster -> found.addAll(
                of(cluster, ClusterRole.INFRASTRUCTURE, InfraKinds.VIRTUAL_MACHINE, machineNamespace, vm -> ownedObjects
                        .infraId()
                        .equals(vm.labels().get("hypershift.openshift.io/infra-id")))));
        if (!controlPlane.isEmpty()) {
            Stream.of(MachineKinds.KUBEVIRT_MACHINE, MachineKinds.MACHINE, MachineKinds.CLUSTER)
                    .forEach(kind ->
                            found.addAll(of(management, ClusterRole.MANAGEMENT, kind, controlPlane, any -> true)));
        }
        found.addAll(of(
                management,
                ClusterRole.MANAGEMENT,
                HypershiftKinds.NODE_POOL,
                ownedObjects.namespace(),
                pool -> pool.text("spec", "clusterName").orElse("").equals(ownedObjects.name())));
        if (!controlPlane.isEmpty()) {
            found.addAll(of(
                    management,
                    ClusterRole.MANAGEMENT,
                    HypershiftKinds.HOSTED_CONTROL_PLANE,
                    controlPlane,
                    any -> true));
            management
                    .get(WellKnownKinds.NAMESPACE.named(controlPlane))
                    .flatMap(namespace -> blocker(WellKnownKinds.NAMESPACE, namespace, ClusterRole.MANAGEMENT))
                    .ifPresent(found::add);
        }
        management
                .get(HypershiftKinds.HOSTED_CLUSTER.in(ownedObjects.namespace(), ownedObjects.name()))
                .flatMap(cluster -> blocker(HypershiftKinds.HOSTED_CLUSTER, cluster, ClusterRole.MANAGEMENT))
                .ifPresent(found::add);
        return found;
    }

    /**
     * Removes the finalizers of an object in place of their controller: what that controller would have cleaned up stays until a user
     * removes it.
     *
     * @throws HcpException FORBIDDEN; CONFLICT
     */
    void removeFinalizers(DeletionBlocker blocker, WriteOptions options, Deadline deadline) {
        ClusterApi cluster = blocker.clusterRole() == ClusterRole.MANAGEMENT ? management : infra.orElse(management);
        new ConditionalUpdate(cluster, options)
                .execute(blocker.key(), object -> object.without("metadata", "finalizers"), deadline);
    }

    private static List<DeletionBlocker> of(
            ClusterApi cluster, ClusterRole side, ResourceKind kind, String namespace, Predicate<Document> which) {
        List<DeletionBlocker> found = new ArrayList<>();
        try {
            new ObjectPages(cluster, ListQuery.in(kind, namespace)).forEachRemaining(page -> page.stream()
                    .filter(which)
                    .flatMap(object -> blocker(kind, object, side).stream())
                    .forEach(found::add));
        } catch (HcpException failure) {
            boolean unseen = failure.code() == ErrorCode.NOT_FOUND
                    || failure.code() == ErrorCode.FORBIDDEN
                    || failure.code().transientFailure();
            if (!unseen) {
                throw failure;
            }
        }
        return found;
    }

    private static Optional<DeletionBlocker> blocker(ResourceKind kind, Document object, ClusterRole side) {
        List<String> finalizers = Stream.concat(
                        object.list("metadata", "finalizers").stream(),
                        kind.equals(WellKnownKinds.NAMESPACE)
                                ? object.list("spec", "finalizers").stream()
                                : Stream.empty())
                .map(String::valueOf)
                .toList();
        return object.text("metadata", "deletionTimestamp")
                .map(since -> new DeletionBlocker(
                        kind.namespaced() ? kind.in(object.namespace(), object.name()) : kind.named(object.name()),
                        side,
                        finalizers,
                        since));
    }
}
