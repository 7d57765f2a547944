package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** How many nodes of a pool run which release. */
@HcpImmutable
@Value.Immutable
public interface NodeVersion extends Extensible {

    /** The OpenShift version. */
    @Value.Default
    default String ocpVersion() {
        return "";
    }

    /** The kubelet version. */
    @Value.Default
    default String kubeletVersion() {
        return "";
    }

    /** Ready nodes of that version. */
    Optional<Integer> readyNodeCount();

    /** Other nodes of that version. */
    Optional<Integer> unreadyNodeCount();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NodeVersion}. */
    final class Builder extends ImmutableNodeVersion.Builder {
        Builder() {}
    }
}
