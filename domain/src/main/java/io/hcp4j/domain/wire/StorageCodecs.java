package io.hcp4j.domain.wire;

import io.hcp4j.domain.cluster.etcd.EtcdSpec;
import io.hcp4j.domain.cluster.etcd.EtcdStorageType;
import io.hcp4j.domain.cluster.etcd.ManagedEtcd;
import io.hcp4j.domain.cluster.etcd.SecretEncryption;
import io.hcp4j.domain.cluster.etcd.UnmanagedEtcd;

/** Wire forms of etcd and of what encrypts it. */
final class StorageCodecs {
    static final Codec<ManagedEtcd> MANAGED_ETCD = new ObjectCodec<>() {
        @Override
        ManagedEtcd take(FieldReader in) {
            return ManagedEtcd.builder()
                    .storageType(in.word(EtcdStorageType.values(), "managed.storage.type"))
                    .volumeSize(in.optional(Scalars.QUANTITY, "managed.storage.persistentVolume.size"))
                    .storageClass(in.optional(Scalars.TEXT, "managed.storage.persistentVolume.storageClassName"))
                    .restoreSnapshotUrls(in.list(Scalars.TEXT, "managed.storage.restoreSnapshotURL"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(ManagedEtcd value, FieldWriter out) {
            out.word(value.storageType(), "managed.storage.type");
            out.optional(Scalars.QUANTITY, value.volumeSize(), "managed.storage.persistentVolume.size");
            out.optional(Scalars.TEXT, value.storageClass(), "managed.storage.persistentVolume.storageClassName");
            out.list(Scalars.TEXT, value.restoreSnapshotUrls(), "managed.storage.restoreSnapshotURL");
        }
    };

    static final Codec<EtcdSpec> ETCD_SPEC = new UnionCodec<EtcdSpec>("managementType")
            .when("Managed", ManagedEtcd.class, MANAGED_ETCD)
            .when("Unmanaged", UnmanagedEtcd.class, new ObjectCodec<>() {
                @Override
                UnmanagedEtcd take(FieldReader in) {
                    return new UnmanagedEtcd(
                            in.text("unmanaged.endpoint"), in.text("unmanaged.tls.clientSecret.name"), in.rest());
                }

                @Override
                void put(UnmanagedEtcd value, FieldWriter out) {
                    out.text(value.endpoint(), "unmanaged.endpoint");
                    out.text(value.clientSecretName(), "unmanaged.tls.clientSecret.name");
                }
            });

    static final Codec<SecretEncryption> SECRET_ENCRYPTION = new UnionCodec<SecretEncryption>("type")
            .when("aescbc", SecretEncryption.AesCbc.class, new ObjectCodec<>() {
                @Override
                SecretEncryption.AesCbc take(FieldReader in) {
                    return new SecretEncryption.AesCbc(
                            in.text("aescbc.activeKey.name"), in.text("aescbc.backupKey.name"), in.rest());
                }

                @Override
                void put(SecretEncryption.AesCbc value, FieldWriter out) {
                    out.text(value.activeKey(), "aescbc.activeKey.name");
                    out.text(value.backupKey(), "aescbc.backupKey.name");
                }
            })
            .when("kms", SecretEncryption.Kms.class, new ObjectCodec<>() {
                @Override
                SecretEncryption.Kms take(FieldReader in) {
                    return new SecretEncryption.Kms(in.rest());
                }

                @Override
                void put(SecretEncryption.Kms value, FieldWriter out) {}
            });

    private StorageCodecs() {}
}
