package io.hcp4j.domain.placement;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** What all virtual machines of a hosted cluster share ({@code platform.kubevirt}). */
@HcpImmutable
@Value.Immutable
public interface KubevirtPlatform extends Extensible {

    /** Makes the cluster's domain a child of the infrastructure cluster's ingress domain. Immutable. */
    Optional<Boolean> baseDomainPassthrough();

    /** Makes names of the guest unique on the infrastructure cluster; HyperShift sets it. Immutable. */
    Optional<String> generateId();

    /** Access to an external infrastructure cluster; absent when that is the management cluster. */
    Optional<InfraCredentials> credentials();

    /** Where guest volumes come from. */
    Optional<StorageDriver> storageDriver();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link KubevirtPlatform}. */
    final class Builder extends ImmutableKubevirtPlatform.Builder {
        Builder() {}
    }
}
