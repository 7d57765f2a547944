package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Quantity;
import java.util.Optional;
import org.immutables.value.Value;

/** CPU and memory of each virtual machine ({@code platform.kubevirt.compute}). */
@HcpImmutable
@Value.Immutable
public interface Compute extends Extensible {

    /** Memory; the server's default is 8Gi. */
    Optional<Quantity> memory();

    /** Cores, at least 1; 2 by default when the whole of compute is absent. */
    Optional<Integer> cores();

    /** Quality of service. */
    Optional<QosClass> qosClass();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Compute}. */
    final class Builder extends ImmutableCompute.Builder {
        Builder() {}
    }
}
