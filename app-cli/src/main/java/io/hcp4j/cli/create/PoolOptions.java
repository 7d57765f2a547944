package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;

/** The node pool that comes with a cluster. */
final class PoolOptions {
    final Flag<Integer> replicas;
    final Flag<String> drainTimeout;
    final Flag<String> volumeDetachTimeout;
    final Flag<String> upgradeType;
    final Flag<Boolean> autoRepair;

    PoolOptions(Flags flags) {
        replicas = flags.flag("--node-pool-replicas")
                .label("COUNT")
                .help("Nodes of the pool that is made with the cluster; negative for no pool (default: 0).")
                .number(0);
        drainTimeout = flags.flag("--node-drain-timeout")
                .label("DURATION")
                .help("How long draining a node may take; 0s for ever (default: 0s).")
                .text("0s");
        volumeDetachTimeout = flags.flag("--node-volume-detach-timeout")
                .label("DURATION")
                .help("How long detaching volumes may take; 0s for ever (default: 0s).")
                .text("0s");
        upgradeType = flags.flag("--node-upgrade-type")
                .label("TYPE")
                .offers("Replace", "InPlace")
                .help("Replace or InPlace (default: Replace).")
                .text("");
        autoRepair = flags.flag("--auto-repair")
                .help("Replace nodes that stay unhealthy.")
                .onOff(false);
    }
}
