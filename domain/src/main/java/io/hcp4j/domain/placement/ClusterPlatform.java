package io.hcp4j.domain.placement;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Where a hosted cluster's machines run ({@code spec.platform}). Blocks of other platforms stay in {@link #unknown()}. */
@HcpImmutable
@Value.Immutable
public interface ClusterPlatform extends Extensible {

    /** The platform; absent when the server knows more platforms than we do. Immutable. */
    Optional<PlatformType> type();

    /** Settings for {@link PlatformType#KUBEVIRT}. */
    Optional<KubevirtPlatform> kubevirt();

    /** Virtual machines with those settings. */
    static ClusterPlatform of(KubevirtPlatform kubevirt) {
        return builder().type(PlatformType.KUBEVIRT).kubevirt(kubevirt).build();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ClusterPlatform}. */
    final class Builder extends ImmutableClusterPlatform.Builder {
        Builder() {}
    }
}
