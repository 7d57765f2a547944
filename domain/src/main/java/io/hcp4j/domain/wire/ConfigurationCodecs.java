package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.configuration.ApiServerConfiguration;
import io.hcp4j.domain.cluster.configuration.ApiServerEncryption;
import io.hcp4j.domain.cluster.configuration.AuditProfile;
import io.hcp4j.domain.cluster.configuration.ClusterConfiguration;
import io.hcp4j.domain.cluster.configuration.FeatureGate;
import io.hcp4j.domain.cluster.configuration.FeatureSet;
import io.hcp4j.domain.cluster.configuration.NamedCertificate;
import io.hcp4j.domain.cluster.configuration.OperatorConfiguration;
import io.hcp4j.domain.cluster.configuration.OperatorHub;
import io.hcp4j.domain.cluster.configuration.OperatorHubSource;

/** Wire forms of the guest cluster's configuration. */
final class ConfigurationCodecs {
    static final Codec<NamedCertificate> NAMED_CERTIFICATE = new ObjectCodec<>() {
        @Override
        NamedCertificate take(FieldReader in) {
            return new NamedCertificate(in.list(Scalars.TEXT, "names"), in.text("servingCertificate.name"), in.rest());
        }

        @Override
        void put(NamedCertificate value, FieldWriter out) {
            out.list(Scalars.TEXT, value.names(), "names");
            out.text(value.secretName(), "servingCertificate.name");
        }
    };

    static final Codec<ApiServerConfiguration> API_SERVER_CONFIGURATION = new ObjectCodec<>() {
        @Override
        ApiServerConfiguration take(FieldReader in) {
            return ApiServerConfiguration.builder()
                    .namedCertificates(in.list(NAMED_CERTIFICATE, "servingCerts.namedCertificates"))
                    .auditProfile(in.word(AuditProfile.values(), "audit.profile"))
                    .clientCaName(in.optional(Scalars.TEXT, "clientCA.name"))
                    .encryption(in.word(ApiServerEncryption.values(), "encryption.type"))
                    .tlsSecurityProfile(in.optional(Scalars.OBJECT, "tlsSecurityProfile"))
                    .additionalCorsAllowedOrigins(in.list(Scalars.TEXT, "additionalCORSAllowedOrigins"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ApiServerConfiguration value, FieldWriter out) {
            out.list(NAMED_CERTIFICATE, value.namedCertificates(), "servingCerts.namedCertificates");
            out.word(value.auditProfile(), "audit.profile");
            out.optional(Scalars.TEXT, value.clientCaName(), "clientCA.name");
            out.word(value.encryption(), "encryption.type");
            out.optional(Scalars.OBJECT, value.tlsSecurityProfile(), "tlsSecurityProfile");
            out.list(Scalars.TEXT, value.additionalCorsAllowedOrigins(), "additionalCORSAllowedOrigins");
        }
    };

    static final Codec<FeatureGate> FEATURE_GATE = new ObjectCodec<>() {
        @Override
        FeatureGate take(FieldReader in) {
            return FeatureGate.builder()
                    .featureSet(in.word(FeatureSet.values(), "featureSet"))
                    .customEnabled(in.list(Scalars.TEXT, "customNoUpgrade.enabled"))
                    .customDisabled(in.list(Scalars.TEXT, "customNoUpgrade.disabled"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(FeatureGate value, FieldWriter out) {
            out.word(value.featureSet(), "featureSet");
            out.list(Scalars.TEXT, value.customEnabled(), "customNoUpgrade.enabled");
            out.list(Scalars.TEXT, value.customDisabled(), "customNoUpgrade.disabled");
        }
    };

    static final Codec<OperatorHubSource> OPERATOR_HUB_SOURCE = new ObjectCodec<>() {
        @Override
        OperatorHubSource take(FieldReader in) {
            return OperatorHubSource.builder()
                    .name(in.text("name"))
                    .disabled(in.optional(Scalars.FLAG, "disabled"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(OperatorHubSource value, FieldWriter out) {
            out.text(value.name(), "name");
            out.optional(Scalars.FLAG, value.disabled(), "disabled");
        }
    };

    static final Codec<OperatorHub> OPERATOR_HUB = new ObjectCodec<>() {
        @Override
        OperatorHub take(FieldReader in) {
            return OperatorHub.builder()
                    .disableAllDefaultSources(in.optional(Scalars.FLAG, "disableAllDefaultSources"))
                    .sources(in.list(OPERATOR_HUB_SOURCE, "sources"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(OperatorHub value, FieldWriter out) {
            out.optional(Scalars.FLAG, value.disableAllDefaultSources(), "disableAllDefaultSources");
            out.list(OPERATOR_HUB_SOURCE, value.sources(), "sources");
        }
    };

    static final Codec<ClusterConfiguration> CLUSTER_CONFIGURATION = new ObjectCodec<>() {
        @Override
        ClusterConfiguration take(FieldReader in) {
            return ClusterConfiguration.builder()
                    .apiServer(in.optional(API_SERVER_CONFIGURATION, "apiServer"))
                    .featureGate(in.optional(FEATURE_GATE, "featureGate"))
                    .operatorHub(in.optional(OPERATOR_HUB, "operatorhub"))
                    .ingressDomain(in.optional(Scalars.TEXT, "ingress.domain"))
                    .appsDomain(in.optional(Scalars.TEXT, "ingress.appsDomain"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ClusterConfiguration value, FieldWriter out) {
            out.optional(API_SERVER_CONFIGURATION, value.apiServer(), "apiServer");
            out.optional(FEATURE_GATE, value.featureGate(), "featureGate");
            out.optional(OPERATOR_HUB, value.operatorHub(), "operatorhub");
            out.optional(Scalars.TEXT, value.ingressDomain(), "ingress.domain");
            out.optional(Scalars.TEXT, value.appsDomain(), "ingress.appsDomain");
        }
    };

    static final Codec<OperatorConfiguration> OPERATOR_CONFIGURATION = new ObjectCodec<>() {
        @Override
        OperatorConfiguration take(FieldReader in) {
            return OperatorConfiguration.builder()
                    .clusterNetworkOperator(
                            in.optional(NetworkCodecs.CLUSTER_NETWORK_OPERATOR_CONFIG, "clusterNetworkOperator"))
                    .ingressOperator(in.optional(Scalars.OBJECT, "ingressOperator"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(OperatorConfiguration value, FieldWriter out) {
            out.optional(
                    NetworkCodecs.CLUSTER_NETWORK_OPERATOR_CONFIG,
                    value.clusterNetworkOperator(),
                    "clusterNetworkOperator");
            out.optional(Scalars.OBJECT, value.ingressOperator(), "ingressOperator");
        }
    };

    private ConfigurationCodecs() {}
}
