package io.hcp4j.kube.transport;

import io.hcp4j.ports.document.Document;
import java.time.Duration;
import java.util.Optional;

/**
 * A transport whose words hold no secret of its connection: failures, refusals, and whatever is not an object. Objects stay as they are,
 * because they may be written back, and so do the lines of an open answer with a text, which are the user's.
 */
public final class MaskedTransport implements RestTransport {
    private final RestTransport transport;
    private final Secrets secrets;

    /** Masks the secrets in the words of a transport, which is closed with this one. */
    public MaskedTransport(RestTransport transport, Secrets secrets) {
        this.transport = transport;
        this.secrets = secrets;
    }

    @Override
    public RestReply send(RestRequest request) throws TransportFailure {
        try {
            return masked(transport.send(request));
        } catch (TransportFailure failure) {
            throw masked(failure);
        } catch (RuntimeException failure) {
            throw masked(failure);
        }
    }

    @Override
    public StreamStart stream(RestRequest request) throws TransportFailure {
        try {
            StreamStart start = transport.stream(request);
            return start instanceof StreamStart.Open open
                    ? new StreamStart.Open(new MaskedStream(open.stream()))
                    : new StreamStart.Refused(masked(((StreamStart.Refused) start).reply()));
        } catch (TransportFailure failure) {
            throw masked(failure);
        } catch (RuntimeException failure) {
            throw masked(failure);
        }
    }

    @Override
    public void close() {
        transport.close();
    }

    private RestReply masked(RestReply reply) {
        boolean success = reply.status() >= 200 && reply.status() < 300;
        return new RestReply(
                reply.status(),
                reply.retryAfterSeconds(),
                success ? reply.body() : secrets.mask(reply.body()),
                secrets.mask(reply.text()));
    }

    private TransportFailure masked(TransportFailure failure) {
        if (!secrets.in(failure)) {
            return failure;
        }
        Throwable cause = failure.getCause();
        String words = secrets.mask(String.valueOf(failure.getMessage()));
        return cause == null
                ? new TransportFailure(failure.kind(), words)
                : new TransportFailure(failure.kind(), words, secrets.mask(cause));
    }

    private RuntimeException masked(RuntimeException failure) {
        return secrets.in(failure)
                ? new IllegalStateException("the HTTP library failed", secrets.mask(failure))
                : failure;
    }

    private final class MaskedStream implements RestStream {
        private final RestStream stream;

        private MaskedStream(RestStream stream) {
            this.stream = stream;
        }

        @Override
        public Optional<Document> next(Duration patience) throws TransportFailure {
            try {
                return stream.next(patience).map(this::withoutSecrets);
            } catch (TransportFailure failure) {
                throw masked(failure);
            }
        }

        /** Texts are what others have written, for the user who asks for it. */
        @Override
        public Optional<String> nextLine(Duration patience) throws TransportFailure {
            try {
                return stream.nextLine(patience);
            } catch (TransportFailure failure) {
                throw masked(failure);
            }
        }

        @Override
        public void close() {
            stream.close();
        }

        private Document withoutSecrets(Document item) {
            return item.text("type").orElse("").equals("ERROR") ? secrets.mask(item) : item;
        }
    }
}
