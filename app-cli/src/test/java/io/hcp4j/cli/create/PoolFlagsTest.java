package io.hcp4j.cli.create;

import io.hcp4j.cli.frame.FieldFlags;
import io.hcp4j.cli.frame.Flags;
import io.hcp4j.domain.change.NodePoolField;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolFlagsTest {

    @Test
    void everyFieldThatCanBeChangedHasOneFlagAndNoFlagSetsAnother() {
        Flags flags = new Flags();
        new PoolFlags(flags);

        assertThat(flags.setting(FieldFlags.NODE_POOL).keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(NodePoolField.values())
                        .map(NodePoolField::path)
                        .toList());
    }
}
