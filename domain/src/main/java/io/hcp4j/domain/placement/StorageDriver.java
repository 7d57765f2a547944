package io.hcp4j.domain.placement;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The KubeVirt CSI driver of the guest cluster ({@code platform.kubevirt.storageDriver}). Immutable. */
@HcpImmutable
@Value.Immutable
public interface StorageDriver extends Extensible {

    /** Where guest volumes come from; the server's default is {@link StorageDriverType#DEFAULT}. */
    Optional<StorageDriverType> type();

    /** Storage classes on offer, for {@link StorageDriverType#MANUAL}; at most 50. */
    List<StorageClassMapping> storageClassMapping();

    /** Snapshot classes on offer, for {@link StorageDriverType#MANUAL}; at most 50. */
    List<VolumeSnapshotClassMapping> volumeSnapshotClassMapping();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link StorageDriver}. */
    final class Builder extends ImmutableStorageDriver.Builder {
        Builder() {}
    }
}
