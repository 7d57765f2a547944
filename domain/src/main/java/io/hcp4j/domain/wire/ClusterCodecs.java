package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.Capabilities;
import io.hcp4j.domain.cluster.Capability;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.ImageContentSource;
import io.hcp4j.domain.cluster.OlmCatalogPlacement;

/** Wire form of a hosted cluster. */
final class ClusterCodecs {
    private static final Codec<Capability> CAPABILITY = Scalars.openWord(Capability::new);

    static final Codec<Capabilities> CAPABILITIES = new ObjectCodec<>() {
        @Override
        Capabilities take(FieldReader in) {
            return Capabilities.builder()
                    .enabled(in.list(CAPABILITY, "enabled"))
                    .disabled(in.list(CAPABILITY, "disabled"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(Capabilities value, FieldWriter out) {
            out.list(CAPABILITY, value.enabled(), "enabled");
            out.list(CAPABILITY, value.disabled(), "disabled");
        }
    };

    static final Codec<ImageContentSource> IMAGE_CONTENT_SOURCE = new ObjectCodec<>() {
        @Override
        ImageContentSource take(FieldReader in) {
            return new ImageContentSource(in.text("source"), in.list(Scalars.TEXT, "mirrors"), in.rest());
        }

        @Override
        void put(ImageContentSource value, FieldWriter out) {
            out.text(value.source(), "source");
            out.list(Scalars.TEXT, value.mirrors(), "mirrors");
        }
    };

    static final ObjectCodec<HostedClusterSpec> HOSTED_CLUSTER_SPEC = new ObjectCodec<>() {
        @Override
        HostedClusterSpec take(FieldReader in) {
            return HostedClusterSpec.builder()
                    .releaseImage(in.optional(Scalars.TEXT, "release.image"))
                    .controlPlaneReleaseImage(in.optional(Scalars.TEXT, "controlPlaneRelease.image"))
                    .channel(in.optional(Scalars.TEXT, "channel"))
                    .updateService(in.optional(Scalars.TEXT, "updateService"))
                    .clusterId(in.optional(Scalars.TEXT, "clusterID"))
                    .infraId(in.optional(Scalars.TEXT, "infraID"))
                    .issuerUrl(in.optional(Scalars.TEXT, "issuerURL"))
                    .serviceAccountSigningKey(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "serviceAccountSigningKey"))
                    .pullSecret(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "pullSecret"))
                    .sshKey(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "sshKey"))
                    .additionalTrustBundle(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "additionalTrustBundle"))
                    .auditWebhook(in.optional(KubernetesCodecs.LOCAL_REFERENCE, "auditWebhook"))
                    .fips(in.optional(Scalars.FLAG, "fips"))
                    .controllerAvailabilityPolicy(in.word(AvailabilityPolicy.values(), "controllerAvailabilityPolicy"))
                    .infrastructureAvailabilityPolicy(
                            in.word(AvailabilityPolicy.values(), "infrastructureAvailabilityPolicy"))
                    .olmCatalogPlacement(in.word(OlmCatalogPlacement.values(), "olmCatalogPlacement"))
                    .kubeApiServerDnsName(in.optional(Scalars.TEXT, "kubeAPIServerDNSName"))
                    .pausedUntil(in.optional(Scalars.TEXT, "pausedUntil"))
                    .labels(in.texts("labels"))
                    .nodeSelector(in.texts("nodeSelector"))
                    .tolerations(in.list(KubernetesCodecs.TOLERATION, "tolerations"))
                    .imageContentSources(in.list(IMAGE_CONTENT_SOURCE, "imageContentSources"))
                    .platform(in.embedded(PlacementCodecs.CLUSTER_PLATFORM, "platform"))
                    .dns(in.embedded(NetworkCodecs.DNS_SPEC, "dns"))
                    .networking(in.embedded(NetworkCodecs.NETWORK_SPEC, "networking"))
                    .services(in.list(IngressCodecs.SERVICE_PUBLISHING, "services"))
                    .etcd(in.optional(StorageCodecs.ETCD_SPEC, "etcd"))
                    .secretEncryption(in.optional(StorageCodecs.SECRET_ENCRYPTION, "secretEncryption"))
                    .capabilities(in.optional(CAPABILITIES, "capabilities"))
                    .autoscaling(in.optional(ScalingCodecs.CLUSTER_AUTOSCALING, "autoscaling"))
                    .configuration(in.optional(ConfigurationCodecs.CLUSTER_CONFIGURATION, "configuration"))
                    .operatorConfiguration(
                            in.optional(ConfigurationCodecs.OPERATOR_CONFIGURATION, "operatorConfiguration"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(HostedClusterSpec value, FieldWriter out) {
            out.optional(Scalars.TEXT, value.releaseImage(), "release.image");
            out.optional(Scalars.TEXT, value.controlPlaneReleaseImage(), "controlPlaneRelease.image");
            out.optional(Scalars.TEXT, value.channel(), "channel");
            out.optional(Scalars.TEXT, value.updateService(), "updateService");
            out.optional(Scalars.TEXT, value.clusterId(), "clusterID");
            out.optional(Scalars.TEXT, value.infraId(), "infraID");
            out.optional(Scalars.TEXT, value.issuerUrl(), "issuerURL");
            out.optional(
                    KubernetesCodecs.LOCAL_REFERENCE, value.serviceAccountSigningKey(), "serviceAccountSigningKey");
            out.optional(KubernetesCodecs.LOCAL_REFERENCE, value.pullSecret(), "pullSecret");
            out.optional(KubernetesCodecs.LOCAL_REFERENCE, value.sshKey(), "sshKey");
            out.optional(KubernetesCodecs.LOCAL_REFERENCE, value.additionalTrustBundle(), "additionalTrustBundle");
            out.optional(KubernetesCodecs.LOCAL_REFERENCE, value.auditWebhook(), "auditWebhook");
            out.optional(Scalars.FLAG, value.fips(), "fips");
            out.word(value.controllerAvailabilityPolicy(), "controllerAvailabilityPolicy");
            out.word(value.infrastructureAvailabilityPolicy(), "infrastructureAvailabilityPolicy");
            out.word(value.olmCatalogPlacement(), "olmCatalogPlacement");
            out.optional(Scalars.TEXT, value.kubeApiServerDnsName(), "kubeAPIServerDNSName");
            out.optional(Scalars.TEXT, value.pausedUntil(), "pausedUntil");
            out.texts(value.labels(), "labels");
            out.texts(value.nodeSelector(), "nodeSelector");
            out.list(KubernetesCodecs.TOLERATION, value.tolerations(), "tolerations");
            out.list(IMAGE_CONTENT_SOURCE, value.imageContentSources(), "imageContentSources");
            out.embedded(PlacementCodecs.CLUSTER_PLATFORM, value.platform(), "platform");
            out.embedded(NetworkCodecs.DNS_SPEC, value.dns(), "dns");
            out.embedded(NetworkCodecs.NETWORK_SPEC, value.networking(), "networking");
            out.list(IngressCodecs.SERVICE_PUBLISHING, value.services(), "services");
            out.optional(StorageCodecs.ETCD_SPEC, value.etcd(), "etcd");
            out.optional(StorageCodecs.SECRET_ENCRYPTION, value.secretEncryption(), "secretEncryption");
            out.optional(CAPABILITIES, value.capabilities(), "capabilities");
            out.optional(ScalingCodecs.CLUSTER_AUTOSCALING, value.autoscaling(), "autoscaling");
            out.optional(ConfigurationCodecs.CLUSTER_CONFIGURATION, value.configuration(), "configuration");
            out.optional(
                    ConfigurationCodecs.OPERATOR_CONFIGURATION, value.operatorConfiguration(), "operatorConfiguration");
        }
    };

    static final Codec<HostedCluster> HOSTED_CLUSTER = new ObjectCodec<>() {
        @Override
        HostedCluster take(FieldReader in) {
            return HostedCluster.builder()
                    .metadata(in.embedded(KubernetesCodecs.OBJECT_METADATA, "metadata"))
                    .spec(in.embedded(HOSTED_CLUSTER_SPEC, "spec"))
                    .status(in.embedded(StatusCodecs.HOSTED_CLUSTER_STATUS, "status"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(HostedCluster value, FieldWriter out) {
            out.embedded(KubernetesCodecs.OBJECT_METADATA, value.metadata(), "metadata");
            out.embedded(HOSTED_CLUSTER_SPEC, value.spec(), "spec");
            out.embedded(StatusCodecs.HOSTED_CLUSTER_STATUS, value.status(), "status");
        }
    };

    private ClusterCodecs() {}
}
