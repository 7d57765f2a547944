package io.hcp4j.domain.change;

import io.hcp4j.domain.server.Hosted;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AutoscaleNodePoolUseCaseTest extends ChangeFixture {
    @Test
    void theAutoscalerTakesOverAndHandsBack() {
        AutoscaleNodePoolUseCase autoscaling = new AutoscaleNodePoolUseCase(server.access());
        Hosted.status(server.api(), pool, Map.of("replicas", 3));

        autoscaling.execute(new AutoscaleNodePool(namespace, "pool", 1, 4, MODE), NO_LISTENER);

        assertThat(read(pool).has("spec", "replicas")).isFalse();
        assertThat(read(pool).number("spec", "autoScaling", "min")).contains(1L);
        assertThat(read(pool).number("spec", "autoScaling", "max")).contains(4L);
        ScaleNodePoolUseCase scaling = new ScaleNodePoolUseCase(server.access());
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> scaling.execute(scale(1, MODE), NO_LISTENER))
                .withMessageContaining("sized by the autoscaler, between 1 and 4 nodes")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));

        autoscaling.execute(new DisableAutoscaling(namespace, "pool", OptionalInt.empty(), MODE), NO_LISTENER);

        assertThat(read(pool).has("spec", "autoScaling")).isFalse();
        assertThat(read(pool).number("spec", "replicas"))
                .as("as many as there are")
                .contains(3L);
    }

    @Test
    void theAutoscalerHandsBackWithANumber() {
        AutoscaleNodePoolUseCase autoscaling = new AutoscaleNodePoolUseCase(server.access());
        autoscaling.execute(new AutoscaleNodePool(namespace, "pool", 1, 4, MODE), NO_LISTENER);

        autoscaling.execute(new DisableAutoscaling(namespace, "pool", OptionalInt.of(1), MODE), NO_LISTENER);

        assertThat(read(pool).number("spec", "replicas")).contains(1L);
        autoscaling.execute(new DisableAutoscaling(namespace, "pool", OptionalInt.of(6), MODE), NO_LISTENER);
        assertThat(read(pool).number("spec", "replicas")).contains(6L);
        assertThat(autoscaling
                        .execute(new DisableAutoscaling(namespace, "pool", OptionalInt.empty(), MODE), NO_LISTENER)
                        .objects())
                .singleElement()
                .isInstanceOf(ChangeEvent.Unchanged.class);
    }
}
