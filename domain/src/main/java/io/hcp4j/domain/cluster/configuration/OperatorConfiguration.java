package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.network.ClusterNetworkOperatorConfig;
import io.hcp4j.ports.document.Document;
import java.util.Optional;
import org.immutables.value.Value;

/** Settings of operators of the guest cluster ({@code spec.operatorConfiguration}). */
@HcpImmutable
@Value.Immutable
public interface OperatorConfiguration extends Extensible {

    /** The cluster network operator. */
    Optional<ClusterNetworkOperatorConfig> clusterNetworkOperator();

    /** The ingress operator, passed on unread. */
    Optional<Document> ingressOperator();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link OperatorConfiguration}. */
    final class Builder extends ImmutableOperatorConfiguration.Builder {
        Builder() {}
    }
}
