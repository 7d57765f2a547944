package io.hcp4j.domain.cluster;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.ports.resource.ResourceKey;
import org.immutables.value.Value;

/** A HostedCluster ({@code hypershift.openshift.io/v1beta1}): a guest cluster's control plane and settings. */
@HcpImmutable
@Value.Immutable
public interface HostedCluster extends Extensible {

    /** What Kubernetes records of it. */
    @Value.Default
    default ObjectMetadata metadata() {
        return ObjectMetadata.builder().build();
    }

    /** The wanted state. */
    @Value.Default
    default HostedClusterSpec spec() {
        return HostedClusterSpec.builder().build();
    }

    /** The observed state; empty before HyperShift has looked. */
    @Value.Default
    default HostedClusterStatus status() {
        return HostedClusterStatus.builder().build();
    }

    /** Its coordinates; its name and namespace must be set. */
    default ResourceKey key() {
        return HypershiftKinds.HOSTED_CLUSTER.in(
                metadata().namespace(), metadata().name());
    }

    /** The namespace of its control plane on the management cluster. */
    default String controlPlaneNamespace() {
        return ControlPlaneNamespace.of(metadata().namespace(), metadata().name());
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HostedCluster}. */
    final class Builder extends ImmutableHostedCluster.Builder {
        Builder() {}
    }
}
