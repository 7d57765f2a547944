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
    static final Codec<InfraCredentials> INFRA_CREDENTIALS = new ObjectCodec<>() {
        @Override
        InfraCredentials take(FieldReader in) {
            return new InfraCredentials(
                    in.text("infraNamespace"),
                    in.text("infraKubeConfigSecret.name"),
                    in.text("infraKubeConfigSecret.key"),
                    in.rest());
        }

        @Override
        void put(InfraCredentials value, FieldWriter out) {
            out.text(value.infraNamespace(), "infraNamespace");
            out.text(value.secretName(), "infraKubeConfigSecret.name");
            out.text(value.secretKey(), "infraKubeConfigSecret.key");
        }
    };

    static final Codec<StorageClassMapping> STORAGE_CLASS_MAPPING = new ObjectCodec<>() {
        @Override
        StorageClassMapping take(FieldReader in) {
            return new StorageClassMapping(
                    in.text("infraStorageClassName"), in.text("guestStorageClassName"), in.text("group"), in.rest());
        }

        @Override
        void put(StorageClassMapping value, FieldWriter out) {
            out.text(value.infraStorageClassName(), "infraStorageClassName");
            out.text(value.guestStorageClassName(), "guestStorageClassName");
            out.text(value.group(), "group");
        }
    };

    static final Codec<VolumeSnapshotClassMapping> VOLUME_SNAPSHOT_CLASS_MAPPING = new ObjectCodec<>() {
        @Override
        VolumeSnapshotClassMapping take(FieldReader in) {
            return new VolumeSnapshotClassMapping(
                    in.text("infraVolumeSnapshotClassName"),
                    in.text("guestVolumeSnapshotClassName"),
                    in.text("group"),
                    in.rest());
        }

        @Override
        void put(VolumeSnapshotClassMapping value, FieldWriter out) {
            out.text(value.infraVolumeSnapshotClassName(), "infraVolumeSnapshotClassName");
            out.text(value.guestVolumeSnapshotClassName(), "guestVolumeSnapshotClassName");
            out.text(value.group(), "group");
        }
    };

    static final Codec<StorageDriver> STORAGE_DRIVER = new ObjectCodec<>() {
        @Override
        StorageDriver take(FieldReader in) {
            return StorageDriver.builder()
                    .type(in.word(StorageDriverType.values(), "type"))
                    .storageClassMapping(in.list(STORAGE_CLASS_MAPPING, "manual.storageClassMapping"))
                    .volumeSnapshotClassMapping(
                            in.list(VOLUME_SNAPSHOT_CLASS_MAPPING, "manual.volumeSnapshotClassMapping"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(StorageDriver value, FieldWriter out) {
            out.word(value.type(), "type");
            out.list(STORAGE_CLASS_MAPPING, value.storageClassMapping(), "manual.storageClassMapping");
            out.list(
                    VOLUME_SNAPSHOT_CLASS_MAPPING,
                    value.volumeSnapshotClassMapping(),
                    "manual.volumeSnapshotClassMapping");
        }
    };

    static final Codec<KubevirtPlatform> KUBEVIRT_PLATFORM = new ObjectCodec<>() {
        @Override
        KubevirtPlatform take(FieldReader in) {
            return KubevirtPlatform.builder()
                    .baseDomainPassthrough(in.optional(Scalars.FLAG, "baseDomainPassthrough"))
                    .generateId(in.optional(Scalars.TEXT, "generateID"))
                    .credentials(in.optional(INFRA_CREDENTIALS, "credentials"))
                    .storageDriver(in.optional(STORAGE_DRIVER, "storageDriver"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(KubevirtPlatform value, FieldWriter out) {
            out.optional(Scalars.FLAG, value.baseDomainPassthrough(), "baseDomainPassthrough");
            out.optional(Scalars.TEXT, value.generateId(), "generateID");
            out.optional(INFRA_CREDENTIALS, value.credentials(), "credentials");
            out.optional(STORAGE_DRIVER, value.storageDriver(), "storageDriver");
        }
    };

    static final ObjectCodec<ClusterPlatform> CLUSTER_PLATFORM = new ObjectCodec<>() {
        @Override
        ClusterPlatform take(FieldReader in) {
            return ClusterPlatform.builder()
                    .type(in.word(PlatformType.values(), "type"))
                    .kubevirt(in.optional(KUBEVIRT_PLATFORM, "kubevirt"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ClusterPlatform value, FieldWriter out) {
            out.word(value.type(), "type");
            out.optional(KUBEVIRT_PLATFORM, value.kubevirt(), "kubevirt");
        }
    };

    private PlacementCodecs() {}
}
