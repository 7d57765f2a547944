package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.GuestKinds;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.domain.server.FailingCluster;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListNodesUseCaseTest extends ListFixture {
    @Test
    void nodesAndOperatorsAreThoseOfTheGuest() {
        ClusterByHand cluster = ClusterByHand.on(management).guest(FailingCluster.never(other.api()));
        ClusterByHand.put(other.api(), GuestKinds.NODE, "", "n1", "{metadata: {labels: {zone: a}}}");
        ClusterByHand.put(other.api(), GuestKinds.NODE, "", "n2", "{}");
        ClusterByHand.put(other.api(), GuestKinds.CLUSTER_OPERATOR, "", "dns", "{spec: {}}");
        ListNodesUseCase nodes = new ListNodesUseCase(cluster.access());

        assertThat(all(nodes.execute(of(cluster, Selection.all())).pages(), row -> row.overview()
                        .name()))
                .containsExactly("n1", "n2");
        assertThat(all(nodes.execute(of(cluster, Selection.named("n2"))).pages(), row -> row.overview()
                        .name()))
                .containsExactly("n2");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> nodes.execute(of(cluster, Selection.named("n3")))
                        .pages()
                        .next())
                .withMessage("there is no Node n3");
        assertThat(all(
                        new ListOperatorsUseCase(cluster.access())
                                .execute(of(cluster, Selection.all()))
                                .pages(),
                        row -> row.overview().name()))
                .containsExactly("dns");
    }

    @Test
    void aClusterWithoutKubeconfigHasNoListOfNodes() {
        ClusterByHand cluster = ClusterByHand.on(management);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new ListNodesUseCase(cluster.access()).execute(of(cluster, Selection.all())))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }
}
