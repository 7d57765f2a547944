package io.hcp4j.kubetesting.transport;

import io.hcp4j.kube.transport.RestStream;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.RestTransport.StreamStart;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.kube.transport.TransportFailure.Kind;
import io.hcp4j.ports.document.Document;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Answers that come piece by piece. */
abstract class StreamContract extends TransportCase {
    StreamContract(TransportContract suite) {
        super(suite);
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
}
