package io.hcp4j.official;

import io.hcp4j.kube.RestClusterApi;
import io.hcp4j.kube.proxy.ProxyEnvironment;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import java.util.Map;

/** Opens clusters through the official Kubernetes Java client. */
public final class OfficialConnector implements ClusterConnector {
    static final String ID = "official";

    private final OfficialTransportFactory transports;

    /** Connections through the proxies of this process's environment, where a kubeconfig names none. */
    public OfficialConnector() {
        this(ProxyEnvironment.ofProcess());
    }

    /** The same in another environment. */
    public OfficialConnector(Map<String, String> environment) {
        this(ProxyEnvironment.of(environment));
    }

    private OfficialConnector(ProxyEnvironment environment) {
        this.transports = new OfficialTransportFactory(environment);
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
