package io.hcp4j.apiserver;

import io.hcp4j.apiserver.request.Bodies;
import io.hcp4j.apiserver.rest.WatchEndpoint;
import io.hcp4j.kubetesting.Eventually;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class EmbeddedApiServerTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String GET = "GET /api/v1/namespaces/default/configmaps HTTP/1.1";
    private static final String POST = "POST /api/v1/namespaces/default/configmaps HTTP/1.1";
    private static final String WATCH = "GET /api/v1/namespaces/default/configmaps?watch=true HTTP/1.1";

    private final List<EmbeddedApiServer> servers = new ArrayList<>();

    @AfterEach
    void end() {
        servers.forEach(EmbeddedApiServer::close);
    }

    @Test
    void serversHaveNoThreadsOfTheirOwn() throws IOException {
        start(0);
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());

        int many = 50;
        for (int i = 0; i < many; i++) {
            start(0);
        }

        // What all of them share may have got its threads only now.
        Set<Thread> more = new HashSet<>(Thread.getAllStackTraces().keySet());
        more.removeAll(before);
        assertThat(more).hasSizeLessThan(many / 5);
    }

    @Test
    void theAddressOfAClosedServerIsFreeAtOnce() throws IOException {
        int port = start(0).port();
        for (int i = 0; i < 20; i++) {
            try (SSLSocket client = TlsClient.connect(servers.get(i))) {
                TlsClient.send(client, GET);
                assertThat(TlsClient.status(client)).isEqualTo("HTTP/1.1 200 OK");
                servers.get(i).close();
                assertThat(start(port).port()).isEqualTo(port);
            }
        }
    }

    @Test
    void anAddressThatIsTakenIsSaidToBe() throws IOException {
        int port = start(0).port();

        assertThatIOException().isThrownBy(() -> start(port)).withMessageContaining("Address already in use");
    }

    @Test
    void aTakenAddressIsNoticedBeforeTheStateIsTouched(@TempDir Path folder) throws IOException {
        int port = start(0).port();

        assertThatIOException()
                .isThrownBy(() -> EmbeddedApiServer.start(
                        EmbeddedOptions.ephemeral("late").atPort(port).keptIn(folder)));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void closingEndsTheConnectionsOfThatServerOnly() throws IOException {
        EmbeddedApiServer closed = start(0);
        EmbeddedApiServer other = start(0);
        try (SSLSocket gone = TlsClient.connect(closed);
                SSLSocket kept = TlsClient.connect(other)) {
            TlsClient.send(gone, WATCH);
            TlsClient.send(kept, WATCH);
            assertThat(TlsClient.status(gone)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(TlsClient.status(kept)).isEqualTo("HTTP/1.1 200 OK");

            closed.close();
            gone.getInputStream().readAllBytes();
            Eventually.holds("one watch", TIMEOUT, () -> assertThat(watches()).isEqualTo(1));

            try (SSLSocket writer = TlsClient.connect(other)) {
                TlsClient.send(writer, POST, "{\"metadata\":{\"name\":\"told\"}}".getBytes(UTF_8));
                assertThat(TlsClient.status(writer)).isEqualTo("HTTP/1.1 201 Created");
            }
            StringBuilder heard = new StringBuilder();
            while (!heard.toString().contains("\"told\"")) {
                int next = kept.getInputStream().read();
                assertThat(next).as("a byte after: " + heard).isNotNegative();
                heard.append((char) next);
            }
        }
    }

    @Test
    void aWatchEndsWithItsClient() throws IOException {
        EmbeddedApiServer server = start(0);
        try (SSLSocket client = TlsClient.connect(server)) {
            TlsClient.send(client, WATCH);
            assertThat(TlsClient.status(client)).isEqualTo("HTTP/1.1 200 OK");
            Eventually.holds("one watch", TIMEOUT, () -> assertThat(watches()).isEqualTo(1));
        }

        Eventually.holds("no watch", TIMEOUT, () -> assertThat(watches()).isZero());
    }

    @Test
    void whoSaysNothingKeepsNobodyWaiting() throws IOException {
        EmbeddedApiServer server = start(0);
        List<Socket> silent = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            silent.add(new Socket(InetAddress.getLoopbackAddress(), server.port()));
        }
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());

        try (SSLSocket client = TlsClient.connect(server)) {
            TlsClient.send(client, GET);
            assertThat(TlsClient.status(client)).isEqualTo("HTTP/1.1 200 OK");
        }

        Set<Thread> more = new HashSet<>(Thread.getAllStackTraces().keySet());
        more.removeAll(before);
        assertThat(more).hasSizeLessThan(silent.size());
        for (Socket each : silent) {
            each.close();
        }
    }

    @Test
    void requestsThatCannotBeTakenAreRefused() throws IOException {
        EmbeddedApiServer server = start(0);
        try (SSLSocket client = TlsClient.connect(server)) {
            TlsClient.send(client, "GET /api/v1/%zz HTTP/1.1");
            assertThat(TlsClient.status(client)).isEqualTo("HTTP/1.1 400 Bad Request");
        }
        try (SSLSocket client = TlsClient.connect(server)) {
            TlsClient.send(client, POST, new byte[Bodies.LARGEST + 1]);
            assertThat(TlsClient.status(client)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
    }

    private EmbeddedApiServer start(int port) throws IOException {
        EmbeddedApiServer server =
                EmbeddedApiServer.start(EmbeddedOptions.ephemeral("doors").atPort(port));
        servers.add(server);
        return server;
    }

    private static long watches() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(WatchEndpoint.class.getName())))
                .count();
    }
}
