package io.hcp4j.domain.infra;

import io.hcp4j.domain.infra.check.InfraCheck;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SkippedInfraChecksTest {

    @Test
    void onlyKnownNamesCanBeSkipped() {
        assertThat(SkippedInfraChecks.known()).contains("room", "loopback-server");
        assertThat(new SkippedInfraChecks(SkippedInfraChecks.known()).wholeCluster())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SkippedInfraChecks(Set.of("rooms")))
                .withMessageContaining("rooms");
    }

    @Test
    void theReviewOfTheKubeconfigIsNotOfTheCluster() {
        SkippedInfraChecks all = SkippedInfraChecks.allOfCluster();

        assertThat(all.wholeCluster()).isTrue();
        assertThat(all.names()).contains("room").doesNotContain("loopback-server");
        assertThat(SkippedInfraChecks.none().and(Set.of(InfraCheck.ROOM)).names())
                .containsExactly("room");
        assertThat(SkippedInfraChecks.none().wholeCluster()).isFalse();
    }
}
