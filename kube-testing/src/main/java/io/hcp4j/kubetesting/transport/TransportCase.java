package io.hcp4j.kubetesting.transport;

import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestStream;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.RestTransport.StreamStart;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What the parts of {@link TransportContract} have in common: opening the transport under test, and asking it. */
@Timeout(60)
abstract class TransportCase {
    static final Duration TIMEOUT = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(400);

    private final TransportContract suite;

    TransportCase(TransportContract suite) {
        this.suite = suite;
    }

    TransportFactory factory() {
        return suite.factory();
    }

    boolean has(Shortcoming shortcoming) {
        return suite.shortcomings().contains(shortcoming);
    }

    RestTransport open(String server) {
        return open(server, Document.empty());
    }

    RestTransport open(String server, Document user) {
        return factory().open(kubeconfig(server, user), ConnectionOptions.defaults());
    }

    /** Opens a cluster described as in a kubeconfig, with its address and what else is needed to reach it. */
    RestTransport openCluster(Map<String, ?> cluster, Document user) {
        return factory().open(kubeconfig(cluster, user), ConnectionOptions.defaults());
    }

    static Kubeconfig kubeconfig(String server, Document user) {
        return kubeconfig(Map.of("server", server), user);
    }

    private static Kubeconfig kubeconfig(Map<String, ?> cluster, Document user) {
        Document content = Document.of(Map.of(
                "clusters", List.of(Map.of("name", "c", "cluster", cluster)),
                "users", List.of(Map.of("name", "u", "user", user)),
                "contexts", List.of(Map.of("name", "x", "context", Map.of("cluster", "c", "user", "u"))),
                "current-context", "x"));
        return Kubeconfig.of(content, "the test");
    }

    static Document user(String key, String value) {
        return Document.empty().with(value, key);
    }

    static RestRequest get(Duration timeout) {
        return new RestRequest("GET", "/api/v1/namespaces", Map.of(), "", null, timeout);
    }

    static RestRequest change() {
        return new RestRequest(
                "PATCH", "/api/v1/namespaces/x", Map.of(), "application/merge-patch+json", Map.of(), TIMEOUT);
    }

    static RestStream stream(RestTransport transport) throws TransportFailure {
        return ((StreamStart.Open) transport.stream(get(TIMEOUT))).stream();
    }

    static TransportFailure failure(RestTransport transport, RestRequest request) {
        return catchThrowableOfType(TransportFailure.class, () -> transport.send(request));
    }

    static boolean await(CountDownLatch latch, long millis) throws IOException {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
