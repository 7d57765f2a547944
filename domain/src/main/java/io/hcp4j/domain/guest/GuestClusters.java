package io.hcp4j.domain.guest;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubeconfig.GuestKubeconfigs;
import io.hcp4j.domain.kubeconfig.KubeconfigVariant;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.KubeconfigSource;
import io.hcp4j.ports.error.HcpException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Opens guest clusters by the kubeconfigs that HyperShift publishes on the management cluster. {@link ClusterAccess} closes them. */
public final class GuestClusters {
    private final ClusterAccess clusters;

    /** The guest clusters of one call. */
    public GuestClusters(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Opens the guest cluster of a hosted cluster.
     *
     * @throws HcpException NOT_FOUND when there is no such hosted cluster, or no kubeconfig of it yet
     */
    public ClusterApi open(String namespace, String name) {
        return clusters.open(source(namespace, name, KubeconfigVariant.ADMIN));
    }

    /**
     * Opens a guest cluster that may be unreachable, as {@link ClusterAccess#openBriefly}.
     *
     * @throws HcpException NOT_FOUND as for {@link #open}
     */
    public ClusterApi openBriefly(String namespace, String name) {
        return openBriefly(namespace, name, KubeconfigVariant.ADMIN);
    }

    /** The same by one of the published kubeconfigs. */
    public ClusterApi openBriefly(String namespace, String name, KubeconfigVariant variant) {
        return clusters.openBriefly(source(namespace, name, variant));
    }

    private KubeconfigSource source(String namespace, String name, KubeconfigVariant variant) {
        byte[] kubeconfig = new GuestKubeconfigs(
                        clusters.management(), clusters.adapters().textFormat())
                .load(namespace, name, variant);
        return new KubeconfigSource.Text(
                new String(kubeconfig, StandardCharsets.UTF_8), "", "the kubeconfig of " + name);
    }
}
