package io.hcp4j.domain.cluster;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a server listens. */
@HcpImmutable
@Value.Immutable
public interface Endpoint extends Extensible {

    /** Host name or address; "" in a cluster yet to be created. */
    Optional<String> host();

    /** Port; 0 in a cluster yet to be created. */
    Optional<Integer> port();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Endpoint}. */
    final class Builder extends ImmutableEndpoint.Builder {
        Builder() {}
    }
}
