package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How nodes reach the guest API server ({@code spec.networking.apiServer}). */
@HcpImmutable
@Value.Immutable
public interface ApiServerNetworking extends Extensible {

    /** Address on every node that leads to the API server; HyperShift's default is 172.20.0.1, or fd00::1. Immutable. */
    Optional<String> advertiseAddress();

    /** Port of the API server inside the cluster; HyperShift's default is 6443. Immutable. */
    Optional<Integer> port();

    /** Source ranges that may reach the API server, as written; empty means all. At most 500. */
    List<String> allowedCidrBlocks();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ApiServerNetworking}. */
    final class Builder extends ImmutableApiServerNetworking.Builder {
        Builder() {}
    }
}
