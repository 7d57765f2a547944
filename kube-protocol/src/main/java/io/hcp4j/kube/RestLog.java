package io.hcp4j.kube;

import io.hcp4j.kube.transport.TransportFailure;
import io.hcp4j.ports.cluster.LogQuery;
import io.hcp4j.ports.cluster.LogStream;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** An open answer with a log, read in its reader's own thread. */
final class RestLog implements LogStream {
    private final RequestExecutor conversation;
    private final Operation operation;
    private final LeasedStream stream;
    private final Consumer<RestLog> onClose;
    private volatile boolean ended;

    private RestLog(RequestExecutor conversation, Operation operation, LeasedStream stream, Consumer<RestLog> onClose) {
        this.conversation = conversation;
        this.operation = operation;
        this.stream = stream;
        this.onClose = onClose;
    }

    static RestLog open(
            RequestExecutor conversation, RequestFactory requests, LogQuery query, Consumer<RestLog> onClose) {
        Operation operation = Operation.log(query);
        return new RestLog(conversation, operation, conversation.open(operation, requests.openLog(query)), onClose);
    }

    @Override
    public Optional<String> next(Duration timeout) {
        if (ended) {
            return Optional.empty();
        }
        requireTime();
        try {
            Optional<String> line =
                    stream.nextLine(conversation.limits().deadline().atMost(timeout));
            if (line.isEmpty() && !ended) {
                requireTime();
            }
            return line;
        } catch (TransportFailure failure) {
            if (failure.kind() == TransportFailure.Kind.ENDED || ended) {
                close();
                return Optional.empty();
            }
            throw conversation
                    .errors()
                    .exception(operation, conversation.errors().translate(failure), false);
        }
    }

    private void requireTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw HcpException.of(ErrorCode.CANCELLED, "reading a log was interrupted")
                    .build();
        }
        if (conversation.limits().deadline().expired()) {
            throw HcpException.of(
                            ErrorCode.DEADLINE_EXCEEDED,
                            "the time to read the log of " + operation.subject() + " is over")
                    .server(conversation.errors().server())
                    .build();
        }
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public void close() {
        ended = true;
        stream.close();
        onClose.accept(this);
    }
}
