package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.change.NodePoolField;
import io.hcp4j.domain.change.NodePoolUpdate;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.validation.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;

/** The flags that describe a node pool, for a pool that exists: what is not given stays as it is. */
public final class NodePoolUpdateMapper {
    private final Flags flags;
    private final WorkerOptions workers;
    private final Flag<String> architecture;
    private final Flag<String> upgradeType;
    private final Flag<Boolean> autoRepair;
    private final Flag<String> drainTimeout;
    private final Flag<String> volumeDetachTimeout;
    private final FlagReader reader = new FlagReader();

    /** Declares the flags. */
    public NodePoolUpdateMapper(Flags flags) {
        this.flags = flags;
        workers = new WorkerOptions(flags, false);
        architecture = flags.flag("--arch")
                .sets(NODE_POOL, "spec.arch")
                .label("ARCH")
                .help("The processor architecture of the nodes; cannot be changed.")
                .text("");
        upgradeType = flags.flag("--node-upgrade-type")
                .sets(NODE_POOL, "spec.management.upgradeType")
                .label("TYPE")
                .offers("Replace", "InPlace")
                .help("Replace or InPlace; cannot be changed.")
                .text("");
        autoRepair = flags.flag("--auto-repair")
                .sets(NODE_POOL, "spec.management.autoRepair")
                .help("Whether nodes that stay unhealthy are replaced.")
                .onOff(false);
        drainTimeout = flags.flag("--node-drain-timeout")
                .sets(NODE_POOL, "spec.nodeDrainTimeout")
                .label("DURATION")
                .help("How long draining a node may take; 0s for ever.")
                .text("");
        volumeDetachTimeout = flags.flag("--node-volume-detach-timeout")
                .sets(NODE_POOL, "spec.nodeVolumeDetachTimeout")
                .label("DURATION")
                .help("How long detaching volumes may take; 0s for ever.")
                .text("");
    }

    /** Whether any of them is given. */
    public boolean any() {
        return flags.setting(NODE_POOL).values().stream().anyMatch(Flag::given);
    }

    /** What was wrong with their values; known once {@link #update} was asked for. */
    public List<Problem> problems() {
        return reader.problems();
    }

    /** What the given flags change. */
    public NodePoolUpdate update() {
        NodePoolSpecMapper specs = new NodePoolSpecMapper(reader);
        NodePoolSpec spec = NodePoolSpec.builder()
                .arch(specs.arch(architecture))
                .management(specs.management(upgradeType, autoRepair))
                .platform(new WorkerMapper(reader).platform(workers))
                .nodeDrainTimeout(Optional.of(drainTimeout.value()).filter(text -> !text.isEmpty()))
                .nodeVolumeDetachTimeout(
                        Optional.of(volumeDetachTimeout.value()).filter(text -> !text.isEmpty()))
                .build();
        Map<String, Flag<?>> setters = flags.setting(NODE_POOL);
        Set<NodePoolField> given = Arrays.stream(NodePoolField.values())
                .filter(field -> Objects.requireNonNull(setters.get(field.path()), field.path())
                        .given())
                .collect(Collectors.toSet());
        return NodePoolUpdate.builder().from(spec, given).build();
    }
}
