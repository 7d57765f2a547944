package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Settings of OVN-Kubernetes; allowed with {@link NetworkType#OVN_KUBERNETES} only, and immutable. */
@HcpImmutable
@Value.Immutable
public interface OvnKubernetesConfig extends Extensible {

    /** MTU of the pod network in bytes, 576 to 9216; absent means derived from the node's interface. */
    Optional<Integer> mtu();

    /** Internal IPv4 ranges. */
    Optional<OvnSubnets> ipv4();

    /** Internal IPv6 ranges. */
    Optional<OvnSubnets> ipv6();

    /** Older name of the IPv4 join range. */
    Optional<Cidr> v4InternalSubnet();

    /** Older name of the IPv6 join range. */
    Optional<Cidr> v6InternalSubnet();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OvnKubernetesConfig}. */
    final class Builder extends ImmutableOvnKubernetesConfig.Builder {
        Builder() {}
    }
}
