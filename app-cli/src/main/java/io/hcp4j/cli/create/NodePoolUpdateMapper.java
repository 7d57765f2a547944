package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.cli.label.LabelWords;
import io.hcp4j.cli.label.TaintWords;
import io.hcp4j.domain.change.label.LabelChanges;
import io.hcp4j.domain.change.label.TaintChanges;
import io.hcp4j.domain.change.nodepool.NodePoolField;
import io.hcp4j.domain.change.nodepool.NodePoolUpdate;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.validation.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import static io.hcp4j.cli.core.FieldFlags.NODE_POOL;

/** The flags that describe a node pool, for a pool that exists: what is not given stays as it is. */
public final class NodePoolUpdateMapper {
    private static final Set<NodePoolField> BY_WORDS = EnumSet.of(NodePoolField.NODE_LABELS, NodePoolField.TAINTS);

    private final Flags flags;
    private final WorkerOptions workers;
    private final Flag<String> architecture;
    private final Flag<String> upgradeType;
    private final Flag<Boolean> autoRepair;
    private final Flag<String> drainTimeout;
    private final Flag<String> volumeDetachTimeout;
    private final Flag<List<String>> labels;
    private final Flag<List<String>> taints;
    private final FlagReader reader = new FlagReader();
    private final List<Problem> wordProblems = new ArrayList<>();
    private boolean removes;

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
        labels = flags.flag("--node-labels")
                .sets(NODE_POOL, "spec.nodeLabels")
                .label("LABEL")
                .help("Labels of the nodes: KEY=VALUE sets one, KEY- removes it; the others stay.")
                .list();
        taints = flags.flag("--taints")
                .sets(NODE_POOL, "spec.taints")
                .label("TAINT")
                .help("Taints of the nodes: KEY=VALUE:EFFECT or KEY:EFFECT sets one, KEY:EFFECT- removes it,"
                        + " KEY- all of the key; the others stay.")
                .list();
    }

    /** Whether any of them is given. */
    public boolean any() {
        return flags.setting(NODE_POOL).values().stream().anyMatch(Flag::given);
    }

    /** What was wrong with their values; known once {@link #update} was asked for. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(reader.problems());
        problems.addAll(wordProblems);
        return problems;
    }

    /** Whether a flag is given whose change replaces the nodes; labels and taints do not. */
    public boolean replacesNodes() {
        return flags.setting(NODE_POOL).values().stream()
                .anyMatch(flag -> flag.given() && flag != labels && flag != taints);
    }

    /** Whether labels or taints are removed, which nodes keep that have them; known once {@link #update} was asked for. */
    public boolean removesFromNodes() {
        return removes;
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
                .filter(field -> !BY_WORDS.contains(field))
                .filter(field -> Objects.requireNonNull(setters.get(field.path()), field.path())
                        .given())
                .collect(Collectors.toSet());
        LabelWords labelWords = new LabelWords(labels);
        TaintWords taintWords = new TaintWords(taints);
        wordProblems.addAll(labelWords.problems());
        wordProblems.addAll(taintWords.problems());
        LabelChanges labelChanges = labelWords.changes();
        TaintChanges taintChanges = taintWords.changes();
        removes = !labelChanges.removed().isEmpty() || !taintChanges.removed().isEmpty();
        return NodePoolUpdate.builder()
                .from(spec, given)
                .nodeLabels(labelChanges)
                .taints(taintChanges)
                .build();
    }
}
