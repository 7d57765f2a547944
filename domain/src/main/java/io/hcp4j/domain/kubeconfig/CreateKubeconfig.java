package io.hcp4j.domain.kubeconfig;

import java.util.Objects;

/**
 * The command to create a kubeconfig with one context for each of some hosted clusters, named by namespace and name, so that it can be merged
 * into others.
 *
 * @param namespace of the HostedClusters
 * @param cluster the name of the only one wanted; "" for all of the namespace
 * @param which of its kubeconfigs; of all clusters the administrator's
 */
public record CreateKubeconfig(String namespace, String cluster, KubeconfigVariant which) {

    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException for the custom kubeconfigs of all clusters
     */
    public CreateKubeconfig {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(cluster, "cluster");
        if (cluster.isEmpty() && which != KubeconfigVariant.ADMIN) {
            throw new IllegalArgumentException("a custom kubeconfig is that of one cluster");
        }
    }

    /** With the administrators' kubeconfigs of all clusters in a namespace. */
    public static CreateKubeconfig ofAll(String namespace) {
        return new CreateKubeconfig(namespace, "", KubeconfigVariant.ADMIN);
    }
}
