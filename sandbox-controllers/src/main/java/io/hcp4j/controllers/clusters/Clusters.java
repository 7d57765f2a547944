package io.hcp4j.controllers.clusters;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.faults.Faults;
import java.util.List;
import java.util.Optional;

/** How controllers find the clusters that a hosted cluster is spread over, from its control plane namespace. */
public interface Clusters {

    /** The management cluster. */
    CachedCluster management();

    /** Every cluster that VMs run on: the management cluster first, then those that are only infrastructure. */
    List<CachedCluster> infrastructure();

    /**
     * Where the VMs of a hosted cluster are; empty while its infrastructure cluster cannot be reached or its credentials are missing.
     *
     * @param controlPlaneNamespace on the management cluster
     */
    Optional<InfraNamespace> infra(String controlPlaneNamespace);

    /** The infrastructure cluster that a kubeconfig is for; empty when it is for none of them. */
    Optional<CachedCluster> named(String kubeconfig);

    /**
     * The guest cluster itself; empty while its API server is not up.
     *
     * @param controlPlaneNamespace on the management cluster
     */
    Optional<CachedCluster> guest(String controlPlaneNamespace);

    /** What goes wrong in them. */
    Faults faults();

    /**
     * A namespace for VMs.
     *
     * @param cluster the infrastructure cluster
     * @param namespace the namespace on it
     */
    record InfraNamespace(CachedCluster cluster, String namespace) {}
}
