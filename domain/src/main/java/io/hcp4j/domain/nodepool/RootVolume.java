package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.ports.document.Quantity;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The root disk of each virtual machine ({@code platform.kubevirt.rootVolume}). */
@HcpImmutable
@Value.Immutable
public interface RootVolume extends Extensible {

    /** What it is made of. */
    Optional<RootVolumeType> type();

    /** Its size; the server's default is 32Gi. */
    Optional<Quantity> size();

    /** Storage class on the infrastructure cluster; absent means its default class. */
    Optional<String> storageClass();

    /** Access modes; empty means those of the storage profile. Live migration needs ReadWriteMany. */
    List<AccessMode> accessModes();

    /** How it is presented; absent means that of the storage profile. */
    Optional<VolumeMode> volumeMode();

    /** Whether the boot image is kept on the infrastructure cluster. */
    Optional<CacheStrategy> cacheStrategy();

    /** Boot image in place of the release's own. */
    Optional<String> containerDiskImage();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RootVolume}. */
    final class Builder extends ImmutableRootVolume.Builder {
        Builder() {}
    }
}
