package io.hcp4j.domain.inventory;

import io.hcp4j.domain.kubernetes.MachineKinds;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.server.ClusterByHand;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ListMachinesUseCaseTest extends ListFixture {
    @Test
    void machinesAreThoseInTheControlPlaneNamespace() {
        ClusterByHand cluster = ClusterByHand.on(management);
        cluster.put(MachineKinds.MACHINE, "m1", """
                metadata: {annotations: {hypershift.openshift.io/nodePool: ns/workers}}
                spec: {clusterName: c, bootstrap: {dataSecretName: x}, infrastructureRef: {kind: KubevirtMachine, name: x}}
                """);

        assertThat(all(
                        new ListMachinesUseCase(cluster.access())
                                .execute(of(cluster, Selection.all()))
                                .pages(),
                        row -> row.overview().name() + " " + row.overview().pool()))
                .containsExactly("m1 workers");
    }

    @Test
    void machinesOfAClusterThatDoesNotExist() {
        ClusterByHand cluster = ClusterByHand.on(management);

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> new ListMachinesUseCase(cluster.access())
                        .execute(new ListOfCluster(cluster.namespace(), "other", Selection.all())))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }
}
