package io.hcp4j.domain.cluster;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.LocalReference;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The observed state of a hosted cluster. */
@HcpImmutable
@Value.Immutable
public interface HostedClusterStatus extends Extensible {

    /** Observations, at most one per type. */
    List<Condition> conditions();

    /** Releases of the cluster as a whole. */
    @Value.Default
    default VersionStatus version() {
        return VersionStatus.builder().build();
    }

    /** Releases of the control plane. */
    @Value.Default
    default VersionStatus controlPlaneVersion() {
        return VersionStatus.builder().build();
    }

    /** Secret with the administrator's kubeconfig, in the namespace of the HostedCluster. */
    Optional<LocalReference> kubeconfig();

    /** The same for {@link HostedClusterSpec#kubeApiServerDnsName()}. */
    Optional<LocalReference> customKubeconfig();

    /** Secret with the password of {@code kubeadmin}. */
    Optional<LocalReference> kubeadminPassword();

    /** Where the API server is reached. */
    Optional<Endpoint> controlPlaneEndpoint();

    /** Where new nodes get their configuration. */
    Optional<String> ignitionEndpoint();

    /** Template of identity providers' callback URLs. */
    Optional<String> oauthCallbackUrlTemplate();

    /** Processor architectures of the release image. */
    Optional<PayloadArch> payloadArch();

    /** The condition of a type. */
    default Optional<Condition> condition(String type) {
        return conditions().stream().filter(one -> one.type().equals(type)).findFirst();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HostedClusterStatus}. */
    final class Builder extends ImmutableHostedClusterStatus.Builder {
        Builder() {}
    }
}
