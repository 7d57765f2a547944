package io.hcp4j.domain.kubeconfig;

import io.hcp4j.ports.document.Document;
import java.util.List;

/**
 * The kubeconfigs of several hosted clusters in one.
 *
 * @param config a kubeconfig with one context for each cluster, the first of them current; without contexts when there is no cluster
 * @param contexts the names of its contexts, {@code <namespace>-<name>}
 * @param skipped the clusters that are missing in it, each with the reason: {@code HostedCluster clusters/example: ...}
 */
public record MergedKubeconfig(Document config, List<String> contexts, List<String> skipped) {

    /** Copies the lists. */
    public MergedKubeconfig {
        contexts = List.copyOf(contexts);
        skipped = List.copyOf(skipped);
    }

    /** Without the credentials. */
    @Override
    public String toString() {
        return "MergedKubeconfig" + contexts;
    }
}
