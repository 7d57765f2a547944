package io.hcp4j.domain.placement;

import java.util.Objects;

/** On which cluster the virtual machines of a hosted cluster run. */
public sealed interface Placement {

    /** On the management cluster, in the namespace of the control plane. */
    record SameCluster() implements Placement {}

    /**
     * On a cluster of its own.
     *
     * @param namespace on that cluster; it has to exist
     * @param kubeconfig how that cluster is reached; holds credentials, which {@link #toString()} does not show
     * @param source where the kubeconfig is from, for messages: a file, a Secret
     */
    record External(String namespace, String kubeconfig, String source) implements Placement {
        /** Checks that nothing is missing. */
        public External {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(kubeconfig, "kubeconfig");
            Objects.requireNonNull(source, "source");
        }

        @Override
        public String toString() {
            return "External[namespace=" + namespace + ", source=" + source + "]";
        }
    }
}
