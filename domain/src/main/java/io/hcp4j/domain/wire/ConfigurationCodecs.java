package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.ApiServerConfiguration;
import io.hcp4j.domain.cluster.ApiServerEncryption;
import io.hcp4j.domain.cluster.AuditProfile;
import io.hcp4j.domain.cluster.ClusterConfiguration;
import io.hcp4j.domain.cluster.FeatureGate;
import io.hcp4j.domain.cluster.FeatureSet;
import io.hcp4j.domain.cluster.NamedCertificate;
import io.hcp4j.domain.cluster.OperatorConfiguration;
import io.hcp4j.domain.cluster.OperatorHub;
import io.hcp4j.domain.cluster.OperatorHubSource;

/** Wire forms of the guest cluster's configuration. */
final class ConfigurationCodecs {
    static final Codec<NamedCertificate> NAMED_CERTIFICATE = new RecordCodec<>(
            in -> new NamedCertificate(in.list(Scalars.TEXT, "names"), in.text("servingCertificate.name"), in.rest()),
            (value, out) -> {
                out.list(Scalars.TEXT, value.names(), "names");
                out.text(value.secretName(), "servingCertificate.name");
            });

    static final Codec<ApiServerConfiguration> API_SERVER_CONFIGURATION = ObjectCodec.of(
                    ApiServerConfiguration::builder,
                    ApiServerConfiguration.Builder::unknown,
                    ApiServerConfiguration.Builder::build)
            .list(
                    NAMED_CERTIFICATE,
                    ApiServerConfiguration::namedCertificates,
                    ApiServerConfiguration.Builder::namedCertificates,
                    "servingCerts.namedCertificates")
            .optional(
                    Scalars.word(AuditProfile.values()),
                    ApiServerConfiguration::auditProfile,
                    ApiServerConfiguration.Builder::auditProfile,
                    "audit.profile")
            .optional(
                    Scalars.TEXT,
                    ApiServerConfiguration::clientCaName,
                    ApiServerConfiguration.Builder::clientCaName,
                    "clientCA.name")
            .optional(
                    Scalars.word(ApiServerEncryption.values()),
                    ApiServerConfiguration::encryption,
                    ApiServerConfiguration.Builder::encryption,
                    "encryption.type")
            .optional(
                    Scalars.OBJECT,
                    ApiServerConfiguration::tlsSecurityProfile,
                    ApiServerConfiguration.Builder::tlsSecurityProfile,
                    "tlsSecurityProfile")
            .list(
                    Scalars.TEXT,
                    ApiServerConfiguration::additionalCorsAllowedOrigins,
                    ApiServerConfiguration.Builder::additionalCorsAllowedOrigins,
                    "additionalCORSAllowedOrigins");

    static final Codec<FeatureGate> FEATURE_GATE = ObjectCodec.of(
                    FeatureGate::builder, FeatureGate.Builder::unknown, FeatureGate.Builder::build)
            .optional(
                    Scalars.word(FeatureSet.values()),
                    FeatureGate::featureSet,
                    FeatureGate.Builder::featureSet,
                    "featureSet")
            .list(
                    Scalars.TEXT,
                    FeatureGate::customEnabled,
                    FeatureGate.Builder::customEnabled,
                    "customNoUpgrade.enabled")
            .list(
                    Scalars.TEXT,
                    FeatureGate::customDisabled,
                    FeatureGate.Builder::customDisabled,
                    "customNoUpgrade.disabled");

    static final Codec<OperatorHubSource> OPERATOR_HUB_SOURCE = ObjectCodec.of(
                    OperatorHubSource::builder, OperatorHubSource.Builder::unknown, OperatorHubSource.Builder::build)
            .text(OperatorHubSource::name, OperatorHubSource.Builder::name, "name")
            .optional(Scalars.FLAG, OperatorHubSource::disabled, OperatorHubSource.Builder::disabled, "disabled");

    static final Codec<OperatorHub> OPERATOR_HUB = ObjectCodec.of(
                    OperatorHub::builder, OperatorHub.Builder::unknown, OperatorHub.Builder::build)
            .optional(
                    Scalars.FLAG,
                    OperatorHub::disableAllDefaultSources,
                    OperatorHub.Builder::disableAllDefaultSources,
                    "disableAllDefaultSources")
            .list(OPERATOR_HUB_SOURCE, OperatorHub::sources, OperatorHub.Builder::sources, "sources");

    static final Codec<ClusterConfiguration> CLUSTER_CONFIGURATION = ObjectCodec.of(
                    ClusterConfiguration::builder,
                    ClusterConfiguration.Builder::unknown,
                    ClusterConfiguration.Builder::build)
            .optional(
                    API_SERVER_CONFIGURATION,
                    ClusterConfiguration::apiServer,
                    ClusterConfiguration.Builder::apiServer,
                    "apiServer")
            .optional(
                    FEATURE_GATE,
                    ClusterConfiguration::featureGate,
                    ClusterConfiguration.Builder::featureGate,
                    "featureGate")
            .optional(
                    OPERATOR_HUB,
                    ClusterConfiguration::operatorHub,
                    ClusterConfiguration.Builder::operatorHub,
                    "operatorhub")
            .optional(
                    Scalars.TEXT,
                    ClusterConfiguration::ingressDomain,
                    ClusterConfiguration.Builder::ingressDomain,
                    "ingress.domain")
            .optional(
                    Scalars.TEXT,
                    ClusterConfiguration::appsDomain,
                    ClusterConfiguration.Builder::appsDomain,
                    "ingress.appsDomain");

    static final Codec<OperatorConfiguration> OPERATOR_CONFIGURATION = ObjectCodec.of(
                    OperatorConfiguration::builder,
                    OperatorConfiguration.Builder::unknown,
                    OperatorConfiguration.Builder::build)
            .optional(
                    NetworkCodecs.CLUSTER_NETWORK_OPERATOR_CONFIG,
                    OperatorConfiguration::clusterNetworkOperator,
                    OperatorConfiguration.Builder::clusterNetworkOperator,
                    "clusterNetworkOperator")
            .optional(
                    Scalars.OBJECT,
                    OperatorConfiguration::ingressOperator,
                    OperatorConfiguration.Builder::ingressOperator,
                    "ingressOperator");

    private ConfigurationCodecs() {}
}
