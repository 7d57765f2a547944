package io.hcp4j.domain.infra;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.etcd.EtcdSpec;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.infra.check.InfraRequirements.ControlPlane;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.infra.check.InfraRequirements.Size;
import io.hcp4j.domain.infra.check.InfraRequirements.Storage;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.HostDevice;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NetworkAttachment;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.StorageClassMapping;
import io.hcp4j.domain.placement.StorageDriver;
import io.hcp4j.domain.placement.VolumeSnapshotClassMapping;
import io.hcp4j.ports.document.Quantity;
import io.hcp4j.ports.resource.ResourceKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Calculates what a hosted cluster requires of the cluster that runs its virtual machines, and a new one of the management cluster. */
public final class RequirementsCalculator {
    private static final String DEFAULT_MEMORY = "8Gi";
    private static final int DEFAULT_CORES = 2;

    private RequirementsCalculator() {}

    /**
     * Calculates the requirements of a hosted cluster that is to be created.
     *
     * @param key of the HostedCluster
     * @param cluster its desired state, with an infra ID
     * @param pools the node pools that are created with it
     */
    public static InfraRequirements of(
            ResourceKey key, HostedClusterSpec cluster, List<NodePoolSpec> pools, String infraNamespace) {
        return requirements(infraNamespace, cluster.infraId().orElse(""), cluster, pools, true)
                .with(new ControlPlane(key.namespace(), key.name(), etcdStorageClass(cluster)));
    }

    /** Calculates the requirements of a node pool that is to be added to a hosted cluster. */
    public static InfraRequirements of(HostedCluster cluster, NodePoolSpec added, String infraNamespace) {
        return requirements(infraNamespace, cluster.spec().infraId().orElse(""), cluster.spec(), List.of(added), true);
    }

    /** Calculates the requirements of a hosted cluster that exists: its machines need no more capacity. */
    public static InfraRequirements of(HostedCluster cluster, List<NodePoolSpec> pools, String infraNamespace) {
        return requirements(infraNamespace, cluster.spec().infraId().orElse(""), cluster.spec(), pools, false);
    }

    private static Optional<String> etcdStorageClass(HostedClusterSpec cluster) {
        EtcdSpec etcd = cluster.etcd().orElseGet(() -> ManagedEtcd.builder().build());
        return etcd instanceof ManagedEtcd managed
                ? Optional.of(managed.storageClass().orElse(""))
                : Optional.empty();
    }

    private static InfraRequirements requirements(
            String namespace,
            String infraId,
            HostedClusterSpec spec,
            List<NodePoolSpec> pools,
            boolean machinesAreNew) {
        boolean passthrough = spec.dns().baseDomain().orElse("").isEmpty()
                || spec.platform()
                        .kubevirt()
                        .flatMap(KubevirtPlatform::baseDomainPassthrough)
                        .orElse(false);
        return new InfraRequirements(
                namespace,
                infraId,
                pools.stream().map(pool -> machines(pool, machinesAreNew)).toList(),
                storage(spec, pools),
                passthrough);
    }

    private static Machines machines(NodePoolSpec pool, boolean machinesAreNew) {
        KubevirtNodePoolPlatform platform = platform(pool);
        return new Machines(
                machinesAreNew ? Math.max(0, least(pool)) : 0,
                size(platform.compute()),
                platform.additionalNetworks().stream()
                        .map(NetworkAttachment::name)
                        .toList(),
                platform.nodeSelector(),
                devices(platform.hostDevices()));
    }

    private static int least(NodePoolSpec pool) {
        return pool.replicas()
                .or(() -> pool.autoScaling().flatMap(NodeAutoscaling::min))
                .orElse(0);
    }

    private static Size size(Compute compute) {
        return new Size(
                BigDecimal.valueOf(compute.cores().orElse(DEFAULT_CORES)),
                compute.memory().orElseGet(() -> Quantity.parse(DEFAULT_MEMORY)).value(),
                compute.qosClass().filter(QosClass.GUARANTEED::equals).isPresent());
    }

    private static Map<String, Integer> devices(List<HostDevice> devices) {
        return devices.stream()
                .collect(Collectors.toMap(
                        HostDevice::deviceName, device -> device.count().orElse(1), Integer::sum));
    }

    private static Storage storage(HostedClusterSpec spec, List<NodePoolSpec> pools) {
        StorageDriver driver = spec.platform()
                .kubevirt()
                .flatMap(KubevirtPlatform::storageDriver)
                .orElseGet(() -> StorageDriver.builder().build());
        Set<String> roots = pools.stream()
                .map(pool -> platform(pool).rootVolume().storageClass().orElse(""))
                .collect(Collectors.toSet());
        return new Storage(
                roots.isEmpty() ? Set.of("") : roots,
                driver.storageClassMapping().stream()
                        .map(StorageClassMapping::infraStorageClassName)
                        .collect(Collectors.toSet()),
                driver.volumeSnapshotClassMapping().stream()
                        .map(VolumeSnapshotClassMapping::infraVolumeSnapshotClassName)
                        .collect(Collectors.toSet()));
    }

    private static KubevirtNodePoolPlatform platform(NodePoolSpec pool) {
        NodePoolPlatform platform = pool.platform();
        return platform.kubevirt()
                .orElseGet(() -> KubevirtNodePoolPlatform.builder().build());
    }
}
