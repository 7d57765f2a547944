package io.hcp4j.kubetesting.transport;

import io.hcp4j.kube.transport.RestTransport;
import io.hcp4j.kube.transport.TransportFactory;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;

/** The contract of {@link RestTransport}, fault by fault. An adapter's test extends this and names its factory. */
@Timeout(60)
public abstract class TransportContract {
    /** The factory under test. */
    protected abstract TransportFactory factory();

    /** What the transport under test is excused from; default nothing. */
    protected Set<Shortcoming> shortcomings() {
        return Set.of();
    }

    @Nested
    final class Requests extends RequestContract {
        Requests() {
            super(TransportContract.this);
        }
    }

    @Nested
    final class Streams extends StreamContract {
        Streams() {
            super(TransportContract.this);
        }
    }

    @Nested
    final class Credentials extends CredentialContract {
        Credentials() {
            super(TransportContract.this);
        }
    }

    @Nested
    final class Proxies extends ProxyContract {
        Proxies() {
            super(TransportContract.this);
        }
    }
}
