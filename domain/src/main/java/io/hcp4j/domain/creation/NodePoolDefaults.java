package io.hcp4j.domain.creation;

import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.Multiqueue;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.nodepool.RootVolume;
import io.hcp4j.domain.nodepool.RootVolumeType;
import io.hcp4j.domain.nodepool.UpgradeType;
import io.hcp4j.domain.placement.PlatformType;
import io.hcp4j.ports.document.Quantity;
import java.util.Optional;

/**
 * Fills what a request leaves out of a node pool with what {@code hcp} would write. The defaults of the API server differ: it would
 * give each machine 8Gi of memory (docs/hypershift.md#defaults-of-hcp).
 */
public final class NodePoolDefaults {
    /** Memory of each virtual machine. */
    public static final String MEMORY = "4Gi";

    /** Cores of each virtual machine. */
    public static final int CORES = 2;

    /** Size of each root volume, in Gi. */
    public static final int ROOT_VOLUME_GIBIBYTES = 32;

    /** The quality of service of each virtual machine; the server's default, so it is not written. */
    public static final QosClass QOS_CLASS = QosClass.BURSTABLE;

    /** Whether network interfaces have one queue for each core. */
    public static final Multiqueue MULTIQUEUE = Multiqueue.ENABLE;

    /** Whether the virtual machines are on the pod network. */
    public static final boolean ATTACH_DEFAULT_NETWORK = true;

    /** The processor architecture of the nodes. */
    public static final Architecture ARCHITECTURE = Architecture.AMD64;

    /** How nodes get a new release. */
    public static final UpgradeType UPGRADE_TYPE = UpgradeType.REPLACE;

    /** Whether nodes that stay unhealthy are replaced. */
    public static final boolean AUTO_REPAIR = false;

    /** Nodes of a pool that is added to a cluster. */
    public static final int REPLICAS = 2;

    /** Nodes of the pool that is created with a cluster. */
    public static final int REPLICAS_WITH_CLUSTER = 0;

    /** How long draining a node of the pool that is created with a cluster may take: for ever. */
    public static final String DRAIN_TIMEOUT = "0s";

    /** How long detaching volumes from a node of the pool that is created with a cluster may take: for ever. */
    public static final String VOLUME_DETACH_TIMEOUT = "0s";

    private NodePoolDefaults() {}

    /** A pool that is added to a cluster. */
    static NodePoolSpec complete(NodePoolSpec asked) {
        return complete(asked, REPLICAS).build();
    }

    /** The pool that is created with a cluster. */
    static NodePoolSpec completeWithCluster(NodePoolSpec asked) {
        return complete(asked, REPLICAS_WITH_CLUSTER)
                .nodeDrainTimeout(asked.nodeDrainTimeout().orElse(DRAIN_TIMEOUT))
                .nodeVolumeDetachTimeout(asked.nodeVolumeDetachTimeout().orElse(VOLUME_DETACH_TIMEOUT))
                .build();
    }

    private static NodePoolSpec.Builder complete(NodePoolSpec asked, int replicas) {
        NodePoolSpec.Builder spec = NodePoolSpec.builder()
                .from(asked)
                .arch(asked.arch().orElse(ARCHITECTURE))
                .management(NodePoolManagement.builder()
                        .from(asked.management())
                        .upgradeType(asked.management().upgradeType().orElse(UPGRADE_TYPE))
                        .autoRepair(asked.management().autoRepair().orElse(AUTO_REPAIR))
                        .build())
                .platform(platform(asked.platform()));
        if (asked.replicas().isEmpty() && asked.autoScaling().isEmpty()) {
            spec.replicas(replicas);
        }
        return spec;
    }

    private static NodePoolPlatform platform(NodePoolPlatform asked) {
        KubevirtNodePoolPlatform machine = asked.kubevirt()
                .orElseGet(() -> KubevirtNodePoolPlatform.builder().build());
        return NodePoolPlatform.builder()
                .from(asked)
                .type(asked.type().orElse(PlatformType.KUBEVIRT))
                .kubevirt(KubevirtNodePoolPlatform.builder()
                        .from(machine)
                        .compute(compute(machine.compute()))
                        .rootVolume(rootVolume(machine.rootVolume()))
                        .networkInterfaceMultiqueue(
                                machine.networkInterfaceMultiqueue().orElse(MULTIQUEUE))
                        .attachDefaultNetwork(machine.attachDefaultNetwork().orElse(ATTACH_DEFAULT_NETWORK))
                        .build())
                .build();
    }

    private static Compute compute(Compute asked) {
        Optional<QosClass> written = asked.qosClass().filter(qos -> qos != QOS_CLASS);
        return Compute.builder()
                .from(asked)
                .memory(asked.memory().orElseGet(() -> Quantity.parse(MEMORY)))
                .cores(asked.cores().orElse(CORES))
                .qosClass(written)
                .build();
    }

    private static RootVolume rootVolume(RootVolume asked) {
        return RootVolume.builder()
                .from(asked)
                .type(asked.type().orElse(RootVolumeType.PERSISTENT))
                .size(asked.size().orElseGet(() -> Quantity.parse(ROOT_VOLUME_GIBIBYTES + "Gi")))
                .build();
    }
}
