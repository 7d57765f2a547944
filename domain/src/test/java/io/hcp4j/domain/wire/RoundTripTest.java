package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.network.NetworkType;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.nodepool.RootVolume;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Reading and writing loses nothing and adds nothing, whatever the server holds. Oddity: the share of values that break the schema. */
class RoundTripTest {
    private static final int SAMPLES = 60;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.2})
    void hostedClustersComeBackEqual(double oddity) {
        Document schema = CrdSchema.hostedCluster();
        for (int seed = 0; seed < SAMPLES; seed++) {
            Document wire = new SchemaSampler(seed, oddity).sample(schema, HypershiftKinds.HOSTED_CLUSTER);
            HostedCluster cluster = HostedClusterWire.read(wire);

            assertThat(HostedClusterWire.write(cluster).asMap())
                    .as("seed %d", seed)
                    .isEqualTo(wire.asMap());
            assertThat(HostedClusterWire.read(HostedClusterWire.write(cluster))).isEqualTo(cluster);
            expectChange(
                    wire, "4.99.0", spec(cluster, spec -> spec.releaseImage("4.99.0")), "spec", "release", "image");
            expectChange(wire, true, spec(cluster, spec -> spec.fips(true)), "spec", "fips");
            expectChange(
                    wire,
                    "Calico",
                    spec(
                            cluster,
                            spec -> spec.networking(NetworkSpec.builder()
                                    .from(cluster.spec().networking())
                                    .networkType(NetworkType.CALICO)
                                    .build())),
                    "spec",
                    "networking",
                    "networkType");
            if (cluster.spec().etcd().orElse(null) instanceof ManagedEtcd etcd) {
                expectChange(
                        wire,
                        "77Gi",
                        spec(
                                cluster,
                                spec -> spec.etcd(ManagedEtcd.builder()
                                        .from(etcd)
                                        .volumeSize(Quantity.parse("77Gi"))
                                        .build())),
                        "spec",
                        "etcd",
                        "managed",
                        "storage",
                        "persistentVolume",
                        "size");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.2})
    void nodePoolsComeBackEqual(double oddity) {
        Document schema = CrdSchema.nodePool();
        for (int seed = 0; seed < SAMPLES * 4; seed++) {
            Document wire = new SchemaSampler(seed, oddity).sample(schema, HypershiftKinds.NODE_POOL);
            NodePool pool = NodePoolWire.read(wire);

            assertThat(NodePoolWire.write(pool).asMap()).as("seed %d", seed).isEqualTo(wire.asMap());
            assertThat(NodePoolWire.read(NodePoolWire.write(pool))).isEqualTo(pool);
            expectChange(wire, 7, pool(pool, spec -> spec.replicas(7)), "spec", "replicas");
            expectChange(
                    wire,
                    true,
                    pool(
                            pool,
                            spec -> spec.management(NodePoolManagement.builder()
                                    .from(pool.spec().management())
                                    .autoRepair(true)
                                    .build())),
                    "spec",
                    "management",
                    "autoRepair");
            expectChange(
                    wire,
                    "Guaranteed",
                    machine(
                            pool,
                            machine -> machine.compute(Compute.builder()
                                    .from(machine.build().compute())
                                    .qosClass(QosClass.GUARANTEED)
                                    .build())),
                    "spec",
                    "platform",
                    "kubevirt",
                    "compute",
                    "qosClass");
            expectChange(
                    wire,
                    "99Gi",
                    machine(
                            pool,
                            machine -> machine.rootVolume(RootVolume.builder()
                                    .from(machine.build().rootVolume())
                                    .size(Quantity.parse("99Gi"))
                                    .build())),
                    "spec",
                    "platform",
                    "kubevirt",
                    "rootVolume",
                    "persistent",
                    "size");
        }
    }

    private static void expectChange(Document before, Object value, Document after, String... path) {
        assertThat(after.asMap()).isEqualTo(before.with(value, path).asMap());
    }

    private static Document spec(HostedCluster cluster, UnaryOperator<HostedClusterSpec.Builder> change) {
        HostedClusterSpec.Builder spec = HostedClusterSpec.builder().from(cluster.spec());
        return HostedClusterWire.write(HostedCluster.builder()
                .from(cluster)
                .spec(change.apply(spec).build())
                .build());
    }

    private static Document pool(NodePool pool, UnaryOperator<NodePoolSpec.Builder> change) {
        NodePoolSpec.Builder spec = NodePoolSpec.builder().from(pool.spec());
        return NodePoolWire.write(
                NodePool.builder().from(pool).spec(change.apply(spec).build()).build());
    }

    private static Document machine(NodePool pool, UnaryOperator<KubevirtNodePoolPlatform.Builder> change) {
        NodePoolPlatform platform = pool.spec().platform();
        KubevirtNodePoolPlatform.Builder machine = KubevirtNodePoolPlatform.builder();
        platform.kubevirt().ifPresent(machine::from);
        return pool(
                pool,
                spec -> spec.platform(NodePoolPlatform.builder()
                        .from(platform)
                        .kubevirt(change.apply(machine).build())
                        .build()));
    }
}
