package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.kubernetes.ObjectMetadata;
import io.hcp4j.ports.resource.ResourceKey;
import org.immutables.value.Value;

/** A NodePool ({@code hypershift.openshift.io/v1beta1}): a set of like worker nodes of a hosted cluster. */
@HcpImmutable
@Value.Immutable
public interface NodePool extends Extensible {

    /** What Kubernetes records of it. */
    @Value.Default
    default ObjectMetadata metadata() {
        return ObjectMetadata.builder().build();
    }

    /** The wanted state. */
    @Value.Default
    default NodePoolSpec spec() {
        return NodePoolSpec.builder().build();
    }

    /** The observed state; empty before HyperShift has looked. */
    @Value.Default
    default NodePoolStatus status() {
        return NodePoolStatus.builder().build();
    }

    /** Its coordinates; its name and namespace must be set. */
    default ResourceKey key() {
        return HypershiftKinds.NODE_POOL.in(metadata().namespace(), metadata().name());
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NodePool}. */
    final class Builder extends ImmutableNodePool.Builder {
        Builder() {}
    }
}
