package io.hcp4j.domain.infra.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a hosted cluster needs of the cluster that runs its virtual machines.
 *
 * @param namespace where the machines go
 * @param infraId the hosted cluster's own mark on its objects ({@code spec.infraID}); "" while it has none
 * @param machines the machines of each node pool
 * @param storage the classes of its volumes
 * @param wildcardRoutes whether its guests' routes go through the infrastructure cluster's router (no base domain of its own)
 * @param controlPlane what it needs of the management cluster, when it is to be created; empty when it exists
 */
public record InfraRequirements(
        String namespace,
        String infraId,
        List<Machines> machines,
        Storage storage,
        boolean wildcardRoutes,
        Optional<ControlPlane> controlPlane) {

    /** Copies the list. */
    public InfraRequirements {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(infraId, "infraId");
        machines = List.copyOf(machines);
        Objects.requireNonNull(storage, "storage");
        Objects.requireNonNull(controlPlane, "controlPlane");
    }

    /** The requirements of a hosted cluster that exists. */
    public InfraRequirements(
            String namespace, String infraId, List<Machines> machines, Storage storage, boolean wildcardRoutes) {
        this(namespace, infraId, machines, storage, wildcardRoutes, Optional.empty());
    }

    /** The same with a control plane that is to be created. */
    public InfraRequirements with(ControlPlane created) {
        return new InfraRequirements(namespace, infraId, machines, storage, wildcardRoutes, Optional.of(created));
    }

    /**
     * A control plane that is to be created.
     *
     * @param namespace of the HostedCluster
     * @param name of the HostedCluster
     * @param etcdStorageClass of etcd's volumes; "" is the default class; empty when etcd has no volumes
     */
    public record ControlPlane(String namespace, String name, Optional<String> etcdStorageClass) {

        /** Checks that nothing is missing. */
        public ControlPlane {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(etcdStorageClass, "etcdStorageClass");
        }
    }

    /**
     * Machines that are alike.
     *
     * @param count how many there is to be room for; 0 for those that exist or may come one day
     * @param size of each
     * @param networks besides the pod network, each {@code NAMESPACE/NAME}
     * @param nodeSelector labels of the nodes that may run them
     * @param hostDevices how many of each device, by its resource name
     */
    public record Machines(
            int count,
            Size size,
            List<String> networks,
            Map<String, String> nodeSelector,
            Map<String, Integer> hostDevices) {

        /** Copies. */
        public Machines {
            Objects.requireNonNull(size, "size");
            networks = List.copyOf(networks);
            nodeSelector = Map.copyOf(nodeSelector);
            hostDevices = Map.copyOf(hostDevices);
        }
    }

    /**
     * The size of one machine.
     *
     * @param cores virtual processors
     * @param memory bytes
     * @param guaranteed whether it gets whole processors of its own (QoS class Guaranteed)
     */
    public record Size(BigDecimal cores, BigDecimal memory, boolean guaranteed) {}

    /**
     * Classes of storage.
     *
     * @param roots of the machines' disks; "" is the default class
     * @param mapped that guests' volumes come from
     * @param snapshots that guests' snapshots are made with
     */
    public record Storage(Set<String> roots, Set<String> mapped, Set<String> snapshots) {

        /** Copies. */
        public Storage {
            roots = Set.copyOf(roots);
            mapped = Set.copyOf(mapped);
            snapshots = Set.copyOf(snapshots);
        }
    }
}
