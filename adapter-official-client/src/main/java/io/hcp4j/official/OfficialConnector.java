package io.hcp4j.official;

import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;

/** Opens clusters through the official Kubernetes Java client. */
public final class OfficialConnector implements ClusterConnector {
    static final String ID = "official";

    private final OfficialTransportFactory transports = new OfficialTransportFactory();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
        return new RestClusterApi(transports, kubeconfig, options);
    }
}
