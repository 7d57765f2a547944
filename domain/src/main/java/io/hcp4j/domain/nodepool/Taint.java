package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A taint of every node of a pool ({@code spec.taints[]}). */
@HcpImmutable
@Value.Immutable
public interface Taint extends Extensible {

    /** The key. */
    @Value.Default
    default String key() {
        return "";
    }

    /** The value; absent means empty. */
    Optional<String> value();

    /** What it does; required by the server. */
    Optional<TaintEffect> effect();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Taint}. */
    final class Builder extends ImmutableTaint.Builder {
        Builder() {}
    }
}
