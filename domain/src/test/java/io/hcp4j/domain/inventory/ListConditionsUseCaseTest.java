package io.hcp4j.domain.inventory;

import io.hcp4j.domain.listing.Changes;
import io.hcp4j.domain.listing.ListResult;
import io.hcp4j.domain.overview.ConditionOverview;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListConditionsUseCaseTest extends ListFixture {
    @Test
    void conditionsOfAClusterAndItsPools() {
        ClusterByHand cluster =
                ClusterByHand.on(management).conditions("Available True AsExpected", "Degraded True Bad it is bad");
        cluster.pool("workers", 1, "Ready True AsExpected");
        otherPool(cluster, "Ready", "False");

        assertThat(conditions(cluster, false))
                .containsExactly(
                        "HostedCluster NS/c Available yes",
                        "HostedCluster NS/c Degraded no",
                        "NodePool NS/workers Ready yes");
        assertThat(conditions(cluster, true)).containsExactly("HostedCluster NS/c Degraded no");
    }

    @Test
    void aConditionIsToldAgainWhenItChanges() {
        ClusterByHand cluster =
                ClusterByHand.on(management).conditions("Available False Waiting", "Degraded False AsExpected");
        ListResult<ConditionOverview> list = new ListConditionsUseCase(cluster.access())
                .execute(new ListConditions(cluster.namespace(), ClusterByHand.NAME, false));
        try (Changes<ConditionOverview> changes = list.watch()) {
            assertThat(next(changes))
                    .extracting(change -> change.type() + " " + change.row().type())
                    .containsExactly("ADDED Available", "ADDED Degraded");
            cluster.change("{metadata: {labels: {x: y}}}");
            cluster.conditions("Available True AsExpected", "Degraded False AsExpected");

            assertThat(next(changes))
                    .extracting(change -> change.type() + " " + change.row().type() + " "
                            + change.row().status())
                    .containsExactly("MODIFIED Available True");
        }
    }

    @Test
    void conditionsOfAClusterThatDoesNotExist() {
        ClusterByHand cluster = ClusterByHand.on(management);

        assertThatExceptionOfType(HcpException.class).isThrownBy(() -> new ListConditionsUseCase(cluster.access())
                .execute(new ListConditions(cluster.namespace(), "other", false)));
    }

    private static List<String> conditions(ClusterByHand cluster, boolean unexpectedOnly) {
        return all(
                new ListConditionsUseCase(cluster.access())
                        .execute(new ListConditions(cluster.namespace(), ClusterByHand.NAME, unexpectedOnly))
                        .pages(),
                condition -> (condition.object() + " " + condition.type() + " " + condition.well())
                        .replace(cluster.namespace(), "NS"));
    }
}
