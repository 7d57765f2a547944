package io.hcp4j.domain.cluster.etcd;

import io.hcp4j.domain.kubernetes.Extensible;

/** Where a control plane keeps its state ({@code spec.etcd}, by {@code managementType}). The choice is immutable. */
public sealed interface EtcdSpec extends Extensible permits ManagedEtcd, UnmanagedEtcd {}
