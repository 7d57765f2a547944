package io.hcp4j.domain.creation;

import io.hcp4j.domain.HouseStyle;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is asked for when a hosted cluster is to be created: the wanted state as far as the caller cares, and the files that go into
 * Secrets. {@link CreationPlanner} fills in the rest as {@code hcp} does.
 */
@HouseStyle
@Value.Immutable
public interface ClusterRequest {
    /** The namespace of hosted clusters, unless another is asked for. */
    String DEFAULT_NAMESPACE = "clusters";

    /** The namespace of the HostedCluster; default {@value #DEFAULT_NAMESPACE}. Created when missing. */
    @Value.Default
    default String namespace() {
        return DEFAULT_NAMESPACE;
    }

    /** The name of the cluster, and of its node pool. */
    String name();

    /** Labels of the HostedCluster. */
    Map<String, String> labels();

    /** Annotations of the HostedCluster. */
    Map<String, String> annotations();

    /** The wanted state of the cluster; what it leaves out gets a default. References to Secrets are filled in. */
    @Value.Default
    default HostedClusterSpec spec() {
        return HostedClusterSpec.builder().build();
    }

    /** The node pool to create with the cluster; absent for none. Its cluster name is filled in, and its release if absent. */
    Optional<NodePoolSpec> pool();

    /** The pull secret: JSON with an {@code auths} object. */
    @Value.Redacted
    String pullSecret();

    /** The SSH key for the nodes. */
    Optional<SshKey> sshKey();

    /** CA certificates (PEM) that the cluster trusts besides its own. */
    Optional<String> trustBundle();

    /** The kubeconfig of the external infrastructure cluster; goes together with {@code credentials} in the platform. */
    @Value.Redacted
    Optional<String> infraKubeconfig();

    /** Where {@link #infraKubeconfig()} is from, a file for instance; for messages. */
    @Value.Default
    default String infraKubeconfigSource() {
        return "the infrastructure kubeconfig";
    }

    /** The key that encrypts Secrets in etcd; absent for a random one. One that exists on the server is kept in any case. */
    Optional<EncryptionKey> encryptionKey();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ClusterRequest}. */
    final class Builder extends ImmutableClusterRequest.Builder {
        Builder() {}
    }
}
