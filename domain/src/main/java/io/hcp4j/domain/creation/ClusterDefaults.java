package io.hcp4j.domain.creation;

import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.Capabilities;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.InfraId;
import io.hcp4j.domain.cluster.OlmCatalogPlacement;
import io.hcp4j.domain.cluster.autoscaling.ClusterAutoscaling;
import io.hcp4j.domain.cluster.configuration.ClusterConfiguration;
import io.hcp4j.domain.cluster.etcd.EtcdSpec;
import io.hcp4j.domain.cluster.etcd.EtcdStorageType;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.cluster.etcd.SecretEncryption;
import io.hcp4j.domain.ingress.IngressStrategy;
import io.hcp4j.domain.ingress.PublishedService;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.kubernetes.LocalReference;
import io.hcp4j.domain.network.Cidr;
import io.hcp4j.domain.network.ClusterNetwork;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkRange;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.network.NetworkType;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.ports.document.Quantity;
import java.util.List;

/** Fills what a request leaves out with what {@code hcp} would write (docs/hypershift.md#defaults-of-hcp). */
public final class ClusterDefaults {
    /** Size of each etcd volume. */
    public static final String ETCD_VOLUME_SIZE = "8Gi";

    /** The network of pods. */
    public static final String POD_NETWORK = "10.132.0.0/14";

    /** The network of services. */
    public static final String SERVICE_NETWORK = "172.31.0.0/16";

    /** The networks of pods of a cluster with both IPv4 and IPv6. */
    public static final List<Cidr> DUAL_POD_NETWORKS = List.of(Cidr.parse(POD_NETWORK), Cidr.parse("fd01::/48"));

    /** The networks of services of a cluster with both IPv4 and IPv6. */
    public static final List<Cidr> DUAL_SERVICE_NETWORKS =
            List.of(Cidr.parse(SERVICE_NETWORK), Cidr.parse("fd02::/112"));

    /** The implementation of the pod network. */
    public static final NetworkType NETWORK_TYPE = NetworkType.OVN_KUBERNETES;

    /** Replicas of control plane components. */
    public static final AvailabilityPolicy AVAILABILITY_POLICY = AvailabilityPolicy.HIGHLY_AVAILABLE;

    /** Where the operator catalogs run. */
    public static final OlmCatalogPlacement OLM_CATALOG_PLACEMENT = OlmCatalogPlacement.MANAGEMENT;

    private ClusterDefaults() {}

    /** The same request with every default in it, but without a release where it names none. */
    static ClusterRequest complete(ClusterRequest request) {
        return ClusterRequest.builder()
                .from(request)
                .spec(spec(request))
                .pool(request.pool().map(NodePoolDefaults::completeWithCluster))
                .encryptionKey(request.encryptionKey().orElseGet(EncryptionKey::random))
                .build();
    }

    private static HostedClusterSpec spec(ClusterRequest request) {
        HostedClusterSpec asked = request.spec();
        HostedClusterSpec.Builder spec = HostedClusterSpec.builder()
                .from(asked)
                .releaseImage(asked.releaseImage().orElse(""))
                .infraId(asked.infraId().orElseGet(() -> InfraId.derive(request.namespace(), request.name())))
                .pullSecret(LocalReference.to(SecretNames.pullSecret(request.name())))
                .sshKey(request.sshKey()
                        .map(key -> LocalReference.to(SecretNames.sshKey(request.name())))
                        .orElseGet(LocalReference::toNothing))
                .fips(asked.fips().orElse(false))
                .controllerAvailabilityPolicy(
                        asked.controllerAvailabilityPolicy().orElse(AVAILABILITY_POLICY))
                .olmCatalogPlacement(asked.olmCatalogPlacement().orElse(OLM_CATALOG_PLACEMENT))
                .platform(platform(asked))
                .dns(dns(asked))
                .networking(networking(asked.networking()))
                .etcd(etcd(asked))
                .secretEncryption(asked.secretEncryption()
                        .orElseGet(() -> new SecretEncryption.AesCbc(SecretNames.encryptionKey(request.name()))))
                .capabilities(asked.capabilities().orElse(Capabilities.builder().build()))
                .autoscaling(
                        asked.autoscaling().orElse(ClusterAutoscaling.builder().build()))
                .configuration(asked.configuration()
                        .orElse(ClusterConfiguration.builder().build()));
        if (asked.services().isEmpty()) {
            spec.services(services());
        }
        request.trustBundle()
                .ifPresent(
                        bundle -> spec.additionalTrustBundle(LocalReference.to(SupportingObjects.TRUST_BUNDLE_NAME)));
        return spec.build();
    }

    private static ClusterPlatform platform(HostedClusterSpec asked) {
        KubevirtPlatform.Builder kubevirt = KubevirtPlatform.builder();
        asked.platform().kubevirt().ifPresent(kubevirt::from);
        // Without a base domain of its own, the guest's ingress lives below the infrastructure cluster's.
        if (asked.dns().baseDomain().orElse("").isEmpty()) {
            kubevirt.baseDomainPassthrough(true);
        }
        return ClusterPlatform.of(kubevirt.build());
    }

    private static DnsSpec dns(HostedClusterSpec asked) {
        return DnsSpec.builder()
                .from(asked.dns())
                .baseDomain(asked.dns().baseDomain().orElse(""))
                .build();
    }

    private static NetworkSpec networking(NetworkSpec asked) {
        NetworkSpec.Builder networking = NetworkSpec.builder()
                .from(asked)
                .networkType(asked.networkType().orElse(NETWORK_TYPE));
        if (asked.clusterNetwork().isEmpty()) {
            networking.clusterNetwork(List.of(ClusterNetwork.of(Cidr.parse(POD_NETWORK))));
        }
        if (asked.serviceNetwork().isEmpty()) {
            networking.serviceNetwork(List.of(NetworkRange.of(Cidr.parse(SERVICE_NETWORK))));
        }
        return networking.build();
    }

    private static EtcdSpec etcd(HostedClusterSpec asked) {
        EtcdSpec etcd = asked.etcd().orElseGet(() -> ManagedEtcd.builder().build());
        return etcd instanceof ManagedEtcd managed
                ? ManagedEtcd.builder()
                        .from(managed)
                        .storageType(managed.storageType().orElse(EtcdStorageType.PERSISTENT_VOLUME))
                        .volumeSize(managed.volumeSize().orElseGet(() -> Quantity.parse(ETCD_VOLUME_SIZE)))
                        .build()
                : etcd;
    }

    private static List<ServicePublishing> services() {
        return List.of(
                ServicePublishing.of(PublishedService.API_SERVER, new IngressStrategy.LoadBalancer()),
                ServicePublishing.of(PublishedService.IGNITION, new IngressStrategy.Route()),
                ServicePublishing.of(PublishedService.KONNECTIVITY, new IngressStrategy.Route()),
                ServicePublishing.of(PublishedService.OAUTH_SERVER, new IngressStrategy.Route()));
    }
}
