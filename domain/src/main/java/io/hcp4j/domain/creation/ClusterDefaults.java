package io.hcp4j.domain.creation;

import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.Capabilities;
import io.hcp4j.domain.cluster.ClusterAutoscaling;
import io.hcp4j.domain.cluster.ClusterConfiguration;
import io.hcp4j.domain.cluster.EtcdStorageType;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.InfraId;
import io.hcp4j.domain.cluster.ManagedEtcd;
import io.hcp4j.domain.cluster.OlmCatalogPlacement;
import io.hcp4j.domain.cluster.SecretEncryption;
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

/** Fills what a request leaves out with what {@code hcp} would write (reference B.2). */
final class ClusterDefaults {
    private static final String ETCD_VOLUME = "8Gi";
    private static final String POD_NETWORK = "10.132.0.0/14";
    private static final String SERVICE_NETWORK = "172.31.0.0/16";

    private ClusterDefaults() {}

    /** The same request with every default in it, but without a release where it names none. */
    static ClusterRequest complete(ClusterRequest request) {
        return ClusterRequest.builder()
                .from(request)
                .spec(spec(request))
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
                        asked.controllerAvailabilityPolicy().orElse(AvailabilityPolicy.HIGHLY_AVAILABLE))
                .olmCatalogPlacement(asked.olmCatalogPlacement().orElse(OlmCatalogPlacement.MANAGEMENT))
                .platform(platform(asked))
                .dns(dns(asked))
                .networking(networking(asked.networking()))
                .etcd(asked.etcd().orElseGet(ClusterDefaults::etcd))
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
                .ifPresent(bundle -> spec.additionalTrustBundle(LocalReference.to(Materials.TRUST_BUNDLE_NAME)));
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
                .networkType(asked.networkType().orElse(NetworkType.OVN_KUBERNETES));
        if (asked.clusterNetwork().isEmpty()) {
            networking.clusterNetwork(List.of(ClusterNetwork.of(Cidr.parse(POD_NETWORK))));
        }
        if (asked.serviceNetwork().isEmpty()) {
            networking.serviceNetwork(List.of(NetworkRange.of(Cidr.parse(SERVICE_NETWORK))));
        }
        return networking.build();
    }

    private static ManagedEtcd etcd() {
        return ManagedEtcd.builder()
                .storageType(EtcdStorageType.PERSISTENT_VOLUME)
                .volumeSize(Quantity.parse(ETCD_VOLUME))
                .build();
    }

    private static List<ServicePublishing> services() {
        return List.of(
                ServicePublishing.of(PublishedService.API_SERVER, new IngressStrategy.LoadBalancer()),
                ServicePublishing.of(PublishedService.IGNITION, new IngressStrategy.Route()),
                ServicePublishing.of(PublishedService.KONNECTIVITY, new IngressStrategy.Route()),
                ServicePublishing.of(PublishedService.OAUTH_SERVER, new IngressStrategy.Route()));
    }
}
