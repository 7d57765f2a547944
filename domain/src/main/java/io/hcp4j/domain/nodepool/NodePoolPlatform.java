package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.placement.PlatformType;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a pool's nodes run ({@code spec.platform}). Blocks of other platforms stay in {@link #unknown()}. */
@HcpImmutable
@Value.Immutable
public interface NodePoolPlatform extends Extensible {

    /** The platform; absent when the server knows more platforms than we do. Immutable. */
    Optional<PlatformType> type();

    /** Settings for {@link PlatformType#KUBEVIRT}. */
    Optional<KubevirtNodePoolPlatform> kubevirt();

    /** Virtual machines of that kind. */
    static NodePoolPlatform of(KubevirtNodePoolPlatform kubevirt) {
        return builder().type(PlatformType.KUBEVIRT).kubevirt(kubevirt).build();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NodePoolPlatform}. */
    final class Builder extends ImmutableNodePoolPlatform.Builder {
        Builder() {}
    }
}
