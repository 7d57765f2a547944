package io.hcp4j.domain.readiness;

import io.hcp4j.domain.cluster.ControlPlaneNamespace;
import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.UpgradeType;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the machines of node pools are made from what their NodePool asks for. A NodePool reports this itself, in conditions; this is the
 * second witness, so that a roll-out which HyperShift has not reported yet is not taken for one that is over: the MachineDeployment (or
 * MachineSet, for upgrades in place) has replaced all its machines, from the machine template that the NodePool names in its annotation.
 */
public final class MachineRollout {
    /** On a NodePool: the template of which all its machines were made at the end of the last roll-out. */
    static final String TEMPLATE = "hypershift.openshift.io/nodePoolPlatformMachineTemplate";

    private final ClusterApi management;

    /** Machines of a management cluster. */
    public MachineRollout(ClusterApi management) {
        this.management = Objects.requireNonNull(management, "management");
    }

    /**
     * Compares pools with their machines.
     *
     * @param reached what the NodePools say
     * @return a pending progress while a pool replaces machines; the same when all are current or none were made; the same with the missing
     *     right where machines may not be read: then the NodePools are the only witnesses
     * @throws HcpException the errors of reading, but FORBIDDEN
     */
    public Progress confirm(List<NodePool> pools, Progress reached) {
        Progress confirmed = reached;
        for (NodePool pool : pools) {
            try {
                Optional<String> pending = machines(pool).flatMap(set -> pending(pool, set));
                if (pending.isPresent()) {
                    return Progress.pending("updating", reached.count(), pending.get());
                }
            } catch (HcpException failure) {
                if (failure.code() != ErrorCode.FORBIDDEN) {
                    throw failure;
                }
                confirmed = new Progress(
                        true, reached.state(), reached.count(), "not compared with its machines: " + failure.reason());
            }
        }
        return confirmed;
    }

    private static Optional<String> pending(NodePool pool, Document set) {
        String template = set.text("spec", "template", "spec", "infrastructureRef", "name")
                .orElse("");
        String rolledOut = pool.metadata().annotations().getOrDefault(TEMPLATE, template);
        if (!template.equals(rolledOut)) {
            return Optional.of("machines are being replaced from template " + template);
        }
        long desired = set.number("spec", "replicas").orElse(0L);
        boolean observed = set.number("status", "observedGeneration").orElse(0L)
                >= set.number("metadata", "generation").orElse(0L);
        // A MachineSet does not have the field; a MachineDeployment leaves it out while it is 0.
        long unsaid = set.kind().equals(MachineKinds.MACHINE_DEPLOYMENT.kind()) ? 0 : desired;
        boolean replaced = set.number("status", "updatedReplicas").orElse(unsaid) >= desired;
        return observed && replaced
                ? Optional.empty()
                : Optional.of(set.kind() + " " + set.name() + " has not replaced all its machines yet");
    }

    private Optional<Document> machines(NodePool pool) {
        ResourceKind kind = pool.spec()
                        .management()
                        .upgradeType()
                        .filter(UpgradeType.IN_PLACE::equals)
                        .isPresent()
                ? MachineKinds.MACHINE_SET
                : MachineKinds.MACHINE_DEPLOYMENT;
        String namespace = ControlPlaneNamespace.of(
                pool.metadata().namespace(), pool.spec().clusterName());
        try {
            return management.get(kind.in(namespace, pool.metadata().name()));
        } catch (HcpException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
