package io.hcp4j.cli.create;

import io.hcp4j.cli.core.FieldFlags;
import io.hcp4j.cli.core.Flags;
import io.hcp4j.domain.change.nodepool.NodePoolField;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodePoolUpdateMapperTest {

    @Test
    void everyFieldThatCanBeChangedHasOneFlagAndNoFlagSetsAnother() {
        Flags flags = new Flags();
        new NodePoolUpdateMapper(flags);

        assertThat(flags.setting(FieldFlags.NODE_POOL).keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(NodePoolField.values())
                        .map(NodePoolField::path)
                        .toList());
    }
}
