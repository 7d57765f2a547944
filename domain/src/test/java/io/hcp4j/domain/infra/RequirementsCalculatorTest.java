package io.hcp4j.domain.infra;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.infra.check.InfraRequirements;
import io.hcp4j.domain.infra.check.InfraRequirements.Machines;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.ports.document.Quantity;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RequirementsCalculatorTest {

    @Test
    void whatIsNotAskedForIsWhatHyperShiftWouldTake() {
        Machines machines = added(pool().replicas(3));

        assertThat(machines.count()).isEqualTo(3);
        assertThat(machines.size().cores()).isEqualByComparingTo("2");
        assertThat(machines.size().memory()).isEqualByComparingTo(BigDecimal.valueOf(8L << 30));
        assertThat(machines.size().guaranteed()).isFalse();
    }

    @Test
    void anAutoscaledPoolNeedsRoomForItsLeastNodes() {
        assertThat(added(pool().autoScaling(NodeAutoscaling.between(2, 9))).count())
                .isEqualTo(2);
    }

    @Test
    void guaranteedMachinesHaveProcessorsOfTheirOwn() {
        Compute compute = Compute.builder()
                .cores(4)
                .memory(Quantity.parse("6Gi"))
                .qosClass(QosClass.GUARANTEED)
                .build();
        Machines machines = added(pool().replicas(1)
                .platform(NodePoolPlatform.of(
                        KubevirtNodePoolPlatform.builder().compute(compute).build())));

        assertThat(machines.size().guaranteed()).isTrue();
        assertThat(machines.size().cores()).isEqualByComparingTo("4");
        assertThat(machines.size().memory()).isEqualByComparingTo(BigDecimal.valueOf(6L << 30));
    }

    @Test
    void machinesThatExistNeedNoMoreRoom() {
        InfraRequirements needs = RequirementsCalculator.of(
                cluster(""), List.of(pool().replicas(3).build()), "clusters-demo");

        assertThat(needs.machines()).extracting(Machines::count).containsExactly(0);
    }

    @Test
    void theRootVolumeTakesTheDefaultClassWhereNoneIsNamed() {
        InfraRequirements needs = RequirementsCalculator.of(cluster(""), pool().build(), "clusters-demo");

        assertThat(needs.storage().roots()).containsExactly("");
        assertThat(needs.storage().mapped()).isEmpty();
    }

    @Test
    void onlyAClusterWithoutABaseDomainGoesThroughTheRouter() {
        assertThat(RequirementsCalculator.of(cluster(""), pool().build(), "vms").wildcardRoutes())
                .isTrue();
        assertThat(RequirementsCalculator.of(cluster("example.com"), pool().build(), "vms")
                        .wildcardRoutes())
                .isFalse();
    }

    private static Machines added(NodePoolSpec.Builder pool) {
        return RequirementsCalculator.of(cluster(""), pool.build(), "clusters-demo")
                .machines()
                .get(0);
    }

    private static NodePoolSpec.Builder pool() {
        return NodePoolSpec.builder()
                .clusterName("demo")
                .platform(NodePoolPlatform.of(KubevirtNodePoolPlatform.builder().build()));
    }

    private static HostedCluster cluster(String baseDomain) {
        return HostedCluster.builder()
                .metadata(ObjectMetadata.of("clusters", "demo"))
                .spec(HostedClusterSpec.builder()
                        .dns(DnsSpec.builder().baseDomain(baseDomain).build())
                        .networking(NetworkSpec.builder().build())
                        .platform(ClusterPlatform.of(KubevirtPlatform.builder().build()))
                        .build())
                .build();
    }
}
