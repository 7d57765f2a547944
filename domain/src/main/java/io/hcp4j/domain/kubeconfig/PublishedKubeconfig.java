package io.hcp4j.domain.kubeconfig;

import java.util.Objects;

/**
 * The command to get a kubeconfig of one hosted cluster as HyperShift wrote it.
 *
 * @param namespace of the HostedCluster
 * @param cluster the name of the HostedCluster
 * @param which of its kubeconfigs
 */
public record PublishedKubeconfig(String namespace, String cluster, KubeconfigVariant which) {

    /** Checks that nothing is missing. */
    public PublishedKubeconfig {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(which, "which");
    }

    /** The administrator's. */
    public static PublishedKubeconfig admin(String namespace, String cluster) {
        return new PublishedKubeconfig(namespace, cluster, KubeconfigVariant.ADMIN);
    }
}
