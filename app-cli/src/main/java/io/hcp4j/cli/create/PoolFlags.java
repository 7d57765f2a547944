package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.domain.change.NodePoolField;
import io.hcp4j.domain.change.NodePoolUpdate;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.validation.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The flags that describe a node pool, for a pool that exists: what is not given stays as it is. */
public final class PoolFlags {
    private final WorkerOptions workers;
    private final Flag<String> architecture;
    private final Flag<String> upgradeType;
    private final Flag<Boolean> autoRepair;
    private final Flag<String> drainTimeout;
    private final Flag<String> volumeDetachTimeout;
    private final FlagReader reader = new FlagReader();

    /** Declares the flags. */
    public PoolFlags(Flags flags) {
        workers = new WorkerOptions(flags, false);
        architecture = flags.flag("--arch")
                .label("ARCH")
                .help("The processor architecture of the nodes; cannot be changed.")
                .text("");
        upgradeType = flags.flag("--node-upgrade-type")
                .label("TYPE")
                .offers("Replace", "InPlace")
                .help("Replace or InPlace; cannot be changed.")
                .text("");
        autoRepair = flags.flag("--auto-repair")
                .help("Whether nodes that stay unhealthy are replaced.")
                .onOff(false);
        drainTimeout = flags.flag("--node-drain-timeout")
                .label("DURATION")
                .help("How long draining a node may take; 0s for ever.")
                .text("");
        volumeDetachTimeout = flags.flag("--node-volume-detach-timeout")
                .label("DURATION")
                .help("How long detaching volumes may take; 0s for ever.")
                .text("");
    }

    /** Whether any of them is given. */
    public boolean any() {
        return fields().keySet().stream().anyMatch(Flag::given);
    }

    /** What was wrong with their values; known once {@link #update} was asked for. */
    public List<Problem> problems() {
        return reader.problems();
    }

    /** What the given flags change. */
    public NodePoolUpdate update() {
        PoolSpec specs = new PoolSpec(reader);
        NodePoolSpec spec = NodePoolSpec.builder()
                .arch(specs.arch(architecture))
                .management(specs.management(upgradeType, autoRepair))
                .platform(new WorkerSpec(reader).platform(workers))
                .nodeDrainTimeout(Optional.of(drainTimeout.value()).filter(text -> !text.isEmpty()))
                .nodeVolumeDetachTimeout(
                        Optional.of(volumeDetachTimeout.value()).filter(text -> !text.isEmpty()))
                .build();
        Set<NodePoolField> given = fields().entrySet().stream()
                .filter(entry -> entry.getKey().given())
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return NodePoolUpdate.builder().from(spec, given).build();
    }

    /** The field that each of them sets. */
    private Map<Flag<?>, NodePoolField> fields() {
        Map<Flag<?>, NodePoolField> fields = new LinkedHashMap<>();
        fields.put(architecture, NodePoolField.ARCH);
        fields.put(upgradeType, NodePoolField.UPGRADE_TYPE);
        fields.put(autoRepair, NodePoolField.AUTO_REPAIR);
        fields.put(drainTimeout, NodePoolField.NODE_DRAIN_TIMEOUT);
        fields.put(volumeDetachTimeout, NodePoolField.NODE_VOLUME_DETACH_TIMEOUT);
        fields.put(workers.memory, NodePoolField.MEMORY);
        fields.put(workers.cores, NodePoolField.CORES);
        fields.put(workers.qosClass, NodePoolField.QOS_CLASS);
        fields.put(workers.rootVolumeSize, NodePoolField.ROOT_VOLUME_SIZE);
        fields.put(workers.rootVolumeStorageClass, NodePoolField.ROOT_VOLUME_STORAGE_CLASS);
        fields.put(workers.rootVolumeAccessModes, NodePoolField.ROOT_VOLUME_ACCESS_MODES);
        fields.put(workers.rootVolumeMode, NodePoolField.ROOT_VOLUME_MODE);
        fields.put(workers.rootVolumeCache, NodePoolField.ROOT_VOLUME_CACHE);
        fields.put(workers.multiqueue, NodePoolField.MULTIQUEUE);
        fields.put(workers.additionalNetworks, NodePoolField.ADDITIONAL_NETWORKS);
        fields.put(workers.attachDefaultNetwork, NodePoolField.ATTACH_DEFAULT_NETWORK);
        fields.put(workers.nodeSelector, NodePoolField.NODE_SELECTOR);
        fields.put(workers.hostDevices, NodePoolField.HOST_DEVICES);
        return fields;
    }
}
