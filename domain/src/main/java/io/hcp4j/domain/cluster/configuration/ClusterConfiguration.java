package io.hcp4j.domain.cluster.configuration;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.Optional;
import org.immutables.value.Value;

/** OpenShift configuration of the guest cluster ({@code spec.configuration}). Kinds that hcp4j does not interpret (oauth, proxy, image, ...) stay in {@link #unknown()}. */
@HcpImmutable
@Value.Immutable
public interface ClusterConfiguration extends Extensible {

    /** The API server. */
    Optional<ApiServerConfiguration> apiServer();

    /** Features beyond the supported ones. */
    Optional<FeatureGate> featureGate();

    /** Catalogs of the operator hub. */
    Optional<OperatorHub> operatorHub();

    /** Domain of the guest cluster's routes; HyperShift's default is {@code apps.NAME.BASEDOMAIN}. Immutable. */
    Optional<String> ingressDomain();

    /** Domain of routes whose owner names none, where it is not the ingress domain. */
    Optional<String> appsDomain();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ClusterConfiguration}. */
    final class Builder extends ImmutableClusterConfiguration.Builder {
        Builder() {}
    }
}
