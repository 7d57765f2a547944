package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.Capabilities;
import io.hcp4j.domain.cluster.Endpoint;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.HostedClusterStatus;
import io.hcp4j.domain.cluster.OlmCatalogPlacement;
import io.hcp4j.domain.cluster.autoscaling.ClusterAutoscaling;
import io.hcp4j.domain.cluster.configuration.ClusterConfiguration;
import io.hcp4j.domain.cluster.etcd.EtcdStorageType;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.cluster.etcd.SecretEncryption;
import io.hcp4j.domain.ingress.IngressStrategy;
import io.hcp4j.domain.ingress.PublishedService;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.kubernetes.LocalReference;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.domain.network.Cidr;
import io.hcp4j.domain.network.ClusterNetwork;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkRange;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.network.NetworkType;
import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.Multiqueue;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.NodePoolStatus;
import io.hcp4j.domain.nodepool.RootVolume;
import io.hcp4j.domain.nodepool.RootVolumeType;
import io.hcp4j.domain.nodepool.UpgradeType;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The objects that the reference command line makes without any optional flag, built by hand and as maps. */
class DefaultObjectsTest {

    @Test
    void hostedClusterOfTheReference() {
        HostedCluster cluster = HostedCluster.builder()
                .metadata(ObjectMetadata.of("clusters", "example"))
                .spec(HostedClusterSpec.builder()
                        .autoscaling(ClusterAutoscaling.builder().build())
                        .capabilities(Capabilities.builder().build())
                        .configuration(ClusterConfiguration.builder().build())
                        .controllerAvailabilityPolicy(AvailabilityPolicy.HIGHLY_AVAILABLE)
                        .dns(DnsSpec.builder().baseDomain("").build())
                        .etcd(ManagedEtcd.builder()
                                .storageType(EtcdStorageType.PERSISTENT_VOLUME)
                                .volumeSize(Quantity.parse("8Gi"))
                                .build())
                        .fips(false)
                        .infraId("example-bcdfg")
                        .networking(NetworkSpec.builder()
                                .addClusterNetwork(ClusterNetwork.of(Cidr.parse("10.132.0.0/14")))
                                .addServiceNetwork(NetworkRange.of(Cidr.parse("172.31.0.0/16")))
                                .networkType(NetworkType.OVN_KUBERNETES)
                                .build())
                        .olmCatalogPlacement(OlmCatalogPlacement.MANAGEMENT)
                        .platform(ClusterPlatform.of(KubevirtPlatform.builder()
                                .baseDomainPassthrough(true)
                                .build()))
                        .pullSecret(LocalReference.to("example-pull-secret"))
                        .releaseImage("")
                        .secretEncryption(new SecretEncryption.AesCbc("example-etcd-encryption-key"))
                        .addServices(
                                ServicePublishing.of(PublishedService.API_SERVER, new IngressStrategy.LoadBalancer()),
                                ServicePublishing.of(PublishedService.IGNITION, new IngressStrategy.Route()),
                                ServicePublishing.of(PublishedService.KONNECTIVITY, new IngressStrategy.Route()),
                                ServicePublishing.of(PublishedService.OAUTH_SERVER, new IngressStrategy.Route()))
                        .sshKey(LocalReference.toNothing())
                        .build())
                .status(HostedClusterStatus.builder()
                        .controlPlaneEndpoint(
                                Endpoint.builder().host("").port(0).build())
                        .build())
                .build();

        Document expected = Document.of(Map.of(
                "apiVersion",
                "hypershift.openshift.io/v1beta1",
                "kind",
                "HostedCluster",
                "metadata",
                Map.of("name", "example", "namespace", "clusters"),
                "spec",
                Map.ofEntries(
                        Map.entry("autoscaling", Map.of()),
                        Map.entry("capabilities", Map.of()),
                        Map.entry("configuration", Map.of()),
                        Map.entry("controllerAvailabilityPolicy", "HighlyAvailable"),
                        Map.entry("dns", Map.of("baseDomain", "")),
                        Map.entry("etcd", etcd()),
                        Map.entry("fips", false),
                        Map.entry("infraID", "example-bcdfg"),
                        Map.entry("networking", networking()),
                        Map.entry("olmCatalogPlacement", "management"),
                        Map.entry(
                                "platform",
                                Map.of("type", "KubeVirt", "kubevirt", Map.of("baseDomainPassthrough", true))),
                        Map.entry("pullSecret", Map.of("name", "example-pull-secret")),
                        Map.entry("release", Map.of("image", "")),
                        Map.entry("secretEncryption", encryption()),
                        Map.entry(
                                "services",
                                List.of(
                                        service("APIServer", "LoadBalancer"),
                                        service("Ignition", "Route"),
                                        service("Konnectivity", "Route"),
                                        service("OAuthServer", "Route"))),
                        Map.entry("sshKey", Map.of())),
                "status",
                Map.of("controlPlaneEndpoint", Map.of("host", "", "port", 0))));
        assertThat(HostedClusterWire.write(cluster).asMap()).isEqualTo(expected.asMap());
        assertThat(HostedClusterWire.write(HostedClusterWire.read(expected))).isEqualTo(expected);
        assertThat(cluster.controlPlaneNamespace()).isEqualTo("clusters-example");
        assertThat(cluster.key()).hasToString("HostedCluster clusters/example");
    }

    @Test
    void nodePoolOfTheReference() {
        NodePool pool = NodePool.builder()
                .metadata(ObjectMetadata.of("clusters", "example"))
                .spec(NodePoolSpec.builder()
                        .arch(Architecture.AMD64)
                        .clusterName("example")
                        .management(NodePoolManagement.builder()
                                .autoRepair(false)
                                .upgradeType(UpgradeType.REPLACE)
                                .build())
                        .nodeDrainTimeout("0s")
                        .nodeVolumeDetachTimeout("0s")
                        .platform(NodePoolPlatform.of(KubevirtNodePoolPlatform.builder()
                                .attachDefaultNetwork(true)
                                .compute(Compute.builder()
                                        .cores(2)
                                        .memory(Quantity.parse("4Gi"))
                                        .build())
                                .networkInterfaceMultiqueue(Multiqueue.ENABLE)
                                .rootVolume(RootVolume.builder()
                                        .type(RootVolumeType.PERSISTENT)
                                        .size(Quantity.parse("32Gi"))
                                        .build())
                                .build()))
                        .releaseImage("")
                        .replicas(0)
                        .build())
                .status(NodePoolStatus.builder().replicas(0).build())
                .build();

        Document expected = Document.of(Map.of(
                "apiVersion",
                "hypershift.openshift.io/v1beta1",
                "kind",
                "NodePool",
                "metadata",
                Map.of("name", "example", "namespace", "clusters"),
                "spec",
                Map.of(
                        "arch",
                        "amd64",
                        "clusterName",
                        "example",
                        "management",
                        Map.of("autoRepair", false, "upgradeType", "Replace"),
                        "nodeDrainTimeout",
                        "0s",
                        "nodeVolumeDetachTimeout",
                        "0s",
                        "platform",
                        Map.of("type", "KubeVirt", "kubevirt", machine()),
                        "release",
                        Map.of("image", ""),
                        "replicas",
                        0),
                "status",
                Map.of("replicas", 0)));
        assertThat(NodePoolWire.write(pool).asMap()).isEqualTo(expected.asMap());
        assertThat(NodePoolWire.read(expected)).isEqualTo(pool);
    }

    private static Map<String, Object> machine() {
        return Map.of(
                "attachDefaultNetwork",
                true,
                "compute",
                Map.of("cores", 2, "memory", "4Gi"),
                "networkInterfaceMultiqueue",
                "Enable",
                "rootVolume",
                Map.of("type", "Persistent", "persistent", Map.of("size", "32Gi")));
    }

    private static Map<String, Object> etcd() {
        return Map.of(
                "managementType",
                "Managed",
                "managed",
                Map.of("storage", Map.of("type", "PersistentVolume", "persistentVolume", Map.of("size", "8Gi"))));
    }

    private static Map<String, Object> networking() {
        return Map.of(
                "clusterNetwork", List.of(Map.of("cidr", "10.132.0.0/14")),
                "serviceNetwork", List.of(Map.of("cidr", "172.31.0.0/16")),
                "networkType", "OVNKubernetes");
    }

    private static Map<String, Object> encryption() {
        return Map.of("type", "aescbc", "aescbc", Map.of("activeKey", Map.of("name", "example-etcd-encryption-key")));
    }

    private static Map<String, Object> service(String name, String strategy) {
        return Map.of("service", name, "servicePublishingStrategy", Map.of("type", strategy));
    }
}
