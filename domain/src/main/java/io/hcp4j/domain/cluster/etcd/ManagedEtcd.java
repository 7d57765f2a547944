package io.hcp4j.domain.cluster.etcd;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.ports.document.Quantity;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An etcd that HyperShift runs in the control plane namespace. */
@HcpImmutable
@Value.Immutable
public non-sealed interface ManagedEtcd extends EtcdSpec {

    /** What the data is kept on. */
    Optional<EtcdStorageType> storageType();

    /** Size of each member's volume; the server's default is 8Gi. Immutable. */
    Optional<Quantity> volumeSize();

    /** Storage class of the volumes on the management cluster; absent means its default class. Immutable. */
    Optional<String> storageClass();

    /** Where the first start loads its data from; at most one. Immutable. */
    List<String> restoreSnapshotUrls();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link ManagedEtcd}. */
    final class Builder extends ImmutableManagedEtcd.Builder {
        Builder() {}
    }
}
