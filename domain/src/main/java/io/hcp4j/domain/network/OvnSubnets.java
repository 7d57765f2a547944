package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Ranges that OVN-Kubernetes uses inside the cluster, of one IP family. */
@HcpImmutable
@Value.Immutable
public interface OvnSubnets extends Extensible {

    /** Range that joins the nodes' routers. */
    Optional<Cidr> internalJoinSubnet();

    /** Range of the distributed transit switch. */
    Optional<Cidr> internalTransitSwitchSubnet();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OvnSubnets}. */
    final class Builder extends ImmutableOvnSubnets.Builder {
        Builder() {}
    }
}
