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
    static final Codec<Capabilities> CAPABILITIES = ObjectCodec.of(
                    Capabilities::builder, Capabilities.Builder::unknown, Capabilities.Builder::build)
            .list(Scalars.openWord(Capability::new), Capabilities::enabled, Capabilities.Builder::enabled, "enabled")
            .list(
                    Scalars.openWord(Capability::new),
                    Capabilities::disabled,
                    Capabilities.Builder::disabled,
                    "disabled");

    static final Codec<ImageContentSource> IMAGE_CONTENT_SOURCE = new RecordCodec<>(
            in -> new ImageContentSource(in.text("source"), in.list(Scalars.TEXT, "mirrors"), in.rest()),
            (value, out) -> {
                out.text(value.source(), "source");
                out.list(Scalars.TEXT, value.mirrors(), "mirrors");
            });

    static final Codec<HostedClusterSpec> HOSTED_CLUSTER_SPEC = ObjectCodec.of(
                    HostedClusterSpec::builder, HostedClusterSpec.Builder::unknown, HostedClusterSpec.Builder::build)
            .optional(
                    Scalars.TEXT,
                    HostedClusterSpec::releaseImage,
                    HostedClusterSpec.Builder::releaseImage,
                    "release.image")
            .optional(
                    Scalars.TEXT,
                    HostedClusterSpec::controlPlaneReleaseImage,
                    HostedClusterSpec.Builder::controlPlaneReleaseImage,
                    "controlPlaneRelease.image")
            .optional(Scalars.TEXT, HostedClusterSpec::channel, HostedClusterSpec.Builder::channel, "channel")
            .optional(
                    Scalars.TEXT,
                    HostedClusterSpec::updateService,
                    HostedClusterSpec.Builder::updateService,
                    "updateService")
            .optional(Scalars.TEXT, HostedClusterSpec::clusterId, HostedClusterSpec.Builder::clusterId, "clusterID")
            .optional(Scalars.TEXT, HostedClusterSpec::infraId, HostedClusterSpec.Builder::infraId, "infraID")
            .optional(Scalars.TEXT, HostedClusterSpec::issuerUrl, HostedClusterSpec.Builder::issuerUrl, "issuerURL")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterSpec::serviceAccountSigningKey,
                    HostedClusterSpec.Builder::serviceAccountSigningKey,
                    "serviceAccountSigningKey")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterSpec::pullSecret,
                    HostedClusterSpec.Builder::pullSecret,
                    "pullSecret")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterSpec::sshKey,
                    HostedClusterSpec.Builder::sshKey,
                    "sshKey")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterSpec::additionalTrustBundle,
                    HostedClusterSpec.Builder::additionalTrustBundle,
                    "additionalTrustBundle")
            .optional(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    HostedClusterSpec::auditWebhook,
                    HostedClusterSpec.Builder::auditWebhook,
                    "auditWebhook")
            .optional(Scalars.FLAG, HostedClusterSpec::fips, HostedClusterSpec.Builder::fips, "fips")
            .optional(
                    Scalars.word(AvailabilityPolicy.values()),
                    HostedClusterSpec::controllerAvailabilityPolicy,
                    HostedClusterSpec.Builder::controllerAvailabilityPolicy,
                    "controllerAvailabilityPolicy")
            .optional(
                    Scalars.word(AvailabilityPolicy.values()),
                    HostedClusterSpec::infrastructureAvailabilityPolicy,
                    HostedClusterSpec.Builder::infrastructureAvailabilityPolicy,
                    "infrastructureAvailabilityPolicy")
            .optional(
                    Scalars.word(OlmCatalogPlacement.values()),
                    HostedClusterSpec::olmCatalogPlacement,
                    HostedClusterSpec.Builder::olmCatalogPlacement,
                    "olmCatalogPlacement")
            .optional(
                    Scalars.TEXT,
                    HostedClusterSpec::kubeApiServerDnsName,
                    HostedClusterSpec.Builder::kubeApiServerDnsName,
                    "kubeAPIServerDNSName")
            .optional(
                    Scalars.TEXT, HostedClusterSpec::pausedUntil, HostedClusterSpec.Builder::pausedUntil, "pausedUntil")
            .texts(HostedClusterSpec::labels, HostedClusterSpec.Builder::labels, "labels")
            .texts(HostedClusterSpec::nodeSelector, HostedClusterSpec.Builder::nodeSelector, "nodeSelector")
            .list(
                    KubernetesCodecs.TOLERATION,
                    HostedClusterSpec::tolerations,
                    HostedClusterSpec.Builder::tolerations,
                    "tolerations")
            .list(
                    IMAGE_CONTENT_SOURCE,
                    HostedClusterSpec::imageContentSources,
                    HostedClusterSpec.Builder::imageContentSources,
                    "imageContentSources")
            .embedded(
                    PlacementCodecs.CLUSTER_PLATFORM,
                    HostedClusterSpec::platform,
                    HostedClusterSpec.Builder::platform,
                    "platform")
            .embedded(NetworkCodecs.DNS_SPEC, HostedClusterSpec::dns, HostedClusterSpec.Builder::dns, "dns")
            .embedded(
                    NetworkCodecs.NETWORK_SPEC,
                    HostedClusterSpec::networking,
                    HostedClusterSpec.Builder::networking,
                    "networking")
            .list(
                    IngressCodecs.SERVICE_PUBLISHING,
                    HostedClusterSpec::services,
                    HostedClusterSpec.Builder::services,
                    "services")
            .optional(StorageCodecs.ETCD_SPEC, HostedClusterSpec::etcd, HostedClusterSpec.Builder::etcd, "etcd")
            .optional(
                    StorageCodecs.SECRET_ENCRYPTION,
                    HostedClusterSpec::secretEncryption,
                    HostedClusterSpec.Builder::secretEncryption,
                    "secretEncryption")
            .optional(
                    CAPABILITIES,
                    HostedClusterSpec::capabilities,
                    HostedClusterSpec.Builder::capabilities,
                    "capabilities")
            .optional(
                    ScalingCodecs.CLUSTER_AUTOSCALING,
                    HostedClusterSpec::autoscaling,
                    HostedClusterSpec.Builder::autoscaling,
                    "autoscaling")
            .optional(
                    ConfigurationCodecs.CLUSTER_CONFIGURATION,
                    HostedClusterSpec::configuration,
                    HostedClusterSpec.Builder::configuration,
                    "configuration")
            .optional(
                    ConfigurationCodecs.OPERATOR_CONFIGURATION,
                    HostedClusterSpec::operatorConfiguration,
                    HostedClusterSpec.Builder::operatorConfiguration,
                    "operatorConfiguration");

    static final Codec<HostedCluster> HOSTED_CLUSTER = ObjectCodec.of(
                    HostedCluster::builder, HostedCluster.Builder::unknown, HostedCluster.Builder::build)
            .embedded(
                    KubernetesCodecs.OBJECT_METADATA,
                    HostedCluster::metadata,
                    HostedCluster.Builder::metadata,
                    "metadata")
            .embedded(HOSTED_CLUSTER_SPEC, HostedCluster::spec, HostedCluster.Builder::spec, "spec")
            .embedded(
                    StatusCodecs.HOSTED_CLUSTER_STATUS, HostedCluster::status, HostedCluster.Builder::status, "status");

    private ClusterCodecs() {}
}
