package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.Flag;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The flags that describe a node pool, for a pool that exists: what is not given stays as it is. */
public final class PoolFlags {
    private static final String KUBEVIRT = "spec.platform.kubevirt.";

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
        return paths().keySet().stream().anyMatch(Flag::given);
    }

    /** What was wrong with their values; known once {@link #change} was asked for. */
    public List<Problem> problems() {
        return reader.problems();
    }

    /** Makes a pool as the given flags say. */
    public UnaryOperator<Document> change() {
        PoolSpec specs = new PoolSpec(reader);
        NodePoolSpec spec = NodePoolSpec.builder()
                .arch(specs.arch(architecture))
                .management(specs.management(upgradeType, autoRepair))
                .platform(new WorkerSpec(reader).platform(workers))
                .nodeDrainTimeout(Optional.of(drainTimeout.value()).filter(text -> !text.isEmpty()))
                .nodeVolumeDetachTimeout(
                        Optional.of(volumeDetachTimeout.value()).filter(text -> !text.isEmpty()))
                .build();
        Document wanted = NodePoolWire.write(NodePool.builder().spec(spec).build());
        return pool -> {
            Document changed = pool;
            for (Map.Entry<Flag<?>, String[]> entry : paths().entrySet()) {
                if (entry.getKey().given()) {
                    Optional<Object> value = wanted.value(entry.getValue());
                    changed = value.isPresent()
                            ? changed.with(value.get(), entry.getValue())
                            : changed.without(entry.getValue());
                }
            }
            return changed;
        };
    }

    /** Where each of them stands in a NodePool. */
    private Map<Flag<?>, String[]> paths() {
        Map<Flag<?>, String[]> paths = new LinkedHashMap<>();
        paths.put(architecture, path("spec.arch"));
        paths.put(upgradeType, path("spec.management.upgradeType"));
        paths.put(autoRepair, path("spec.management.autoRepair"));
        paths.put(drainTimeout, path("spec.nodeDrainTimeout"));
        paths.put(volumeDetachTimeout, path("spec.nodeVolumeDetachTimeout"));
        paths.put(workers.memory, path(KUBEVIRT + "compute.memory"));
        paths.put(workers.cores, path(KUBEVIRT + "compute.cores"));
        paths.put(workers.qosClass, path(KUBEVIRT + "compute.qosClass"));
        paths.put(workers.rootVolumeSize, path(KUBEVIRT + "rootVolume.persistent.size"));
        paths.put(workers.rootVolumeStorageClass, path(KUBEVIRT + "rootVolume.persistent.storageClass"));
        paths.put(workers.rootVolumeAccessModes, path(KUBEVIRT + "rootVolume.persistent.accessModes"));
        paths.put(workers.rootVolumeMode, path(KUBEVIRT + "rootVolume.persistent.volumeMode"));
        paths.put(workers.rootVolumeCache, path(KUBEVIRT + "rootVolume.cacheStrategy"));
        paths.put(workers.multiqueue, path(KUBEVIRT + "networkInterfaceMultiqueue"));
        paths.put(workers.additionalNetworks, path(KUBEVIRT + "additionalNetworks"));
        paths.put(workers.attachDefaultNetwork, path(KUBEVIRT + "attachDefaultNetwork"));
        paths.put(workers.nodeSelector, path(KUBEVIRT + "nodeSelector"));
        paths.put(workers.hostDevices, path(KUBEVIRT + "hostDevices"));
        return paths;
    }

    private static String[] path(String dotted) {
        return Stream.of(dotted.split("\\.", -1)).toArray(String[]::new);
    }
}
