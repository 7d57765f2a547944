package io.hcp4j.ports.resource;

/** Kinds that every Kubernetes server has. */
public final class WellKnownKinds {
    /** Namespaces. */
    public static final ResourceKind NAMESPACE = ResourceKind.clusterScoped("", "v1", "Namespace", "namespaces");
    /** Secrets. */
    public static final ResourceKind SECRET = ResourceKind.namespaced("", "v1", "Secret", "secrets");
    /** ConfigMaps. */
    public static final ResourceKind CONFIG_MAP = ResourceKind.namespaced("", "v1", "ConfigMap", "configmaps");
    /** What has happened to objects. */
    public static final ResourceKind EVENT = ResourceKind.namespaced("", "v1", "Event", "events");

    private WellKnownKinds() {}
}
