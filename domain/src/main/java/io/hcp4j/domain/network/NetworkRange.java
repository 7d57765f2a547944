package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A range for services or machines. */
@HcpImmutable
@Value.Immutable
public interface NetworkRange extends Extensible {

    /** The range; absent when the server holds one that cannot be parsed. */
    Optional<Cidr> cidr();

    /** That range. */
    static NetworkRange of(Cidr cidr) {
        return builder().cidr(cidr).build();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NetworkRange}. */
    final class Builder extends ImmutableNetworkRange.Builder {
        Builder() {}
    }
}
