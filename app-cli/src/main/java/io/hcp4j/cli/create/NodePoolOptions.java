package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.creation.NodePoolDefaults;

import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;

/** The node pool that comes with a cluster. */
final class NodePoolOptions {
    final Flag<Integer> replicas;
    final Flag<String> drainTimeout;
    final Flag<String> volumeDetachTimeout;
    final Flag<String> upgradeType;
    final Flag<Boolean> autoRepair;

    NodePoolOptions(Flags flags) {
        flags.section("Nodes");
        replicas = flags.flag("--node-pool-replicas")
                .sets(NODE_POOL, "spec.replicas")
                .label("COUNT")
                .help("Nodes of the pool that is created with the cluster; negative for no pool (default: "
                        + NodePoolDefaults.REPLICAS_WITH_CLUSTER + ").")
                .number(NodePoolDefaults.REPLICAS_WITH_CLUSTER);
        drainTimeout = flags.flag("--node-drain-timeout")
                .sets(NODE_POOL, "spec.nodeDrainTimeout")
                .label("DURATION")
                .help("How long draining a node may take; 0s for ever (default: " + NodePoolDefaults.DRAIN_TIMEOUT
                        + ").")
                .text("");
        volumeDetachTimeout = flags.flag("--node-volume-detach-timeout")
                .sets(NODE_POOL, "spec.nodeVolumeDetachTimeout")
                .label("DURATION")
                .help("How long detaching volumes may take; 0s for ever (default: "
                        + NodePoolDefaults.VOLUME_DETACH_TIMEOUT + ").")
                .text("");
        upgradeType = flags.flag("--node-upgrade-type")
                .sets(NODE_POOL, "spec.management.upgradeType")
                .label("TYPE")
                .offers("Replace", "InPlace")
                .help("Replace or InPlace (default: " + NodePoolDefaults.UPGRADE_TYPE.wireName() + ").")
                .text("");
        autoRepair = flags.flag("--auto-repair")
                .sets(NODE_POOL, "spec.management.autoRepair")
                .help("Replace nodes that stay unhealthy.")
                .onOff(NodePoolDefaults.AUTO_REPAIR);
    }
}
