package io.hcp4j.domain.infra;

import io.hcp4j.ports.connection.KubeconfigSource;
import java.util.Objects;

/** Lists the objects of a hosted cluster on its infrastructure cluster: the command of {@link InfraStatusUseCase}. */
public sealed interface InfraStatus {

    /**
     * Of a hosted cluster that exists.
     *
     * @param namespace of the hosted cluster
     * @param name of the hosted cluster
     */
    record OfCluster(String namespace, String name) implements InfraStatus {

        /** Checks that nothing is missing. */
        public OfCluster {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(name, "name");
        }
    }

    /**
     * Of a hosted cluster that was deleted, so that its credentials and its infra ID are no longer stored anywhere.
     *
     * @param namespace of the hosted cluster
     * @param name of the hosted cluster
     * @param kubeconfig of the infrastructure cluster
     * @param infraNamespace of the virtual machines
     * @param infraId its {@code spec.infraID}; "" for the one that is derived from namespace and name
     */
    record OfDeletedCluster(
            String namespace, String name, KubeconfigSource kubeconfig, String infraNamespace, String infraId)
            implements InfraStatus {

        /** Checks that nothing is missing. */
        public OfDeletedCluster {
            Objects.requireNonNull(namespace, "namespace");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kubeconfig, "kubeconfig");
            Objects.requireNonNull(infraNamespace, "infraNamespace");
            Objects.requireNonNull(infraId, "infraId");
        }
    }
}
