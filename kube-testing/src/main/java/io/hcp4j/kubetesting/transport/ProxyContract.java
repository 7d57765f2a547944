package io.hcp4j.kubetesting.transport;

import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import io.hcp4j.kubetesting.pki.ServerCertificate;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.hcp4j.kubetesting.pki.Pem.base64;
import static org.assertj.core.api.Assertions.assertThat;

/** Clusters that are reached through the proxy that their kubeconfig names. */
abstract class ProxyContract extends TransportCase {
    private static final String PASSWORD = "not-for-logs-7";

    ProxyContract(TransportContract suite) {
        super(suite);
    }

    @Test
    void theProxyOfTheKubeconfigLeadsToTheServer() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        try (TlsServer server = TlsServer.start();
                ConnectProxy proxy = new ConnectProxy(server.port(), "");
                RestTransport transport = openBehind(proxy.address(""))) {
            assertThat(transport.send(get(TIMEOUT)).status()).isEqualTo(200);
            assertThat(proxy.heads()).allSatisfy(head -> assertThat(head).startsWith("CONNECT localhost:6443 "));
        }
    }

    @Test
    void theLoginOfTheProxyIsSentToItAloneOrRefused() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        String login = Base64.getEncoder().encodeToString(("ann:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        try (TlsServer server = TlsServer.start();
                ConnectProxy proxy = new ConnectProxy(server.port(), "Basic " + login)) {
            RestTransport transport;
            try {
                transport = openBehind(proxy.address("ann:" + PASSWORD + "@"));
            } catch (HcpException refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                assertThat(refusal).hasMessageContaining("does not support").hasMessageNotContaining(PASSWORD);
                return;
            }
            try (transport) {
                assertThat(transport.send(get(TIMEOUT)).status()).isEqualTo(200);
                assertThat(server.headers()).doesNotContainKey("Proxy-authorization");
            }
        }
    }

    @Test
    void aProxyThatRefusesTheTunnelIsNoAnswerOfTheServer() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        try (TlsServer server = TlsServer.start();
                ConnectProxy proxy = new ConnectProxy(server.port(), "Basic something-else");
                RestTransport transport = openBehind(proxy.address(""))) {
            for (RestRequest request : List.of(get(TIMEOUT), change())) {
                TransportFailure failure = failure(transport, request);
                assertThat(failure.kind()).isEqualTo(Kind.NOT_CONNECTED);
                assertThat(failure.getMessage()).contains("proxy");
            }
            assertThat(server.headers()).isEmpty();
        }
    }

    private RestTransport openBehind(String proxy) {
        return openCluster(
                Map.of(
                        "server",
                        "https://localhost:6443",
                        "proxy-url",
                        proxy,
                        "certificate-authority-data",
                        base64(ServerCertificate.authority())),
                Document.empty());
    }
}
