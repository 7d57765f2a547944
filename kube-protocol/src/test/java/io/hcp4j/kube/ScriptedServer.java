package io.hcp4j.kube;

import io.hcp4j.kube.transport.RestReply;
import io.hcp4j.kube.transport.RestRequest;
import io.hcp4j.kube.transport.RestStream;
import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFactory;
import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.connection.ConnectionOptions;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The other end of the transport seam: answers what the script says, one turn after the other, and remembers what was asked. */
final class ScriptedServer implements TransportFactory {
    static final Kubeconfig KUBECONFIG =
            new Kubeconfig(Document.empty(), "admin", "", "https://api.test:6443", "/home/user/.kube/config");

    private final Queue<Turn> script = new ConcurrentLinkedQueue<>();
    private final List<RestRequest> requests = new CopyOnWriteArrayList<>();
    private final List<Transport> opened = new CopyOnWriteArrayList<>();

    private sealed interface Turn {
        record Answer(RestReply reply) implements Turn {}

        record Failure(TransportFailure failure) implements Turn {}

        record Stream(Queue<Turn> items) implements Turn {}

        record Item(Document document) implements Turn {}

        record Silence() implements Turn {}
    }

    ScriptedServer answers(int status, Map<?, ?> body) {
        return answers(new RestReply(status, Optional.empty(), Document.of(body), ""));
    }

    ScriptedServer answers(RestReply reply) {
        script.add(new Turn.Answer(reply));
        return this;
    }

    /** The answer of a server that knows neither path nor kind. */
    ScriptedServer answersPlainly(int status, String text) {
        return answers(new RestReply(status, Optional.empty(), Document.empty(), text));
    }

    ScriptedServer refuses(int code, String reason, String message) {
        return answers(code, status(code, reason, message, Map.of("name", "example")));
    }

    ScriptedServer fails(TransportFailure.Kind kind) {
        script.add(new Turn.Failure(new TransportFailure(kind, "scripted " + kind)));
        return this;
    }

    /** Opens a stream of these objects; afterwards it stays open and silent. */
    ScriptedServer streams(Map<?, ?>... objects) {
        script.add(stream(objects));
        return this;
    }

    ScriptedServer streamsThenFails(TransportFailure.Kind kind, Map<?, ?>... objects) {
        Turn.Stream stream = stream(objects);
        stream.items().add(new Turn.Failure(new TransportFailure(kind, "scripted " + kind)));
        script.add(stream);
        return this;
    }

    ScriptedServer streamsThenGoesSilent(Map<?, ?>... objects) {
        Turn.Stream stream = stream(objects);
        stream.items().add(new Turn.Silence());
        script.add(stream);
        return this;
    }

    static Map<String, Object> status(int code, String reason, String message, Map<?, ?> details) {
        return Map.of("kind", "Status", "code", code, "reason", reason, "message", message, "details", details);
    }

    List<RestRequest> requests() {
        return requests;
    }

    RestRequest lastRequest() {
        return requests.get(requests.size() - 1);
    }

    int transportsOpened() {
        return opened.size();
    }

    long transportsClosed() {
        return opened.stream().filter(transport -> transport.closed).count();
    }

    boolean scriptIsDone() {
        return script.isEmpty();
    }

    @Override
    public RestTransport open(Kubeconfig kubeconfig, ConnectionOptions options) {
        Transport transport = new Transport();
        opened.add(transport);
        return transport;
    }

    private static Turn.Stream stream(Map<?, ?>... objects) {
        Queue<Turn> items = new ConcurrentLinkedQueue<>();
        Arrays.stream(objects).map(Document::of).map(Turn.Item::new).forEach(items::add);
        return new Turn.Stream(items);
    }

    private Turn next(RestRequest request) throws TransportFailure {
        requests.add(request);
        Turn turn = script.poll();
        if (turn instanceof Turn.Failure failure) {
            throw failure.failure();
        }
        if (turn == null) {
            throw new IllegalStateException("the script has no turn for " + request);
        }
        return turn;
    }

    private final class Transport implements RestTransport {
        private volatile boolean closed;

        @Override
        public RestReply send(RestRequest request) throws TransportFailure {
            return ((Turn.Answer) next(request)).reply();
        }

        @Override
        public StreamStart stream(RestRequest request) throws TransportFailure {
            Turn turn = next(request);
            return turn instanceof Turn.Stream stream
                    ? new StreamStart.Open(new Stream(stream.items()))
                    : new StreamStart.Refused(((Turn.Answer) turn).reply());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class Stream implements RestStream {
        private final Queue<Turn> items;
        private final CountDownLatch closed = new CountDownLatch(1);

        Stream(Queue<Turn> items) {
            this.items = items;
        }

        @Override
        public Optional<Document> next(Duration timeout) throws TransportFailure {
            Turn turn = items.poll();
            if (turn instanceof Turn.Failure failure) {
                throw failure.failure();
            }
            if (turn instanceof Turn.Item item) {
                return Optional.of(item.document());
            }
            if (turn == null) {
                awaitClose(timeout);
            }
            return Optional.empty();
        }

        @Override
        public Optional<String> nextLine(Duration timeout) throws TransportFailure {
            return next(timeout).map(Document::toString);
        }

        private void awaitClose(Duration timeout) {
            try {
                if (!closed.await(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the stream was not closed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
