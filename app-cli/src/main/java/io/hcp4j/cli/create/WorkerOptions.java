package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.creation.NodePoolDefaults;
import java.util.List;

import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;

/** What each node of a pool is like; the same for both commands. */
final class WorkerOptions {
    final Flag<String> memory;
    final Flag<String> cores;
    final Flag<String> qosClass;
    final Flag<String> rootVolumeSize;
    final Flag<String> rootVolumeStorageClass;
    final Flag<List<String>> rootVolumeAccessModes;
    final Flag<String> rootVolumeMode;
    final Flag<String> rootVolumeCache;
    final Flag<String> multiqueue;
    final Flag<List<String>> additionalNetworks;
    final Flag<Boolean> attachDefaultNetwork;
    final Flag<List<String>> nodeSelector;
    final Flag<List<String>> hostDevices;

    /** Of pools that are to be made. */
    WorkerOptions(Flags flags) {
        this(flags, true);
    }

    /**
     * Declares the flags.
     *
     * @param defaults whether what is not given has a default, or stays as it is
     */
    WorkerOptions(Flags flags, boolean defaults) {
        flags.section("Nodes");
        memory = flags.flag("--memory")
                .sets(NODE_POOL, "spec.platform.kubevirt.compute.memory")
                .label("QUANTITY")
                .help(help(defaults, "Memory of each VM", NodePoolDefaults.MEMORY))
                .text("");
        cores = flags.flag("--cores")
                .sets(NODE_POOL, "spec.platform.kubevirt.compute.cores")
                .label("COUNT")
                .help(help(defaults, "Cores of each VM", NodePoolDefaults.CORES))
                .text("");
        qosClass = flags.flag("--qos-class")
                .sets(NODE_POOL, "spec.platform.kubevirt.compute.qosClass")
                .label("CLASS")
                .offers("Burstable", "Guaranteed")
                .help(help(defaults, "Burstable or Guaranteed", NodePoolDefaults.QOS_CLASS.wireName()))
                .text("");
        rootVolumeSize = flags.flag("--root-volume-size")
                .sets(NODE_POOL, "spec.platform.kubevirt.rootVolume.persistent.size")
                .label("GI")
                .help(help(
                        defaults, "Size of the root volume in Gi, at least 16", NodePoolDefaults.ROOT_VOLUME_GIBIBYTES))
                .text("");
        rootVolumeStorageClass = flags.flag("--root-volume-storage-class")
                .sets(NODE_POOL, "spec.platform.kubevirt.rootVolume.persistent.storageClass")
                .label("NAME")
                .help("Storage class of the root volume.")
                .text("");
        rootVolumeAccessModes = flags.flag("--root-volume-access-modes")
                .sets(NODE_POOL, "spec.platform.kubevirt.rootVolume.persistent.accessModes")
                .label("MODE")
                .offers("ReadWriteOnce", "ReadWriteMany", "ReadWriteOncePod")
                .help("Access modes of the root volume, for example ReadWriteMany.")
                .list();
        rootVolumeMode = flags.flag("--root-volume-volume-mode")
                .sets(NODE_POOL, "spec.platform.kubevirt.rootVolume.persistent.volumeMode")
                .label("MODE")
                .offers("Filesystem", "Block")
                .help("Filesystem or Block.")
                .text("");
        rootVolumeCache = flags.flag("--root-volume-cache-strategy")
                .sets(NODE_POOL, "spec.platform.kubevirt.rootVolume.cacheStrategy")
                .label("STRATEGY")
                .offers("None", "PVC")
                .help("Whether to cache the boot image: None or PVC.")
                .text("");
        multiqueue = flags.flag("--network-multiqueue")
                .sets(NODE_POOL, "spec.platform.kubevirt.networkInterfaceMultiqueue")
                .label("SWITCH")
                .offers("Enable", "Disable")
                .help(help(defaults, "Network multiqueue: Enable or Disable", NodePoolDefaults.MULTIQUEUE.wireName()))
                .text("");
        additionalNetworks = flags.flag("--additional-network")
                .sets(NODE_POOL, "spec.platform.kubevirt.additionalNetworks")
                .label("NETWORK")
                .help(
                        "An additional network of the VMs: name:NAMESPACE/NAME of a NetworkAttachmentDefinition. Repeatable.")
                .texts();
        attachDefaultNetwork = flags.flag("--attach-default-network")
                .sets(NODE_POOL, "spec.platform.kubevirt.attachDefaultNetwork")
                .help(help(defaults, "Whether the VMs are on the pod network", NodePoolDefaults.ATTACH_DEFAULT_NETWORK))
                .onOff(NodePoolDefaults.ATTACH_DEFAULT_NETWORK);
        nodeSelector = flags.flag("--vm-node-selector")
                .sets(NODE_POOL, "spec.platform.kubevirt.nodeSelector")
                .label("KEY=VALUE")
                .help("Labels of the infrastructure nodes that the VMs run on.")
                .list();
        hostDevices = flags.flag("--host-device-name")
                .sets(NODE_POOL, "spec.platform.kubevirt.hostDevices")
                .label("DEVICE")
                .help("A host device for each VM: NAME[,count:N]. Repeatable.")
                .texts();
    }

    private static String help(boolean defaults, String sentence, Object otherwise) {
        return defaults ? sentence + " (default: " + otherwise + ")." : sentence + ".";
    }
}
