package io.hcp4j.domain.cluster.etcd;

import io.hcp4j.domain.kubernetes.WireName;

/** What a managed etcd keeps its data on ({@code spec.etcd.managed.storage.type}). */
public enum EtcdStorageType implements WireName {
    /** One persistent volume per member. */
    PERSISTENT_VOLUME("PersistentVolume");

    private final String wireName;

    EtcdStorageType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
