package io.hcp4j.domain.change.cluster;

/**
 * Fields of a HostedCluster that a change can be asked for. Those whose name the API calls immutable are refused by the use case, with the
 * reason; they are here so that the refusal names them instead of a flag or method that is missing.
 */
public enum ClusterField {
    INFRASTRUCTURE_AVAILABILITY_POLICY("spec.infrastructureAvailabilityPolicy"),
    NODE_SELECTOR("spec.nodeSelector"),
    TOLERATIONS("spec.tolerations"),
    KUBE_API_SERVER_DNS_NAME("spec.kubeAPIServerDNSName"),
    IMAGE_CONTENT_SOURCES("spec.imageContentSources"),
    /** Immutable. */
    CONTROLLER_AVAILABILITY_POLICY("spec.controllerAvailabilityPolicy"),
    /** Immutable. */
    ETCD_STORAGE_CLASS("spec.etcd.managed.storage.persistentVolume.storageClassName"),
    /** Immutable. */
    ETCD_STORAGE_SIZE("spec.etcd.managed.storage.persistentVolume.size"),
    /** Immutable. */
    FIPS("spec.fips"),
    /** Immutable. */
    INFRA_ID("spec.infraID"),
    /** Immutable. */
    OLM_CATALOG_PLACEMENT("spec.olmCatalogPlacement"),
    /** Immutable once it has a value. */
    BASE_DOMAIN("spec.dns.baseDomain");

    private final String path;

    ClusterField(String path) {
        this.path = path;
    }

    /** Where it is in a HostedCluster, for example {@code spec.nodeSelector}. */
    public String path() {
        return path;
    }
}
