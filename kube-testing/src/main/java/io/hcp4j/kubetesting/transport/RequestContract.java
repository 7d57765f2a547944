package io.hcp4j.kubetesting.transport;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Product;
import io.hcp4j.ports.document.Document;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How a request reaches the server, and what its failures are called. */
abstract class RequestContract extends TransportCase {
    RequestContract(TransportContract suite) {
        super(suite);
    }

    @Test
    void numbersKeepTheirKind() throws Exception {
        String json = "{\"whole\":42,\"far\":9007199254740993,\"huge\":123456789012345678901234567890,\"part\":1.5}";
        try (CountingServer server = new CountingServer(exchange -> CountingServer.answer(exchange, 200, json));
                RestTransport transport = open(server.address())) {
            Map<String, ?> body = transport.send(get(TIMEOUT)).body().asMap();
            assertThat(body.get("whole")).isEqualTo(42L);
            assertThat(body.get("far")).isEqualTo(9007199254740993L);
            assertThat(body.get("huge")).isEqualTo(new BigInteger("123456789012345678901234567890"));
            assertThat(body.get("part")).isEqualTo(1.5);
        }
    }

    @Test
    void requestsCarryCredentialsQueryAndBody() throws Exception {
        CompletableFuture<List<String>> seen = new CompletableFuture<>();
        try (CountingServer server = new CountingServer(exchange -> {
                    seen.complete(List.of(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            exchange.getRequestHeaders().getFirst("Content-Type"),
                            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                    CountingServer.answer(exchange, 201, "{}");
                });
                RestTransport transport = open(server.address() + "/prefix/", user("token", "secret"))) {
            transport.send(new RestRequest(
                    "PATCH",
                    "/apis/x",
                    Map.of("q", "a b&c"),
                    "application/apply-patch+yaml",
                    Map.of("n", 1L),
                    TIMEOUT));
            assertThat(seen.join())
                    .containsExactly(
                            "PATCH",
                            "/prefix/apis/x?q=a%20b%26c",
                            "Bearer secret",
                            "application/apply-patch+yaml",
                            "{\"n\":1}");
        }
    }

    @Test
    void theUserAgentNamesTheProgramThisLibraryAndTheClient() throws Exception {
        Product program = new Product("acme-platform", "2.1");
        String own = "hcp4j/\\d\\S* \\(java/" + Runtime.version().feature() + "; [a-z0-9-]+\\)";

        assertUserAgent(ConnectionOptions.defaults(), own);
        assertUserAgent(ConnectionOptions.defaults().withProduct(program), "acme-platform/2\\.1 " + own);
    }

    private void assertUserAgent(ConnectionOptions options, String pattern) throws Exception {
        Queue<String> seen = new ConcurrentLinkedQueue<>();
        try (CountingServer server = new CountingServer(exchange -> {
                    seen.addAll(exchange.getRequestHeaders().get("User-Agent"));
                    CountingServer.answer(exchange, 200, "{}");
                });
                RestTransport transport = factory().open(kubeconfig(server.address(), Document.empty()), options)) {
            transport.send(get(TIMEOUT));
            transport.stream(get(TIMEOUT));
        }
        assertThat(seen).as("of a request and a stream").hasSize(2);
        assertThat(seen).allSatisfy(agent -> {
            if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
                assertThat(agent).as("the client's own").doesNotContain("hcp4j", "acme");
            } else {
                assertThat(agent).matches(pattern);
            }
        });
    }

    @Test
    void noStatusIsFollowedUpByAnotherRequest() throws Exception {
        for (int status : new int[] {301, 401, 408, 429, 500, 503}) {
            if (status == 301 && has(Shortcoming.FOLLOWS_REDIRECTS)) {
                continue;
            }
            try (CountingServer server = new CountingServer(exchange -> {
                        exchange.getResponseHeaders().set("Retry-After", "0");
                        exchange.getResponseHeaders().set("Location", "/elsewhere");
                        CountingServer.answer(exchange, status, "no JSON");
                    });
                    RestTransport transport = open(server.address())) {
                RestReply reply = transport.send(get(TIMEOUT));
                assertThat(reply.status()).isEqualTo(status);
                assertThat(reply.retryAfterSeconds()).contains(0L);
                assertThat(reply.text()).isEqualTo("no JSON");
                assertThat(server.requests()).isEqualTo(1);
            }
        }
    }

    @Test
    void aConnectionThatBreaksIsNotTriedAgain() throws Exception {
        try (RawServer server = new RawServer((number, socket, self) -> {
                    // The first request is answered, so that the second goes over a connection known to work.
                    while (self.read(socket)) {
                        if (self.requests() > 1) {
                            RawServer.reset(socket);
                            return;
                        }
                        socket.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                                        .getBytes(StandardCharsets.US_ASCII));
                    }
                });
                RestTransport transport = open("http://127.0.0.1:" + server.port())) {
            transport.send(get(TIMEOUT));
            assertThat(failure(transport, change()).kind()).isEqualTo(Kind.BROKEN);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    void aReadOnAConnectionThatBreaksIsNotTriedAgain() throws Exception {
        try (RawServer server = new RawServer((number, socket, self) -> {
                    while (self.read(socket)) {
                        if (self.requests() > 1) {
                            RawServer.reset(socket);
                            return;
                        }
                        socket.getOutputStream()
                                .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                                        .getBytes(StandardCharsets.US_ASCII));
                    }
                });
                RestTransport transport = open("http://127.0.0.1:" + server.port())) {
            transport.send(get(TIMEOUT));
            assertThat(failure(transport, get(TIMEOUT)).kind()).isEqualTo(Kind.BROKEN);
            assertThat(server.requests()).isBetween(2, has(Shortcoming.REPEATS_READS_ON_BROKEN_CONNECTIONS) ? 4 : 2);
        }
    }

    @Test
    void timeoutCoversASlowResponse() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (CountingServer server = new CountingServer(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        while (!await(over, 50)) {
                            out.write(' ');
                            out.flush();
                        }
                    }
                });
                RestTransport transport = open(server.address())) {
            assertThat(failure(transport, get(SHORT)).kind()).isEqualTo(Kind.NO_ANSWER);
            assertThat(server.requests()).isEqualTo(1);
            over.countDown();
        }
    }

    @Test
    void anInterruptEndsTheWaitForAnAnswer() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (CountingServer server = new CountingServer(exchange -> {
                    received.countDown();
                    await(over, 20_000);
                    CountingServer.answer(exchange, 200, "{}");
                });
                RestTransport transport = open(server.address())) {
            CompletableFuture<Kind> kind = new CompletableFuture<>();
            CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
            Thread caller = new Thread(() -> {
                kind.complete(failure(transport, get(TIMEOUT)).kind());
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            });
            caller.start();
            received.await();
            caller.interrupt();

            assertThat(kind.get(TIMEOUT.toSeconds() / 2, TimeUnit.SECONDS)).isEqualTo(Kind.NO_ANSWER);
            assertThat(stillInterrupted.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
            over.countDown();
        }
    }

    @Test
    void whatWasNeverSentIsSaidToBe() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertNotConnected("http://127.0.0.1:" + free);
        assertNotConnected("https://127.0.0.1:" + free);
        assertNotConnected("https://no-such-host.invalid");
        if (has(Shortcoming.TAKES_BROKEN_HANDSHAKES_FOR_BROKEN_REQUESTS)) {
            return;
        }
        try (RawServer server = new RawServer((number, socket, self) -> RawServer.reset(socket))) {
            assertNotConnected("https://127.0.0.1:" + server.port());
        }
        try (RawServer server =
                new RawServer((number, socket, self) -> socket.getInputStream().read())) {
            assertNotConnected("https://127.0.0.1:" + server.port());
        }
        try (RawServer server = new RawServer(
                (number, socket, self) -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()))) {
            try (RestTransport transport = open("https://127.0.0.1:" + server.port())) {
                assertThat(failure(transport, get(SHORT)).kind()).isEqualTo(Kind.NOT_CONNECTED);
            }
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsNotTrusted() throws Exception {
        try (RawServer server = new RawServer((number, socket, self) -> {
                    socket.getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
                });
                RestTransport transport = open("https://127.0.0.1:" + server.port())) {
            assertThat(failure(transport, get(TIMEOUT)).kind())
                    .isEqualTo(
                            has(Shortcoming.TAKES_BROKEN_HANDSHAKES_FOR_BROKEN_REQUESTS)
                                    ? Kind.BROKEN
                                    : Kind.UNTRUSTED);
        }
    }

    private void assertNotConnected(String server) {
        try (RestTransport transport = open(server)) {
            TransportFailure failure = failure(transport, get(TIMEOUT));
            assertThat(failure.kind()).as(server + ": " + failure).isEqualTo(Kind.NOT_CONNECTED);
            assertThat(failure.getMessage()).isNotBlank();
        }
    }
}
