package io.hcp4j.domain.network;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** Settings of the cluster network operator ({@code spec.operatorConfiguration.clusterNetworkOperator}). */
@HcpImmutable
@Value.Immutable
public interface ClusterNetworkOperatorConfig extends Extensible {

    /** Leaves Multus out; only with {@link NetworkType#OTHER}. Immutable. */
    Optional<Boolean> disableMultiNetwork();

    /** Settings of OVN-Kubernetes. */
    Optional<OvnKubernetesConfig> ovnKubernetesConfig();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ClusterNetworkOperatorConfig}. */
    final class Builder extends ImmutableClusterNetworkOperatorConfig.Builder {
        Builder() {}
    }
}
