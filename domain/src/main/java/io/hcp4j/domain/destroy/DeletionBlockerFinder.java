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
 * Finds what holds up a deletion. What is deleted waits for what it has made, so the object at the far end of that chain is to blame:
 * virtual machine, machine, node pool, control plane, namespace, hosted cluster (reference D).
 */
final class DeletionBlockerFinder {
    private final ClusterApi management;
    private final Optional<ClusterApi> infra;
    private final OwnedObjects belongings;
    private final String machineNamespace;

    /**
     * What holds up one hosted cluster.
     *
     * @param infra the cluster with its virtual machines; empty when it cannot be asked
     * @param machineNamespace where they are
     */
    DeletionBlockerFinder(
            ClusterApi management, Optional<ClusterApi> infra, OwnedObjects belongings, String machineNamespace) {
        this.management = Objects.requireNonNull(management, "management");
        this.infra = Objects.requireNonNull(infra, "infra");
        this.belongings = Objects.requireNonNull(belongings, "belongings");
        this.machineNamespace = Objects.requireNonNull(machineNamespace, "machineNamespace");
    }

    /** All of them, the one that the others wait for first. Kinds that are not served, or may not be read, are left out. */
    List<DeletionBlocker> find() {
        String controlPlane = belongings.controlPlane().map(Document::name).orElse("");
        List<DeletionBlocker> found = new ArrayList<>();
        infra.ifPresent(cluster -> found.addAll(
                of(cluster, ClusterRole.INFRASTRUCTURE, InfraKinds.VIRTUAL_MACHINE, machineNamespace, vm -> belongings
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
                belongings.namespace(),
                pool -> pool.text("spec", "clusterName").orElse("").equals(belongings.name())));
        if (!controlPlane.isEmpty()) {
            found.addAll(of(
                    management,
                    ClusterRole.MANAGEMENT,
                    HypershiftKinds.HOSTED_CONTROL_PLANE,
                    controlPlane,
                    any -> true));
            management
                    .get(WellKnownKinds.NAMESPACE.named(controlPlane))
                    .flatMap(namespace -> hindrance(WellKnownKinds.NAMESPACE, namespace, ClusterRole.MANAGEMENT))
                    .ifPresent(found::add);
        }
        management
                .get(HypershiftKinds.HOSTED_CLUSTER.in(belongings.namespace(), belongings.name()))
                .flatMap(cluster -> hindrance(HypershiftKinds.HOSTED_CLUSTER, cluster, ClusterRole.MANAGEMENT))
                .ifPresent(found::add);
        return found;
    }

    /**
     * Lets go of an object in place of who does not: what that one would have cleaned up stays for ever, unless somebody does it by hand.
     *
     * @throws HcpException FORBIDDEN; CONFLICT
     */
    void removeFinalizers(DeletionBlocker hindrance, WriteOptions options, Deadline deadline) {
        ClusterApi cluster = hindrance.clusterRole() == ClusterRole.MANAGEMENT ? management : infra.orElse(management);
        new ConditionalUpdate(cluster, options)
                .execute(hindrance.key(), object -> object.without("metadata", "finalizers"), deadline);
    }

    private static List<DeletionBlocker> of(
            ClusterApi cluster, ClusterRole side, ResourceKind kind, String namespace, Predicate<Document> which) {
        List<DeletionBlocker> found = new ArrayList<>();
        try {
            new ObjectPages(cluster, ListQuery.in(kind, namespace)).forEachRemaining(page -> page.stream()
                    .filter(which)
                    .flatMap(object -> hindrance(kind, object, side).stream())
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

    private static Optional<DeletionBlocker> hindrance(ResourceKind kind, Document object, ClusterRole side) {
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
