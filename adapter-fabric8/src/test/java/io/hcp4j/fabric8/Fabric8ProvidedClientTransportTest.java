package io.hcp4j.fabric8;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kubetesting.transport.Shortcoming;
import io.hcp4j.kubetesting.transport.TransportContract;
import java.util.EnumSet;
import java.util.Set;

class Fabric8ProvidedClientTransportTest extends TransportContract {

    @Override
    protected Set<Shortcoming> shortcomings() {
        return EnumSet.allOf(Shortcoming.class);
    }

    @Override
    protected TransportFactory factory() {
        return (kubeconfig, options) -> {
            KubernetesClient client = CallerProvidedClient.of(kubeconfig, options.limits());
            return new Closing(Fabric8.transport(client, kubeconfig.server().replaceAll("/$", "")), client);
        };
    }

    private record Closing(RestTransport transport, KubernetesClient client) implements RestTransport {
        @Override
        public RestReply send(RestRequest request) throws TransportFailure {
            return transport.send(request);
        }

        @Override
        public StreamStart stream(RestRequest request) throws TransportFailure {
            return transport.stream(request);
        }

        @Override
        public void close() {
            transport.close();
            CallerProvidedClient.close(client);
        }
    }
}
