package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.EtcdSpec;
import io.hcp4j.domain.cluster.EtcdStorageType;
import io.hcp4j.domain.cluster.ManagedEtcd;
import io.hcp4j.domain.cluster.SecretEncryption;
import io.hcp4j.domain.cluster.UnmanagedEtcd;

/** Wire forms of etcd and of what encrypts it. */
final class StorageCodecs {
    static final Codec<ManagedEtcd> MANAGED_ETCD = ObjectCodec.of(
                    ManagedEtcd::builder, ManagedEtcd.Builder::unknown, ManagedEtcd.Builder::build)
            .optional(
                    Scalars.word(EtcdStorageType.values()),
                    ManagedEtcd::storageType,
                    ManagedEtcd.Builder::storageType,
                    "managed.storage.type")
            .optional(
                    Scalars.QUANTITY,
                    ManagedEtcd::volumeSize,
                    ManagedEtcd.Builder::volumeSize,
                    "managed.storage.persistentVolume.size")
            .optional(
                    Scalars.TEXT,
                    ManagedEtcd::storageClass,
                    ManagedEtcd.Builder::storageClass,
                    "managed.storage.persistentVolume.storageClassName")
            .list(
                    Scalars.TEXT,
                    ManagedEtcd::restoreSnapshotUrls,
                    ManagedEtcd.Builder::restoreSnapshotUrls,
                    "managed.storage.restoreSnapshotURL");

    static final Codec<EtcdSpec> ETCD_SPEC = new VariantCodec<EtcdSpec>("managementType")
            .when("Managed", ManagedEtcd.class, MANAGED_ETCD)
            .when(
                    "Unmanaged",
                    UnmanagedEtcd.class,
                    new RecordCodec<>(
                            in -> new UnmanagedEtcd(
                                    in.text("unmanaged.endpoint"),
                                    in.text("unmanaged.tls.clientSecret.name"),
                                    in.rest()),
                            (etcd, out) -> {
                                out.text(etcd.endpoint(), "unmanaged.endpoint");
                                out.text(etcd.clientSecretName(), "unmanaged.tls.clientSecret.name");
                            }));

    static final Codec<SecretEncryption> SECRET_ENCRYPTION = new VariantCodec<SecretEncryption>("type")
            .when(
                    "aescbc",
                    SecretEncryption.AesCbc.class,
                    new RecordCodec<>(
                            in -> new SecretEncryption.AesCbc(
                                    in.text("aescbc.activeKey.name"), in.text("aescbc.backupKey.name"), in.rest()),
                            (aes, out) -> {
                                out.text(aes.activeKey(), "aescbc.activeKey.name");
                                out.text(aes.backupKey(), "aescbc.backupKey.name");
                            }))
            .when(
                    "kms",
                    SecretEncryption.Kms.class,
                    new RecordCodec<>(in -> new SecretEncryption.Kms(in.rest()), (kms, out) -> {}));

    private StorageCodecs() {}
}
