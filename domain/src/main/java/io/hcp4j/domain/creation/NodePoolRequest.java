package io.hcp4j.domain.creation;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * A node pool that is to be added to a hosted cluster:
 *
 * <pre>{@code
 * NodePoolRequest.kubevirt("workers", "team-a").pool(pool -> pool.replicas(3).memory("8Gi")).build()
 * }</pre>
 */
@HcpImmutable
@Value.Immutable
public interface NodePoolRequest {

    /** The namespace of the HostedCluster; default {@value ClusterRequest#DEFAULT_NAMESPACE}. */
    @Value.Default
    default String namespace() {
        return ClusterRequest.DEFAULT_NAMESPACE;
    }

    /** The name of the pool; refused when it is missing. */
    @Value.Default
    default String name() {
        return "";
    }

    /** The desired state. What it leaves out gets the defaults of {@link NodePoolDefaults}, and the cluster's release. */
    @Value.Default
    default NodePoolSpec spec() {
        return NodePoolSpec.builder().build();
    }

    /** A builder of a pool of virtual machines with the defaults, for a cluster of that name. */
    static Builder kubevirt(String name, String cluster) {
        return builder()
                .name(name)
                .spec(NodePoolSpec.builder().clusterName(cluster).build());
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with this request. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link NodePoolRequest}. */
    final class Builder extends ImmutableNodePoolRequest.Builder {
        private final List<UnaryOperator<NodePoolSpec.Builder>> changes = new ArrayList<>();

        Builder() {}

        /** Changes the desired state, of which the cluster's name stays. */
        public Builder pool(UnaryOperator<NodePoolSpec.Builder> change) {
            changes.add(change);
            return this;
        }

        @Override
        public NodePoolRequest build() {
            NodePoolRequest plain = super.build();
            if (changes.isEmpty()) {
                return plain;
            }
            NodePoolSpec.Builder spec = plain.spec().toBuilder();
            for (UnaryOperator<NodePoolSpec.Builder> change : changes) {
                spec = change.apply(spec);
            }
            return builder().from(plain).spec(spec.build()).build();
        }
    }
}
