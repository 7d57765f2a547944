package io.hcp4j.ports.connection;

import io.hcp4j.ports.cluster.ClusterApi;

/** Opens clusters through one Kubernetes client library. */
public interface ClusterConnector {

    /** The library's id, as {@code --client} takes it: {@code fabric8} or {@code official}. */
    String id();

    /**
     * Opens a cluster. Nothing is sent yet, so an unreachable server shows at the first call.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when certificates or keys cannot be read or the exec plugin cannot
     *     be run
     */
    ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options);
}
