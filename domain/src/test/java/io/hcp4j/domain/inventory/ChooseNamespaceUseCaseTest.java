package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChooseNamespaceUseCaseTest extends ListFixture {

    @Test
    void theNamespaceOfTheContextIsChosenWhereItHoldsClusters() {
        ClusterByHand cluster = ClusterByHand.on(management);

        assertThat(chosen(cluster.namespace())).isEqualTo(cluster.namespace());
        assertThat(chosen("without-clusters")).isEqualTo("clusters");
    }

    @Test
    void aContextThatSaysNothingCostsNoRequest() {
        FailingCluster counting = FailingCluster.never(management.api());
        ChooseNamespaceUseCase choosing =
                new ChooseNamespaceUseCase(ClusterByHand.on(management).access(counting));

        for (String ofContext : new String[] {"", "default", "clusters"}) {
            assertThat(choosing.execute(new ChooseNamespace(ofContext, "clusters")))
                    .isEqualTo("clusters");
        }
        assertThat(counting.listed()).isEmpty();
    }

    @Test
    void aUserWhoMayNotLookThereHasNoClustersThere() {
        ClusterByHand cluster = ClusterByHand.on(management);
        ChooseNamespace command = new ChooseNamespace(cluster.namespace(), "clusters");

        assertThat(failing(cluster, ErrorCode.FORBIDDEN).execute(command)).isEqualTo("clusters");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> failing(cluster, ErrorCode.UNREACHABLE).execute(command));
    }

    private static ChooseNamespaceUseCase failing(ClusterByHand cluster, ErrorCode code) {
        return new ChooseNamespaceUseCase(
                cluster.access(FailingCluster.listing(HypershiftKinds.HOSTED_CLUSTER, management.api(), code)));
    }

    private static String chosen(String ofContext) {
        return new ChooseNamespaceUseCase(management.access()).execute(new ChooseNamespace(ofContext, "clusters"));
    }
}
