package io.hcp4j.domain.explain;

import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.ports.resource.ResourceKey;

/**
 * The command to say why a hosted cluster is not ready.
 *
 * @param subject the HostedCluster, or a NodePool of it
 */
public record Explain(ResourceKey subject) {

    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException for an object of another kind
     */
    public Explain {
        if (!subject.kind().equals(HypershiftKinds.HOSTED_CLUSTER)
                && !subject.kind().equals(HypershiftKinds.NODE_POOL)) {
            throw new IllegalArgumentException(subject + " is neither a HostedCluster nor a NodePool");
        }
    }

    /** Explains a hosted cluster. */
    public static Explain cluster(String namespace, String name) {
        return new Explain(HypershiftKinds.HOSTED_CLUSTER.in(namespace, name));
    }

    /** Explains the hosted cluster that a node pool belongs to. */
    public static Explain nodePool(String namespace, String name) {
        return new Explain(HypershiftKinds.NODE_POOL.in(namespace, name));
    }
}
