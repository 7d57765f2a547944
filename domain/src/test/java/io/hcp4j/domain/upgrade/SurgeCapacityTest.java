package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.kubernetes.IntOrString;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.NodePoolStatus;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.nodepool.ReplaceStrategy;
import io.hcp4j.domain.nodepool.UpgradeType;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.ports.document.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SurgeCapacityTest {
    private static final HostedCluster CLUSTER = HostedCluster.builder()
            .metadata(ObjectMetadata.of("clusters", "demo"))
            .spec(HostedClusterSpec.builder()
                    .dns(DnsSpec.builder().build())
                    .networking(NetworkSpec.builder().build())
                    .platform(ClusterPlatform.of(KubevirtPlatform.builder().build()))
                    .build())
            .build();

    @Test
    void aPoolWithoutAWordAboutItAddsOneMachineOfItsSize() {
        SurgeCapacity surge = only(pool("demo", replicas(3).platform(machines(4, "6Gi", Map.of()))));

        assertThat(surge.pool()).isEqualTo("demo");
        assertThat(surge.needs().namespace()).isEqualTo("vms");
        assertThat(surge.needs().machines()).singleElement().satisfies(machines -> {
            assertThat(machines.count()).isEqualTo(1);
            assertThat(machines.size().cores()).isEqualByComparingTo("4");
            assertThat(machines.size().memory()).isEqualByComparingTo("6442450944");
        });
        assertThat(surge.vital()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "25%, 3", "10%, 1", "100%, 10", "300%, 10", "50, 10", "many, 1"})
    void aCountOrAShareOfThePoolIsAddedButNeverMoreThanItHas(String maxSurge, int expected) {
        NodePoolManagement management =
                rolling().replaceMaxSurge(IntOrString.of(maxSurge)).build();

        assertThat(count(only(pool("demo", replicas(10).management(management)))))
                .isEqualTo(expected);
    }

    @Test
    void anAutoscaledPoolIsAsLargeAsItIs() {
        NodePoolSpec spec = NodePoolSpec.builder()
                .autoScaling(NodeAutoscaling.between(1, 9))
                .management(rolling().replaceMaxSurge(IntOrString.of("50%")).build())
                .build();
        NodePool pool = NodePool.builder()
                .metadata(ObjectMetadata.of("clusters", "demo"))
                .spec(spec)
                .status(NodePoolStatus.builder().replicas(6).build())
                .build();

        assertThat(count(only(pool))).isEqualTo(3);
    }

    @Test
    void whoeverMayTakeNodesAwayFirstNeedsNoneBeforehand() {
        assertThat(surges(pool(
                        "none",
                        replicas(3)
                                .management(rolling()
                                        .replaceMaxSurge(IntOrString.of(0))
                                        .build()))))
                .isEmpty();
        assertThat(only(pool("both", unavailable("50%"))).vital()).isFalse();
        assertThat(only(pool("both", unavailable("20%"))).vital())
                .as("a fifth of three nodes is none")
                .isTrue();
    }

    @Test
    void poolsThatAreNotReplacedAtOnceAddNothing() {
        NodePoolManagement inPlace =
                NodePoolManagement.builder().upgradeType(UpgradeType.IN_PLACE).build();
        NodePoolManagement byHand =
                rolling().replaceStrategy(ReplaceStrategy.ON_DELETE).build();

        assertThat(surges(
                        pool("in-place", replicas(3).management(inPlace)),
                        pool("by-hand", replicas(3).management(byHand)),
                        pool("empty", replicas(0))))
                .isEmpty();
    }

    @Test
    void onlyWhatIsNotCoveredByAnotherPoolIsAskedFor() {
        assertThat(surges(
                        pool("small", replicas(3).platform(machines(2, "4Gi", Map.of()))),
                        pool("large", replicas(3).platform(machines(4, "8Gi", Map.of()))),
                        pool("alike", replicas(3).platform(machines(4, "8Gi", Map.of()))),
                        pool("broad", replicas(3).platform(machines(9, "6Gi", Map.of()))),
                        pool("elsewhere", replicas(3).platform(machines(2, "4Gi", Map.of("zone", "b"))))))
                .extracting(SurgeCapacity::pool)
                .containsExactly("large", "broad", "elsewhere");
    }

    @Test
    void processorsOfItsOwnAreMoreThanAShareOfThem() {
        NodePoolPlatform own = NodePoolPlatform.of(KubevirtNodePoolPlatform.builder()
                .compute(Compute.builder()
                        .cores(2)
                        .memory(Quantity.parse("4Gi"))
                        .qosClass(QosClass.GUARANTEED)
                        .build())
                .build());

        assertThat(surges(
                        pool("shared", replicas(1).platform(machines(4, "8Gi", Map.of()))),
                        pool("own", replicas(1).platform(own))))
                .hasSize(2);
    }

    @Test
    void theWarningSaysWhatHappensWithoutRoom() {
        assertThat(only(pool("demo", replicas(3))).warning("the nodes have none"))
                .isEqualTo("node pool demo has 1 VM more while its nodes are replaced, and the nodes have none:"
                        + " until there is room, its upgrade does not proceed");
        assertThat(only(pool("demo", unavailable("50%"))).warning("the nodes have none"))
                .isEqualTo("node pool demo has 1 VM more while its nodes are replaced, and the nodes have none");
    }

    private static NodePoolSpec.Builder unavailable(String share) {
        return replicas(3)
                .management(
                        rolling().replaceMaxUnavailable(IntOrString.of(share)).build());
    }

    private static int count(SurgeCapacity surge) {
        return surge.needs().machines().get(0).count();
    }

    private static SurgeCapacity only(NodePool pool) {
        List<SurgeCapacity> surges = surges(pool);
        assertThat(surges).hasSize(1);
        return surges.get(0);
    }

    private static List<SurgeCapacity> surges(NodePool... pools) {
        return SurgeCapacity.largest(CLUSTER, List.of(pools), "vms");
    }

    private static NodePool pool(String name, NodePoolSpec.Builder spec) {
        return NodePool.builder()
                .metadata(ObjectMetadata.of("clusters", name))
                .spec(spec.build())
                .build();
    }

    private static NodePoolSpec.Builder replicas(int replicas) {
        return NodePoolSpec.builder().replicas(replicas).management(rolling().build());
    }

    private static NodePoolManagement.Builder rolling() {
        return NodePoolManagement.builder().upgradeType(UpgradeType.REPLACE);
    }

    private static NodePoolPlatform machines(int cores, String memory, Map<String, String> nodeSelector) {
        return NodePoolPlatform.of(KubevirtNodePoolPlatform.builder()
                .compute(Compute.builder()
                        .cores(cores)
                        .memory(Quantity.parse(memory))
                        .build())
                .nodeSelector(nodeSelector)
                .build());
    }
}
