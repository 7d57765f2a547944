package io.hcp4j.domain.cluster;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import org.immutables.value.Value;

/** Optional parts of OpenShift that differ from the default set ({@code spec.capabilities}). Immutable. */
@HcpImmutable
@Value.Immutable
public interface Capabilities extends Extensible {

    /** Parts switched on. */
    List<Capability> enabled();

    /** Parts switched off. */
    List<Capability> disabled();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Capabilities}. */
    final class Builder extends ImmutableCapabilities.Builder {
        Builder() {}
    }
}
