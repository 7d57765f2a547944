package io.hcp4j.domain.creation;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.cluster.HostedClusterSpec;
import io.hcp4j.domain.ingress.ServicePublishing;
import io.hcp4j.domain.network.DnsSpec;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/**
 * What is asked for when a hosted cluster is to be created: the wanted state as far as the caller cares, and the files that go into
 * Secrets. {@link CreationPlanner} fills in the rest as {@code hcp} does.
 */
@HcpImmutable
@Value.Immutable
public interface ClusterRequest {
    /** The namespace of hosted clusters, unless another is asked for. */
    String DEFAULT_NAMESPACE = "clusters";

    /** The namespace of the HostedCluster; default {@value #DEFAULT_NAMESPACE}. Created when missing. */
    @Value.Default
    default String namespace() {
        return DEFAULT_NAMESPACE;
    }

    /** The name of the cluster, and of its node pool; refused when it is missing. */
    @Value.Default
    default String name() {
        return "";
    }

    /** Labels of the HostedCluster. */
    Map<String, String> labels();

    /** Annotations of the HostedCluster. */
    Map<String, String> annotations();

    /** The wanted state of the cluster; what it leaves out gets a default. References to Secrets are filled in. */
    @Value.Default
    default HostedClusterSpec spec() {
        return HostedClusterSpec.builder().build();
    }

    /**
     * The node pool to create with the cluster; absent for none. Its cluster name is filled in, its release if absent, and for the rest the
     * defaults of {@link NodePoolDefaults}.
     */
    Optional<NodePoolSpec> pool();

    /** The pull secret: JSON with an {@code auths} object; refused when it is missing. */
    @Value.Default
    @Value.Redacted
    default String pullSecret() {
        return "";
    }

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

    /**
     * Begins the request for a cluster on KubeVirt with the defaults, among them a node pool without nodes:
     *
     * <pre>{@code
     * ClusterRequest.kubevirt("team-a").pullSecret(json).pool(pool -> pool.replicas(2).memory("8Gi")).build()
     * }</pre>
     */
    static NeedsPullSecret kubevirt(String name) {
        return json -> builder()
                .name(name)
                .pullSecret(json)
                .pool(NodePoolSpec.builder().build());
    }

    /** A request that lacks its pull secret. */
    interface NeedsPullSecret {

        /** Sets the pull secret: JSON with an {@code auths} object. */
        Builder pullSecret(String json);
    }

    /** A builder with nothing set: no node pool, either. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with this request. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link ClusterRequest}. */
    final class Builder extends ImmutableClusterRequest.Builder {
        private final List<UnaryOperator<ClusterRequest>> changes = new ArrayList<>();

        Builder() {}

        /** Changes the desired state of the cluster. */
        public Builder spec(UnaryOperator<HostedClusterSpec.Builder> change) {
            return change(request -> builder()
                    .from(request)
                    .spec(change.apply(request.spec().toBuilder()).build())
                    .build());
        }

        /** Changes the node pool that is created with the cluster. */
        public Builder pool(UnaryOperator<NodePoolSpec.Builder> change) {
            return change(request -> {
                NodePoolSpec pool =
                        request.pool().orElseGet(() -> NodePoolSpec.builder().build());
                return builder()
                        .from(request)
                        .pool(Optional.of(change.apply(pool.toBuilder()).build()))
                        .build();
            });
        }

        /** Creates no node pool with the cluster. */
        public Builder withoutPool() {
            return change(
                    request -> builder().from(request).pool(Optional.empty()).build());
        }

        /** The release image; without one, {@link CreateCluster#releaseStream()} or the management cluster decides. */
        public Builder releaseImage(String image) {
            return spec(spec -> spec.releaseImage(image));
        }

        /** The base domain of the guest's ingress; without one, it is a subdomain of the infrastructure cluster's ingress. */
        public Builder baseDomain(String domain) {
            return change(request -> {
                DnsSpec dns = DnsSpec.builder()
                        .from(request.spec().dns())
                        .baseDomain(domain)
                        .build();
                return builder()
                        .from(request)
                        .spec(request.spec().toBuilder().dns(dns).build())
                        .build();
            });
        }

        /** Publishes the services as routes named {@code <service>-<name>.<domain>}, for external-dns. */
        public Builder externalDnsDomain(String domain) {
            return change(request -> builder()
                    .from(request)
                    .spec(request.spec().toBuilder()
                            .services(ServicePublishing.routes(request.name(), domain))
                            .build())
                    .build());
        }

        /**
         * Runs the virtual machines on a cluster of its own.
         *
         * @param kubeconfig of that cluster; it refers to no file
         * @param namespace on that cluster; it has to exist
         */
        public Builder externalInfra(String kubeconfig, String namespace) {
            return change(request -> {
                KubevirtPlatform.Builder kubevirt = KubevirtPlatform.builder();
                request.spec().platform().kubevirt().ifPresent(kubevirt::from);
                kubevirt.credentials(
                        new InfraCredentials(namespace, SecretNames.infraCredentials(request.name()), "kubeconfig"));
                return builder()
                        .from(request)
                        .infraKubeconfig(kubeconfig)
                        .spec(request.spec().toBuilder()
                                .platform(ClusterPlatform.of(kubevirt.build()))
                                .build())
                        .build();
            });
        }

        private Builder change(UnaryOperator<ClusterRequest> change) {
            changes.add(change);
            return this;
        }

        @Override
        public ClusterRequest build() {
            ClusterRequest request = super.build();
            for (UnaryOperator<ClusterRequest> change : changes) {
                request = change.apply(request);
            }
            return request;
        }
    }
}
