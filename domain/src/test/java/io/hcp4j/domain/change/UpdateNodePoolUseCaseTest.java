package io.hcp4j.domain.change;

import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UpdateNodePoolUseCaseTest extends ChangeFixture {
    @Test
    void theNodesBecomeOthersAndTheRestOfThePoolStays() {
        NodePoolUpdate update = NodePoolUpdate.builder()
                .memory(Quantity.parse("16Gi"))
                .cores(4)
                .qosClass(QosClass.GUARANTEED)
                .rootVolumeSize(Quantity.parse("64Gi"))
                .nodeSelector(Map.of("zone", "a"))
                .nodeDrainTimeout("10m")
                .autoRepair(true)
                .build();

        new UpdateNodePoolUseCase(server.access())
                .execute(new UpdateNodePool(namespace, "pool", update, MODE), NO_LISTENER);

        Document changed = read(pool);
        assertThat(changed.text("spec", "platform", "kubevirt", "compute", "memory"))
                .contains("16Gi");
        assertThat(changed.number("spec", "platform", "kubevirt", "compute", "cores"))
                .contains(4L);
        assertThat(changed.text("spec", "platform", "kubevirt", "compute", "qosClass"))
                .contains("Guaranteed");
        assertThat(changed.text("spec", "platform", "kubevirt", "rootVolume", "persistent", "size"))
                .contains("64Gi");
        assertThat(changed.text("spec", "platform", "kubevirt", "nodeSelector", "zone"))
                .contains("a");
        assertThat(changed.text("spec", "nodeDrainTimeout")).contains("10m");
        assertThat(changed.value("spec", "management", "autoRepair")).contains(true);
        assertThat(changed.number("spec", "replicas")).contains(2L);
        assertThat(changed.text("spec", "management", "upgradeType")).contains("Replace");
    }

    @Test
    void aFieldCanBeRemovedAndTheLaterOfTwoCallsCounts() {
        NodePoolUpdate set = NodePoolUpdate.builder()
                .nodeVolumeDetachTimeout("1m")
                .nodeVolumeDetachTimeout("5m")
                .nodeSelector(Map.of("zone", "a"))
                .build();
        NodePoolUpdate removed = NodePoolUpdate.builder()
                .remove(NodePoolField.NODE_VOLUME_DETACH_TIMEOUT)
                .nodeSelector(Map.of())
                .build();
        UpdateNodePoolUseCase updating = new UpdateNodePoolUseCase(server.access());

        updating.execute(new UpdateNodePool(namespace, "pool", set, MODE), NO_LISTENER);
        assertThat(read(pool).text("spec", "nodeVolumeDetachTimeout")).contains("5m");
        assertThat(removed.fields())
                .containsExactlyInAnyOrder(NodePoolField.NODE_VOLUME_DETACH_TIMEOUT, NodePoolField.NODE_SELECTOR);
        updating.execute(new UpdateNodePool(namespace, "pool", removed, MODE), NO_LISTENER);

        assertThat(read(pool).has("spec", "nodeVolumeDetachTimeout")).isFalse();
        assertThat(read(pool).has("spec", "platform", "kubevirt", "nodeSelector"))
                .isFalse();
    }

    @Test
    void aFieldThatCannotChangeIsRefused() {
        NodePoolUpdate update =
                NodePoolUpdate.builder().remove(NodePoolField.UPGRADE_TYPE).build();

        ChangeResult result = new UpdateNodePoolUseCase(server.access())
                .execute(new UpdateNodePool(namespace, "pool", update, MODE), NO_LISTENER);

        assertThat(result).isInstanceOf(ChangeResult.Refused.class);
    }
}
