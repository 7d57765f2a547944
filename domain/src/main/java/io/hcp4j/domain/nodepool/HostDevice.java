package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** A device of the host that is handed to each virtual machine ({@code hostDevices[]}). */
@HcpImmutable
@Value.Immutable
public interface HostDevice extends Extensible {

    /** Resource name of the device, {@code nvidia.com/A100} for instance. */
    @Value.Default
    default String deviceName() {
        return "";
    }

    /** How many of them, at least 1; the server's default is 1. */
    Optional<Integer> count();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link HostDevice}. */
    final class Builder extends ImmutableHostDevice.Builder {
        Builder() {}
    }
}
