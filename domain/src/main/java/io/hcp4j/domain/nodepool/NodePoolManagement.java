package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.IntOrString;
import java.util.Optional;
import org.immutables.value.Value;

/** How a pool's nodes are upgraded and repaired ({@code spec.management}). */
@HcpImmutable
@Value.Immutable
public interface NodePoolManagement extends Extensible {

    /** How nodes get a new release or configuration; required by the server. */
    Optional<UpgradeType> upgradeType();

    /** Whether unhealthy machines are replaced; the server's default is false. */
    Optional<Boolean> autoRepair();

    /** How machines are replaced. */
    Optional<ReplaceStrategy> replaceStrategy();

    /** Machines beyond the wanted number while replacing; the server's default is 1. */
    Optional<IntOrString> replaceMaxSurge();

    /** Machines that may be missing while replacing; the server's default is 0. */
    Optional<IntOrString> replaceMaxUnavailable();

    /** Nodes changed at the same time, in place. */
    Optional<IntOrString> inPlaceMaxUnavailable();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NodePoolManagement}. */
    final class Builder extends ImmutableNodePoolManagement.Builder {
        Builder() {}
    }
}
