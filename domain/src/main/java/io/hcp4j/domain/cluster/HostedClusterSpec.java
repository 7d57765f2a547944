package io.hcp4j.domain.cluster;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.cluster.autoscaling.ClusterAutoscaling;
import io.hcp4j.domain.cluster.configuration.ClusterConfiguration;
import io.hcp4j.domain.cluster.configuration.OperatorConfiguration;
import io.hcp4j.domain.cluster.etcd.EtcdSpec;
import io.hcp4j.domain.cluster.etcd.SecretEncryption;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.LocalReference;
import io.hcp4j.domain.kubernetes.Toleration;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.network.NetworkSpec;
import io.hcp4j.domain.placement.ClusterPlatform;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The wanted state of a hosted cluster. What HyperShift or the API server fills in by default is absent until it has done so. */
@HcpImmutable
@Value.Immutable
public interface HostedClusterSpec extends Extensible {

    /** OpenShift release image; a new one starts an upgrade. */
    Optional<String> releaseImage();

    /** Release image of the control plane alone, where it differs. */
    Optional<String> controlPlaneReleaseImage();

    /** Update channel. */
    Optional<String> channel();

    /** URL of the update service. */
    Optional<String> updateService();

    /** UUID of the cluster; HyperShift sets it. Immutable. */
    Optional<String> clusterId();

    /** Prefix of names on the infrastructure, see {@link InfraId}. Immutable. */
    Optional<String> infraId();

    /** Issuer of service account tokens. Immutable. */
    Optional<String> issuerUrl();

    /** Secret with the key that signs service account tokens. */
    Optional<LocalReference> serviceAccountSigningKey();

    /** Secret with the registry credentials; required by the server. */
    Optional<LocalReference> pullSecret();

    /** Secret with the public key for the nodes' {@code core} user. */
    Optional<LocalReference> sshKey();

    /** ConfigMap with further certificate authorities. */
    Optional<LocalReference> additionalTrustBundle();

    /** Secret with the kubeconfig of an audit webhook. */
    Optional<LocalReference> auditWebhook();

    /** Whether nodes run in FIPS mode. Immutable. */
    Optional<Boolean> fips();

    /** Replicas of control plane components. Immutable. */
    Optional<AvailabilityPolicy> controllerAvailabilityPolicy();

    /** Replicas of components on the nodes. */
    Optional<AvailabilityPolicy> infrastructureAvailabilityPolicy();

    /** Where operator catalogs run. Immutable. */
    Optional<OlmCatalogPlacement> olmCatalogPlacement();

    /** A further name of the API server, with a kubeconfig of its own. */
    Optional<String> kubeApiServerDnsName();

    /** {@code true}, or the RFC 3339 time until which HyperShift leaves the cluster alone. */
    Optional<String> pausedUntil();

    /** Labels of the control plane's pods; at most 20. */
    Map<String, String> labels();

    /** Management cluster nodes that control plane pods may run on; at most 20. */
    Map<String, String> nodeSelector();

    /** Tolerations of control plane pods; at most 25. */
    List<Toleration> tolerations();

    /** Mirrors of image repositories. */
    List<ImageContentSource> imageContentSources();

    /** Where the nodes run. */
    @Value.Default
    default ClusterPlatform platform() {
        return ClusterPlatform.builder().build();
    }

    /** Names. */
    @Value.Default
    default DnsSpec dns() {
        return DnsSpec.builder().build();
    }

    /** Networks. */
    @Value.Default
    default NetworkSpec networking() {
        return NetworkSpec.builder().build();
    }

    /** How services of the control plane are published; at least four on KubeVirt. Immutable. */
    List<ServicePublishing> services();

    /** Where state is kept; the server's default is managed, 8Gi. */
    Optional<EtcdSpec> etcd();

    /** How Secrets are encrypted in etcd. Cannot be removed. */
    Optional<SecretEncryption> secretEncryption();

    /** Optional parts of OpenShift. Immutable. */
    Optional<Capabilities> capabilities();

    /** Settings of the cluster autoscaler. */
    Optional<ClusterAutoscaling> autoscaling();

    /** OpenShift configuration. */
    Optional<ClusterConfiguration> configuration();

    /** Settings of operators. */
    Optional<OperatorConfiguration> operatorConfiguration();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with this spec. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link HostedClusterSpec}. */
    final class Builder extends ImmutableHostedClusterSpec.Builder {
        Builder() {}
    }
}
