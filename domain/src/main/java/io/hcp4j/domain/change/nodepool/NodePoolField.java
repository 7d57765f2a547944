package io.hcp4j.domain.change.nodepool;

/** The fields of a NodePool that describe its nodes. A change of labels and taints replaces no node. */
public enum NodePoolField {
    ARCH("spec.arch"),
    UPGRADE_TYPE("spec.management.upgradeType"),
    AUTO_REPAIR("spec.management.autoRepair"),
    NODE_DRAIN_TIMEOUT("spec.nodeDrainTimeout"),
    NODE_VOLUME_DETACH_TIMEOUT("spec.nodeVolumeDetachTimeout"),
    NODE_LABELS("spec.nodeLabels"),
    TAINTS("spec.taints"),
    MEMORY("spec.platform.kubevirt.compute.memory"),
    CORES("spec.platform.kubevirt.compute.cores"),
    QOS_CLASS("spec.platform.kubevirt.compute.qosClass"),
    ROOT_VOLUME_SIZE("spec.platform.kubevirt.rootVolume.persistent.size"),
    ROOT_VOLUME_STORAGE_CLASS("spec.platform.kubevirt.rootVolume.persistent.storageClass"),
    ROOT_VOLUME_ACCESS_MODES("spec.platform.kubevirt.rootVolume.persistent.accessModes"),
    ROOT_VOLUME_MODE("spec.platform.kubevirt.rootVolume.persistent.volumeMode"),
    ROOT_VOLUME_CACHE("spec.platform.kubevirt.rootVolume.cacheStrategy"),
    MULTIQUEUE("spec.platform.kubevirt.networkInterfaceMultiqueue"),
    ADDITIONAL_NETWORKS("spec.platform.kubevirt.additionalNetworks"),
    ATTACH_DEFAULT_NETWORK("spec.platform.kubevirt.attachDefaultNetwork"),
    NODE_SELECTOR("spec.platform.kubevirt.nodeSelector"),
    HOST_DEVICES("spec.platform.kubevirt.hostDevices");

    private final String path;

    NodePoolField(String path) {
        this.path = path;
    }

    /** Where it is in a NodePool, for example {@code spec.platform.kubevirt.compute.memory}. */
    public String path() {
        return path;
    }
}
