package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The virtual machine that each node is ({@code platform.kubevirt}). A change replaces or restarts the pool's nodes. */
@HcpImmutable
@Value.Immutable
public interface KubevirtNodePoolPlatform extends Extensible {

    /** CPU and memory. */
    @Value.Default
    default Compute compute() {
        return Compute.builder().build();
    }

    /** The root disk. */
    @Value.Default
    default RootVolume rootVolume() {
        return RootVolume.builder().build();
    }

    /** Whether interfaces get one queue per CPU. */
    Optional<Multiqueue> networkInterfaceMultiqueue();

    /** Whether the first interface is on the infrastructure cluster's pod network; the server's default is true. */
    Optional<Boolean> attachDefaultNetwork();

    /** Further interfaces, in order; at most 20. */
    List<NetworkAttachment> additionalNetworks();

    /** Devices of the host; at most 10. */
    List<HostDevice> hostDevices();

    /** Infrastructure cluster nodes the machines may run on. */
    Map<String, String> nodeSelector();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link KubevirtNodePoolPlatform}. */
    final class Builder extends ImmutableKubevirtNodePoolPlatform.Builder {
        Builder() {}
    }
}
