package io.hcp4j.fabric8;

import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;

/** Opens clusters through the fabric8 kubernetes-client. */
public final class Fabric8Connector implements ClusterConnector {
    static final String ID = "fabric8";

    private final Fabric8TransportFactory transports = new Fabric8TransportFactory();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
        return new RestClusterApi(transports, kubeconfig, options);
    }
}
