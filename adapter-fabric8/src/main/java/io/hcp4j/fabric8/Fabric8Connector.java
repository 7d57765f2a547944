package io.hcp4j.fabric8;

import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import java.util.Map;

/** Opens clusters through the fabric8 kubernetes-client. */
public final class Fabric8Connector implements ClusterConnector {
    static final String ID = "fabric8";

    private final Fabric8TransportFactory transports;

    /** Connections through the proxies of this process's environment, where a kubeconfig names none. */
    public Fabric8Connector() {
        this(ProxyEnvironment.ofProcess());
    }

    /** The same in another environment. */
    public Fabric8Connector(Map<String, String> environment) {
        this(ProxyEnvironment.of(environment));
    }

    private Fabric8Connector(ProxyEnvironment environment) {
        this.transports = new Fabric8TransportFactory(environment);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
        return new RestClusterApi(transports, kubeconfig, options);
    }
}
