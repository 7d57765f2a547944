package io.hcp4j.kube.transport;

import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;

/** Makes transports of one client library. {@link RestClusterApi} asks for a fresh one when credentials have expired (401). */
public interface TransportFactory {

    /**
     * A transport with credentials read anew: files are read again, exec plugins run again.
     *
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS when the settings cannot be used
     */
    RestTransport open(Kubeconfig kubeconfig, ConnectionOptions options);
}
