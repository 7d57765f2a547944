package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Condition;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.placement.InfraCredentials;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The observed state of a node pool. */
@HcpImmutable
@Value.Immutable
public interface NodePoolStatus extends Extensible {

    /** Nodes there are. */
    Optional<Integer> replicas();

    /** The release all nodes run; "" before they do. */
    @Value.Default
    default String version() {
        return "";
    }

    /** Observations. */
    List<Condition> conditions();

    /** Nodes by release. */
    List<NodeVersion> nodeVersions();

    /** Volume that holds the boot image, with {@link CacheStrategy#PVC}. */
    Optional<String> cacheName();

    /** Access to the infrastructure cluster that the machines were created with. */
    Optional<InfraCredentials> credentials();

    /** The condition of a type. */
    default Optional<Condition> condition(String type) {
        return conditions().stream().filter(one -> one.type().equals(type)).findFirst();
    }

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link NodePoolStatus}. */
    final class Builder extends ImmutableNodePoolStatus.Builder {
        Builder() {}
    }
}
