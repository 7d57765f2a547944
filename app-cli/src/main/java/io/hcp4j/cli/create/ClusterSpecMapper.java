package io.hcp4j.cli.create;

import io.hcp4j.domain.cluster.AvailabilityPolicy;
import io.hcp4j.domain.cluster.Capabilities;
import io.hcp4j.domain.cluster.Capability;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.cluster.OlmCatalogPlacement;
import io.hcp4j.domain.cluster.configuration.ClusterConfiguration;
import io.hcp4j.domain.cluster.configuration.FeatureGate;
import io.hcp4j.domain.cluster.configuration.FeatureSet;
import io.hcp4j.domain.cluster.configuration.OperatorHub;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From the flags about release and control plane to a HostedCluster's spec; networks and placement are {@link NetworkMapper}' and {@link PlatformMapper}'. */
final class ClusterSpecMapper {
    private static final List<FeatureSet> FEATURE_SETS =
            List.of(FeatureSet.TECH_PREVIEW_NO_UPGRADE, FeatureSet.DEV_PREVIEW_NO_UPGRADE);

    private final FlagReader reader;

    ClusterSpecMapper(FlagReader reader) {
        this.reader = reader;
    }

    void release(ReleaseOptions options, HostedClusterSpec.Builder spec) {
        spec.releaseImage(reader.text(options.image));
        if (!options.enabledCapabilities.value().isEmpty()
                || !options.disabledCapabilities.value().isEmpty()) {
            spec.capabilities(Capabilities.builder()
                    .enabled(capabilities(options.enabledCapabilities.value()))
                    .disabled(capabilities(options.disabledCapabilities.value()))
                    .build());
        }
    }

    void controlPlane(ControlPlaneOptions options, HostedClusterSpec.Builder spec) {
        List<AvailabilityPolicy> policies = FlagReader.all(AvailabilityPolicy.class);
        spec.controllerAvailabilityPolicy(reader.word(options.availability, policies))
                .infrastructureAvailabilityPolicy(reader.word(options.infraAvailability, policies))
                .etcd(ManagedEtcd.builder()
                        .volumeSize(reader.quantity(options.etcdStorageSize))
                        .storageClass(reader.text(options.etcdStorageClass))
                        .build())
                .fips(FlagReader.given(options.fips))
                .infraId(reader.text(options.infraId))
                .nodeSelector(reader.pairs(options.nodeSelector))
                .labels(reader.pairs(options.podLabels))
                .tolerations(new ListFlagParser(reader).tolerations(options.tolerations.value()))
                .olmCatalogPlacement(reader.word(
                        options.olmCatalogPlacement,
                        FlagReader.all(OlmCatalogPlacement.class),
                        word -> word.toLowerCase(Locale.ROOT)))
                .kubeApiServerDnsName(reader.text(options.apiServerDnsName))
                .pausedUntil(reader.text(options.pausedUntil));
    }

    Optional<ClusterConfiguration> configuration(ReleaseOptions release, ControlPlaneOptions controlPlane) {
        Optional<FeatureSet> featureSet = reader.word(release.featureSet, FEATURE_SETS);
        if (featureSet.isEmpty() && !controlPlane.olmDisableDefaultSources.value()) {
            return Optional.empty();
        }
        ClusterConfiguration.Builder configuration = ClusterConfiguration.builder();
        featureSet.ifPresent(set ->
                configuration.featureGate(FeatureGate.builder().featureSet(set).build()));
        if (controlPlane.olmDisableDefaultSources.value()) {
            configuration.operatorHub(
                    OperatorHub.builder().disableAllDefaultSources(true).build());
        }
        return Optional.of(configuration.build());
    }

    private static List<Capability> capabilities(List<String> words) {
        return words.stream().map(String::strip).map(Capability::new).toList();
    }
}
