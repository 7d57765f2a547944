package io.hcp4j.cli.create;

import io.hcp4j.cli.core.Flag;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.UpgradeType;
import java.util.Locale;
import java.util.Optional;

/** From flags to a NodePool's spec: what both commands have in common. */
final class NodePoolSpecMapper {
    private final FlagReader reader;

    NodePoolSpecMapper(FlagReader reader) {
        this.reader = reader;
    }

    NodePoolSpec.Builder spec(
            Flag<Integer> replicas,
            Flag<String> releaseImage,
            Flag<String> architecture,
            NodePoolManagement management,
            WorkerOptions workers) {
        return NodePoolSpec.builder()
                .replicas(FlagReader.given(replicas))
                .releaseImage(reader.text(releaseImage))
                .arch(arch(architecture))
                .management(management)
                .platform(new WorkerMapper(reader).platform(workers));
    }

    NodePoolManagement management(Flag<String> upgradeType, Flag<Boolean> autoRepair) {
        return NodePoolManagement.builder()
                .upgradeType(reader.word(
                        upgradeType, FlagReader.all(UpgradeType.class), word -> word.toLowerCase(Locale.ROOT)))
                .autoRepair(FlagReader.given(autoRepair))
                .build();
    }

    Optional<Architecture> arch(Flag<String> architecture) {
        return reader.word(architecture, FlagReader.all(Architecture.class), word -> word.toLowerCase(Locale.ROOT));
    }
}
