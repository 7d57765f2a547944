package io.hcp4j.kubetesting.transport;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestStream;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.RestTransport.StreamStart;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.connection.Product;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The contract of {@link RestTransport}, fault by fault. An adapter's test extends this and names its factory. */
@Timeout(60)
public abstract class TransportContract {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);

    /** The factory under test. */
    protected abstract TransportFactory factory();

    /** What the transport under test is excused from; default nothing. */
    protected Set<Shortcoming> shortcomings() {
        return Set.of();
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

    @Test
    void streamsGiveObjectsAsTheyCome() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        try (CountingServer server = new CountingServer(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (OutputStream out = exchange.getResponseBody()) {
                        out.write("{\"n\":1}\n{\"n\"".getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        await(first, 20_000);
                        out.write(":2}\n".getBytes(StandardCharsets.UTF_8));
                    }
                });
                RestTransport transport = open(server.address());
                RestStream stream = stream(transport)) {
            assertThat(stream.next(TIMEOUT)).contains(Document.of(Map.of("n", 1)));
            assertThat(stream.next(Duration.ZERO)).isEmpty();
            first.countDown();
            assertThat(stream.next(TIMEOUT)).contains(Document.of(Map.of("n", 2)));
            assertThat(catchThrowableOfType(TransportFailure.class, () -> stream.next(TIMEOUT))
                            .kind())
                    .isEqualTo(Kind.ENDED);
        }
    }

    @Test
    void aStreamThatBreaksSaysSo() throws Exception {
        try (RawServer server = new RawServer((number, socket, self) -> {
                    self.read(socket);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n{\"n\":1}\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                });
                RestTransport transport = open("http://127.0.0.1:" + server.port());
                RestStream stream = stream(transport)) {
            assertThat(stream.next(TIMEOUT)).contains(Document.of(Map.of("n", 1)));
            assertThat(catchThrowableOfType(TransportFailure.class, () -> stream.next(TIMEOUT))
                            .kind())
                    .isEqualTo(Kind.BROKEN);
        }
    }

    @Test
    void closingAStreamWakesItsReaderAndHangsUp() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer((number, socket, self) -> {
                    self.read(socket);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    try {
                        socket.getInputStream().read();
                    } finally {
                        gone.countDown();
                    }
                });
                RestTransport transport = open("http://127.0.0.1:" + server.port())) {
            RestStream stream = stream(transport);
            CompletableFuture<Boolean> reader = CompletableFuture.supplyAsync(() -> {
                try {
                    return stream.next(TIMEOUT).isEmpty();
                } catch (TransportFailure e) {
                    return false;
                }
            });
            stream.close();
            assertThat(reader.get(10, TimeUnit.SECONDS)).isTrue();
            assertThat(await(gone, 10_000)).isTrue();
        }
    }

    @Test
    void refusedStreamsAreReadWhole() throws Exception {
        try (CountingServer server =
                        new CountingServer(exchange -> CountingServer.answer(exchange, 410, "{\"code\":410}"));
                RestTransport transport = open(server.address())) {
            assertThat(transport.stream(get(TIMEOUT)))
                    .isInstanceOfSatisfying(StreamStart.Refused.class, refused -> assertThat(
                                    refused.reply().body().number("code"))
                            .contains(410L));
        }
    }

    @Test
    void secretsThatAServerRepeatsAreMasked() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        String secret = "a-token.of-this.test0";
        String status = "{\"kind\":\"Status\",\"message\":\"got %s\",\"details\":{\"causes\":[{\"message\":\"%s\"}]}}"
                .formatted(secret, secret);
        try (CountingServer server = new CountingServer(exchange -> CountingServer.answer(
                        exchange,
                        exchange.getRequestURI().getPath().endsWith("status") ? 400 : 502,
                        exchange.getRequestURI().getPath().endsWith("status")
                                ? status
                                : "<p>" + "x".repeat(990)
                                        + exchange.getRequestHeaders().getFirst("Authorization")));
                RestTransport transport = open(server.address(), user("token", secret))) {
            RestReply object = transport.send(new RestRequest("GET", "/status", Map.of(), "", null, TIMEOUT));
            assertThat(object.body().text("message")).contains("got ***");
            assertThat(object.body().asMap().toString()).doesNotContain(secret);
            assertThat(transport.send(get(TIMEOUT)).text())
                    .doesNotContain(secret)
                    .startsWith("<p>x");
            assertThat(((StreamStart.Refused) transport.stream(get(TIMEOUT)))
                            .reply()
                            .text())
                    .doesNotContain(secret);
        }
        try (CountingServer server = new CountingServer(exchange ->
                        CountingServer.answer(exchange, 200, "{\"type\":\"ERROR\",\"object\":" + status + "}\n"));
                RestTransport transport = open(server.address(), user("token", secret));
                RestStream stream = stream(transport)) {
            assertThat(stream.next(TIMEOUT).orElseThrow().asMap().toString())
                    .contains("***")
                    .doesNotContain(secret);
        }
        try (RawServer server = new RawServer((number, socket, self) -> {
                    self.read(socket);
                    socket.getOutputStream()
                            .write(("Bearer " + secret + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                });
                RestTransport transport = open("http://127.0.0.1:" + server.port(), user("token", secret))) {
            StringWriter trace = new StringWriter();
            failure(transport, get(TIMEOUT)).printStackTrace(new PrintWriter(trace));
            assertThat(trace.toString()).doesNotContain(secret);
        }
    }

    @Test
    void userNamesArriveInUtf8OrAreRefused() throws Exception {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (CountingServer server = new CountingServer(exchange -> {
            seen.complete(exchange.getRequestHeaders().getFirst("Impersonate-User"));
            CountingServer.answer(exchange, 200, "{}");
        })) {
            RestTransport transport;
            try {
                transport = open(server.address(), user("as", "Zoë"));
            } catch (HcpException refusal) {
                assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                assertThat(refusal).hasMessageContaining("Impersonate-User").hasMessageNotContaining("Zo");
                return;
            }
            try (transport) {
                transport.send(get(TIMEOUT));
            }
            // The server takes each byte for a character.
            assertThat(new String(seen.join().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                    .isEqualTo("Zoë");
        }
    }

    @Test
    void valuesThatNoHeaderTakesAreRefused() {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        for (String field : List.of("token", "as", "as-uid")) {
            assertThatThrownBy(() -> open("https://localhost", user(field, "secret\nwords")))
                    .isInstanceOfSatisfying(HcpException.class, error -> {
                        assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                        assertThat(error).hasMessageContaining(field + " (the test)");
                        assertThat(error).hasMessageNotContaining("words");
                    });
        }
    }

    @Test
    void certificatesThatCannotBeReadAreNamed() {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        assertThatThrownBy(() -> open(
                        "https://localhost",
                        user("client-certificate", "/none.crt").with("/n", "client-key")))
                .isInstanceOfSatisfying(HcpException.class, error -> {
                    assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
                    assertThat(error).hasMessageContaining("/none.crt");
                    assertThat(error.remedy()).isPresent();
                });
        assertThatThrownBy(() -> open(
                        "https://localhost",
                        user("client-certificate-data", "eA==").with("eA==", "client-key-data")))
                .isInstanceOfSatisfying(HcpException.class, error -> assertThat(error.code())
                        .isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS));
    }

    @Test
    void execPluginsHandOutTokens() throws Exception {
        String answer = "{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\","
                + "\"status\":{\"token\":\"from-plugin\"}}";
        CompletableFuture<String> seen = new CompletableFuture<>();
        try (CountingServer server = new CountingServer(exchange -> {
                    seen.complete(exchange.getRequestHeaders().getFirst("Authorization"));
                    CountingServer.answer(exchange, 200, "{}");
                });
                RestTransport transport = open(server.address(), exec("echo", answer))) {
            transport.send(get(TIMEOUT));
            assertThat(seen.join()).isEqualTo("Bearer from-plugin");
        }
    }

    @Test
    void execPluginsThatFailAreNamed() {
        if (has(Shortcoming.READS_SETTINGS_ITSELF)) {
            return;
        }
        assertPluginBlamed(exec("no-such-plugin", ""), "'no-such-plugin'", "cannot be run");
        assertPluginBlamed(exec("false", ""), "'false'", "exit code 1");
        assertPluginBlamed(exec("echo", "secret words"), "'echo'", "did not print an ExecCredential");
    }

    private void assertPluginBlamed(Document user, String... words) {
        assertThatThrownBy(() -> open("https://localhost", user)).isInstanceOfSatisfying(HcpException.class, error -> {
            assertThat(error.code()).isEqualTo(ErrorCode.BAD_CONNECTION_SETTINGS);
            assertThat(error.getMessage())
                    .contains(words)
                    .doesNotContain("secret")
                    .hasLineCount(1);
            assertThat(error.remedy()).isPresent();
        });
    }

    private static Document exec(String command, String argument) {
        return Document.empty()
                .with("client.authentication.k8s.io/v1", "exec", "apiVersion")
                .with(command, "exec", "command")
                .with(List.of(argument), "exec", "args");
    }

    private static Document user(String key, String value) {
        return Document.empty().with(value, key);
    }

    private void assertNotConnected(String server) {
        try (RestTransport transport = open(server)) {
            TransportFailure failure = failure(transport, get(TIMEOUT));
            assertThat(failure.kind()).as(server + ": " + failure).isEqualTo(Kind.NOT_CONNECTED);
            assertThat(failure.getMessage()).isNotBlank();
        }
    }

    private static TransportFailure failure(RestTransport transport, RestRequest request) {
        return catchThrowableOfType(TransportFailure.class, () -> transport.send(request));
    }

    private static RestStream stream(RestTransport transport) throws TransportFailure {
        return ((StreamStart.Open) transport.stream(get(TIMEOUT))).stream();
    }

    private boolean has(Shortcoming shortcoming) {
        return shortcomings().contains(shortcoming);
    }

    private static RestRequest change() {
        return new RestRequest(
                "PATCH", "/api/v1/namespaces/x", Map.of(), "application/merge-patch+json", Map.of(), TIMEOUT);
    }

    private static RestRequest get(Duration timeout) {
        return new RestRequest("GET", "/api/v1/namespaces", Map.of(), "", null, timeout);
    }

    private RestTransport open(String server) {
        return open(server, Document.empty());
    }

    private RestTransport open(String server, Document user) {
        return factory().open(kubeconfig(server, user), ConnectionOptions.defaults());
    }

    private static Kubeconfig kubeconfig(String server, Document user) {
        Document content = Document.of(Map.of(
                "clusters", List.of(Map.of("name", "c", "cluster", Map.of("server", server))),
                "users", List.of(Map.of("name", "u", "user", user)),
                "contexts", List.of(Map.of("name", "x", "context", Map.of("cluster", "c", "user", "u"))),
                "current-context", "x"));
        return Kubeconfig.of(content, "the test");
    }

    private static boolean await(CountDownLatch latch, long millis) throws IOException {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
