package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A range for pods. */
@HcpImmutable
@Value.Immutable
public interface ClusterNetwork extends Extensible {

    /** The range; absent when the server holds one that cannot be parsed. */
    Optional<Cidr> cidr();

    /** Prefix length of the range each node gets out of this one. */
    Optional<Integer> hostPrefix();

    /** A range without a host prefix. */
    static ClusterNetwork of(Cidr cidr) {
        return builder().cidr(cidr).build();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ClusterNetwork}. */
    final class Builder extends ImmutableClusterNetwork.Builder {
        Builder() {}
    }
}
