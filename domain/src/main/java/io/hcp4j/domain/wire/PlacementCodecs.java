package io.hcp4j.domain.wire;

import io.hcp4j.domain.placement.ClusterPlatform;
import io.hcp4j.domain.placement.InfraCredentials;
import io.hcp4j.domain.placement.KubevirtPlatform;
import io.hcp4j.domain.placement.PlatformType;
import io.hcp4j.domain.placement.StorageClassMapping;
import io.hcp4j.domain.placement.StorageDriver;
import io.hcp4j.domain.placement.StorageDriverType;
import io.hcp4j.domain.placement.VolumeSnapshotClassMapping;

/** Wire forms of platforms. */
final class PlacementCodecs {
    static final Codec<InfraCredentials> INFRA_CREDENTIALS = new RecordCodec<>(
            in -> new InfraCredentials(
                    in.text("infraNamespace"),
                    in.text("infraKubeConfigSecret.name"),
                    in.text("infraKubeConfigSecret.key"),
                    in.rest()),
            (value, out) -> {
                out.text(value.infraNamespace(), "infraNamespace");
                out.text(value.secretName(), "infraKubeConfigSecret.name");
                out.text(value.secretKey(), "infraKubeConfigSecret.key");
            });

    static final Codec<StorageClassMapping> STORAGE_CLASS_MAPPING = new RecordCodec<>(
            in -> new StorageClassMapping(
                    in.text("infraStorageClassName"), in.text("guestStorageClassName"), in.text("group"), in.rest()),
            (value, out) -> {
                out.text(value.infraStorageClassName(), "infraStorageClassName");
                out.text(value.guestStorageClassName(), "guestStorageClassName");
                out.text(value.group(), "group");
            });

    static final Codec<VolumeSnapshotClassMapping> VOLUME_SNAPSHOT_CLASS_MAPPING = new RecordCodec<>(
            in -> new VolumeSnapshotClassMapping(
                    in.text("infraVolumeSnapshotClassName"),
                    in.text("guestVolumeSnapshotClassName"),
                    in.text("group"),
                    in.rest()),
            (value, out) -> {
                out.text(value.infraVolumeSnapshotClassName(), "infraVolumeSnapshotClassName");
                out.text(value.guestVolumeSnapshotClassName(), "guestVolumeSnapshotClassName");
                out.text(value.group(), "group");
            });

    static final Codec<StorageDriver> STORAGE_DRIVER = ObjectCodec.of(
                    StorageDriver::builder, StorageDriver.Builder::unknown, StorageDriver.Builder::build)
            .optional(
                    Scalars.word(StorageDriverType.values()), StorageDriver::type, StorageDriver.Builder::type, "type")
            .list(
                    STORAGE_CLASS_MAPPING,
                    StorageDriver::storageClassMapping,
                    StorageDriver.Builder::storageClassMapping,
                    "manual.storageClassMapping")
            .list(
                    VOLUME_SNAPSHOT_CLASS_MAPPING,
                    StorageDriver::volumeSnapshotClassMapping,
                    StorageDriver.Builder::volumeSnapshotClassMapping,
                    "manual.volumeSnapshotClassMapping");

    static final Codec<KubevirtPlatform> KUBEVIRT_PLATFORM = ObjectCodec.of(
                    KubevirtPlatform::builder, KubevirtPlatform.Builder::unknown, KubevirtPlatform.Builder::build)
            .optional(
                    Scalars.FLAG,
                    KubevirtPlatform::baseDomainPassthrough,
                    KubevirtPlatform.Builder::baseDomainPassthrough,
                    "baseDomainPassthrough")
            .optional(Scalars.TEXT, KubevirtPlatform::generateId, KubevirtPlatform.Builder::generateId, "generateID")
            .optional(
                    INFRA_CREDENTIALS,
                    KubevirtPlatform::credentials,
                    KubevirtPlatform.Builder::credentials,
                    "credentials")
            .optional(
                    STORAGE_DRIVER,
                    KubevirtPlatform::storageDriver,
                    KubevirtPlatform.Builder::storageDriver,
                    "storageDriver");

    static final Codec<ClusterPlatform> CLUSTER_PLATFORM = ObjectCodec.of(
                    ClusterPlatform::builder, ClusterPlatform.Builder::unknown, ClusterPlatform.Builder::build)
            .optional(Scalars.word(PlatformType.values()), ClusterPlatform::type, ClusterPlatform.Builder::type, "type")
            .optional(KUBEVIRT_PLATFORM, ClusterPlatform::kubevirt, ClusterPlatform.Builder::kubevirt, "kubevirt");

    private PlacementCodecs() {}
}
