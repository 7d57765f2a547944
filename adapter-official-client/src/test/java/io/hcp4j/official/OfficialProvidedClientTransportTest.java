package io.hcp4j.official;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kubetesting.transport.Shortcoming;
import io.hcp4j.kubetesting.transport.TransportContract;
import io.kubernetes.client.openapi.ApiClient;
import java.util.Set;

class OfficialProvidedClientTransportTest extends TransportContract {

    @Override
    protected Set<Shortcoming> shortcomings() {
        return Set.of(Shortcoming.READS_SETTINGS_ITSELF);
    }

    @Override
    protected TransportFactory factory() {
        return (kubeconfig, options) -> {
            ApiClient client = CallerProvidedClient.of(kubeconfig, options.limits());
            return new Closing(OfficialClient.transport(client), client);
        };
    }

    private record Closing(RestTransport transport, ApiClient client) implements RestTransport {
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
