package io.hcp4j.domain.infra;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.InfraId;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.infra.check.InfraRequirements;
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
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From what is asked for, or exists, to what the infrastructure cluster has to have. */
public final class RequirementsCalculator {
    private static final String DEFAULT_MEMORY = "8Gi";
    private static final int DEFAULT_CORES = 2;

    private RequirementsCalculator() {}

    /** Those of a cluster that is to be created. */
    public static InfraRequirements of(ClusterRequest request, String infraNamespace) {
        String infraId = request.spec().infraId().orElseGet(() -> InfraId.derive(request.namespace(), request.name()));
        List<NodePoolSpec> pools = request.pool().stream().toList();
        return needs(infraNamespace, infraId, request.spec(), pools, true);
    }

    /** Those of a pool that is to be added to a cluster. */
    public static InfraRequirements of(HostedCluster cluster, NodePoolSpec added, String infraNamespace) {
        return needs(infraNamespace, cluster.spec().infraId().orElse(""), cluster.spec(), List.of(added), true);
    }

    /** Those of a cluster that exists; its machines have found their room. */
    public static InfraRequirements of(HostedCluster cluster, List<NodePoolSpec> pools, String infraNamespace) {
        return needs(infraNamespace, cluster.spec().infraId().orElse(""), cluster.spec(), pools, false);
    }

    private static InfraRequirements needs(
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
