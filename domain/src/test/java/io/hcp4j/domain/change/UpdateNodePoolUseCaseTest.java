package io.hcp4j.domain.change;

import io.hcp4j.domain.change.label.LabelChanges;
import io.hcp4j.domain.change.label.TaintChanges;
import io.hcp4j.domain.change.nodepool.NodePoolField;
import io.hcp4j.domain.change.nodepool.NodePoolUpdate;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.nodepool.Taint;
import io.hcp4j.domain.nodepool.TaintEffect;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(changed.text("spec", "nodeDrainTimeout")).contains("10m0s");
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
        assertThat(read(pool).text("spec", "nodeVolumeDetachTimeout")).contains("5m0s");
        assertThat(removed.fields())
                .containsExactlyInAnyOrder(NodePoolField.NODE_VOLUME_DETACH_TIMEOUT, NodePoolField.NODE_SELECTOR);
        updating.execute(new UpdateNodePool(namespace, "pool", removed, MODE), NO_LISTENER);

        assertThat(read(pool).has("spec", "nodeVolumeDetachTimeout")).isFalse();
        assertThat(read(pool).has("spec", "platform", "kubevirt", "nodeSelector"))
                .isFalse();
    }

    @Test
    void labelsAreSetAndRemovedAndTheOthersStay() {
        change(NodePoolUpdate.builder()
                .nodeLabels(LabelChanges.setting(Map.of("zone", "a", "example.com/tier", "gold", "old", ""))));

        change(NodePoolUpdate.builder().nodeLabels(new LabelChanges(Map.of("zone", "b"), Set.of("old", "never-set"))));

        assertThat(read(pool).texts("spec", "nodeLabels"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("zone", "b", "example.com/tier", "gold"));
        assertThat(change(NodePoolUpdate.builder().nodeLabels(LabelChanges.removing("never-set")))
                        .objects())
                .allMatch(event -> event instanceof ChangeEvent.Unchanged);
        change(NodePoolUpdate.builder().nodeLabels(LabelChanges.removing("zone", "example.com/tier")));
        assertThat(read(pool).has("spec", "nodeLabels")).isFalse();
    }

    @Test
    void keyAndEffectSayWhichTaintIsMeant() {
        change(NodePoolUpdate.builder()
                .taints(TaintChanges.setting(List.of(
                        taint("gpu", "a", TaintEffect.NO_SCHEDULE),
                        taint("gpu", "a", TaintEffect.NO_EXECUTE),
                        taint("infra", "", TaintEffect.NO_SCHEDULE)))));

        change(NodePoolUpdate.builder()
                .taints(new TaintChanges(
                        List.of(taint("gpu", "b", TaintEffect.NO_SCHEDULE)),
                        Map.of("gpu", Set.of(TaintEffect.NO_EXECUTE)))));

        assertThat(read(pool).objects("spec", "taints"))
                .containsExactly(
                        Document.of(Map.of("key", "gpu", "value", "b", "effect", "NoSchedule")),
                        Document.of(Map.of("key", "infra", "effect", "NoSchedule")));
        change(NodePoolUpdate.builder().taints(TaintChanges.removing("gpu")));
        change(NodePoolUpdate.builder().taints(TaintChanges.removing("infra")));
        assertThat(read(pool).has("spec", "taints")).isFalse();
    }

    @Test
    void labelsAndTaintsThatKubernetesDoesNotTakeAreNamedWithoutACluster() {
        NodePoolUpdate update = NodePoolUpdate.builder()
                .nodeLabels(LabelChanges.setting(Map.of("bad key", "a", "zone", "no spaces")))
                .taints(TaintChanges.setting(List.of(
                        taint("-gpu", "a", TaintEffect.NO_SCHEDULE),
                        taint("long", "v".repeat(64), TaintEffect.NO_SCHEDULE))))
                .build();

        assertThat(update.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "spec.nodeLabels", "spec.nodeLabels.zone", "spec.taints[0].key", "spec.taints[1].value");
        assertThat(change(update)).isInstanceOf(ChangeResult.Refused.class);
        assertThat(NodePoolUpdate.builder()
                        .memory(Quantity.parse("1Gi"))
                        .build()
                        .problems())
                .isEmpty();
    }

    @Test
    void anotherSpellingOfTheSameValueIsNoChange() {
        change(NodePoolUpdate.builder().memory(Quantity.parse("8Gi")).nodeDrainTimeout("1h"));

        ChangeResult same =
                change(NodePoolUpdate.builder().memory(Quantity.parse("8192Mi")).nodeDrainTimeout("60m"));

        assertThat(same.objects()).allMatch(event -> event instanceof ChangeEvent.Unchanged);
        assertThat(read(pool).text("spec", "platform", "kubevirt", "compute", "memory"))
                .contains("8Gi");
    }

    @Test
    void aFieldThatCannotChangeIsRefused() {
        NodePoolUpdate update =
                NodePoolUpdate.builder().remove(NodePoolField.UPGRADE_TYPE).build();

        ChangeResult result = new UpdateNodePoolUseCase(server.access())
                .execute(new UpdateNodePool(namespace, "pool", update, MODE), NO_LISTENER);

        assertThat(result).isInstanceOf(ChangeResult.Refused.class);
    }

    private ChangeResult change(NodePoolUpdate.Builder update) {
        return change(update.build());
    }

    private ChangeResult change(NodePoolUpdate update) {
        return new UpdateNodePoolUseCase(server.access())
                .execute(new UpdateNodePool(namespace, "pool", update, MODE), NO_LISTENER);
    }

    private static Taint taint(String key, String value, TaintEffect effect) {
        return Taint.builder().key(key).value(value).effect(effect).build();
    }
}
