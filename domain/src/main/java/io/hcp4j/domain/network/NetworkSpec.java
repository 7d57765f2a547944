package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The networks of the guest cluster ({@code spec.networking}). The ranges may not overlap and cannot be changed after creation. */
@HcpImmutable
@Value.Immutable
public interface NetworkSpec extends Extensible {

    /** Ranges for pods, one per IP family; the server's default is 10.132.0.0/14. */
    List<ClusterNetwork> clusterNetwork();

    /** Ranges for services, one per IP family; the server's default is 172.31.0.0/16. */
    List<NetworkRange> serviceNetwork();

    /** Ranges the nodes' own addresses come from. */
    List<NetworkRange> machineNetwork();

    /** The network plug-in; the server's default is OVN-Kubernetes. */
    Optional<NetworkType> networkType();

    /** Whether the control plane gives every node a pod range. Immutable. */
    Optional<NodeCidrAllocation> allocateNodeCidrs();

    /** How nodes reach the API server. */
    Optional<ApiServerNetworking> apiServer();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkSpec}. */
    final class Builder extends ImmutableNetworkSpec.Builder {
        Builder() {}
    }
}
