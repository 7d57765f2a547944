package io.hcp4j.controllers.crds;

import io.hcp4j.ports.resource.ResourceKind;

/** Kinds of Kubernetes' own that the sandbox's controllers work with. */
public final class CoreKinds {
    /** Pods. */
    public static final ResourceKind POD = ResourceKind.namespaced("", "v1", "Pod", "pods");
    /** Nodes. */
    public static final ResourceKind NODE = ResourceKind.clusterScoped("", "v1", "Node", "nodes");
    /** What tells a pod its node; write-only. */
    public static final ResourceKind BINDING = ResourceKind.namespaced("", "v1", "Binding", "bindings");
    /** Addresses of pods. */
    public static final ResourceKind SERVICE = ResourceKind.namespaced("", "v1", "Service", "services");
    /** Addresses behind a Service. */
    public static final ResourceKind ENDPOINT_SLICE =
            ResourceKind.namespaced("discovery.k8s.io", "v1", "EndpointSlice", "endpointslices");
    /** Claims of volumes. */
    public static final ResourceKind CLAIM =
            ResourceKind.namespaced("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims");
    /** Volumes. */
    public static final ResourceKind VOLUME =
            ResourceKind.clusterScoped("", "v1", "PersistentVolume", "persistentvolumes");
    /** Kinds of storage. */
    public static final ResourceKind STORAGE_CLASS =
            ResourceKind.clusterScoped("storage.k8s.io", "v1", "StorageClass", "storageclasses");
    /** What happened. */
    public static final ResourceKind EVENT = ResourceKind.namespaced("", "v1", "Event", "events");
    /** Pods replaced step by step. */
    public static final ResourceKind DEPLOYMENT = ResourceKind.namespaced("apps", "v1", "Deployment", "deployments");
    /** A number of equal pods. */
    public static final ResourceKind REPLICA_SET = ResourceKind.namespaced("apps", "v1", "ReplicaSet", "replicasets");
    /** Pods with identities. */
    public static final ResourceKind STATEFUL_SET =
            ResourceKind.namespaced("apps", "v1", "StatefulSet", "statefulsets");
    /** Pods that run to their end. */
    public static final ResourceKind JOB = ResourceKind.namespaced("batch", "v1", "Job", "jobs");

    /** Jobs at certain times. */
    public static final ResourceKind CRON_JOB = ResourceKind.namespaced("batch", "v1", "CronJob", "cronjobs");
    /** Who may talk to pods, and whom they may talk to. */
    public static final ResourceKind NETWORK_POLICY =
            ResourceKind.namespaced("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies");

    private CoreKinds() {}
}
