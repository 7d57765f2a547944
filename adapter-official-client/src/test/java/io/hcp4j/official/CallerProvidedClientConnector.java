package io.hcp4j.official;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.ForwardingClusterApi;
import io.hcp4j.ports.connection.ClusterConnector;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.time.Deadline;
import io.kubernetes.client.openapi.ApiClient;
import java.util.concurrent.atomic.AtomicBoolean;

/** Opens clusters over clients that an application has made. */
final class CallerProvidedClientConnector implements ClusterConnector {

    @Override
    public String id() {
        return "official, brought by the application";
    }

    @Override
    public ClusterApi open(Kubeconfig kubeconfig, ConnectionOptions options) {
        ApiClient client = CallerProvidedClient.of(kubeconfig, options.limits());
        AtomicBoolean closed = new AtomicBoolean();
        return new ForwardingClusterApi(OfficialClient.using(client).open(options)) {
            @Override
            public ClusterApi within(Deadline deadline) {
                return view(deadline);
            }

            @Override
            public void close() {
                super.close();
                if (closed.compareAndSet(false, true)) {
                    CallerProvidedClient.close(client);
                }
            }
        };
    }
}
