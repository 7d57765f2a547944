package io.hcp4j.cli.create;

import io.hcp4j.domain.validation.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which flag stands behind a field, so that a problem names what the user typed. */
final class FlagOfField {
    private static final Map<String, String> CLUSTER = new LinkedHashMap<>();
    private static final Map<String, String> POOL = new LinkedHashMap<>();

    static {
        CLUSTER.put("metadata.name", "--name");
        CLUSTER.put("metadata.namespace", "--namespace");
        CLUSTER.put("metadata.labels", "--labels");
        CLUSTER.put("metadata.annotations", "--annotations");
        CLUSTER.put("spec.dns.baseDomain", "--base-domain");
        CLUSTER.put("spec.release", "--release-image");
        CLUSTER.put("spec.controllerAvailabilityPolicy", "--control-plane-availability-policy");
        CLUSTER.put("spec.infrastructureAvailabilityPolicy", "--infra-availability-policy");
        CLUSTER.put("spec.etcd.managed.storage.persistentVolume.size", "--etcd-storage-size");
        CLUSTER.put("spec.etcd.managed.storage.persistentVolume.storageClassName", "--etcd-storage-class");
        CLUSTER.put("spec.infraID", "--infra-id");
        CLUSTER.put("spec.networking.networkType", "--network-type");
        CLUSTER.put("spec.networking.serviceNetwork", "--service-cidr");
        CLUSTER.put("spec.networking.clusterNetwork", "--cluster-cidr");
        CLUSTER.put("spec.networking.machineNetwork", "--machine-cidr");
        CLUSTER.put("spec.networking.allocateNodeCIDRs", "--allocate-node-cidrs");
        CLUSTER.put("spec.nodeSelector", "--node-selector");
        CLUSTER.put("spec.labels", "--pods-labels");
        CLUSTER.put("spec.tolerations", "--toleration");
        CLUSTER.put("spec.olmCatalogPlacement", "--olm-catalog-placement");
        CLUSTER.put("spec.pausedUntil", "--pausedUntil");
        CLUSTER.put("spec.configuration.featureGate.featureSet", "--feature-set");
        CLUSTER.put("spec.capabilities.enabled", "--enable-cluster-capabilities");
        CLUSTER.put("spec.capabilities.disabled", "--disable-cluster-capabilities");
        CLUSTER.put("spec.kubeAPIServerDNSName", "--kas-dns-name");
        CLUSTER.put("spec.operatorConfiguration.clusterNetworkOperator.disableMultiNetwork", "--disable-multi-network");
        CLUSTER.put("spec.operatorConfiguration.clusterNetworkOperator", "--ovn-kubernetes-mtu");
        CLUSTER.put("spec.imageContentSources", "--image-content-sources");
        CLUSTER.put("spec.platform.kubevirt.credentials.infraNamespace", "--infra-namespace");
        CLUSTER.put("spec.platform.kubevirt.credentials", "--infra-kubeconfig-file");
        CLUSTER.put("spec.platform.kubevirt.storageDriver.manual.storageClassMapping", "--infra-storage-class-mapping");
        CLUSTER.put(
                "spec.platform.kubevirt.storageDriver.manual.volumeSnapshotClassMapping",
                "--infra-volumesnapshot-class-mapping");

        POOL.put("metadata.name", "--name");
        POOL.put("metadata.namespace", "--namespace");
        POOL.put("spec.clusterName", "--cluster-name");
        POOL.put("spec.replicas", "--node-pool-replicas");
        POOL.put("spec.arch", "--arch");
        POOL.put("spec.release", "--release-image");
        POOL.put("spec.nodeDrainTimeout", "--node-drain-timeout");
        POOL.put("spec.nodeVolumeDetachTimeout", "--node-volume-detach-timeout");
        POOL.put("spec.pausedUntil", "--pausedUntil");
        POOL.put("spec.management.upgradeType", "--node-upgrade-type");
        POOL.put("spec.management.autoRepair", "--auto-repair");
        POOL.put("spec.platform.kubevirt.compute.memory", "--memory");
        POOL.put("spec.platform.kubevirt.compute.cores", "--cores");
        POOL.put("spec.platform.kubevirt.compute.qosClass", "--qos-class");
        POOL.put("spec.platform.kubevirt.rootVolume.persistent.size", "--root-volume-size");
        POOL.put("spec.platform.kubevirt.rootVolume.persistent.storageClass", "--root-volume-storage-class");
        POOL.put("spec.platform.kubevirt.rootVolume.persistent.accessModes", "--root-volume-access-modes");
        POOL.put("spec.platform.kubevirt.rootVolume.persistent.volumeMode", "--root-volume-volume-mode");
        POOL.put("spec.platform.kubevirt.rootVolume.cacheStrategy", "--root-volume-cache-strategy");
        POOL.put("spec.platform.kubevirt.networkInterfaceMultiqueue", "--network-multiqueue");
        POOL.put("spec.platform.kubevirt.additionalNetworks", "--additional-network");
        POOL.put("spec.platform.kubevirt.attachDefaultNetwork", "--attach-default-network");
        POOL.put("spec.platform.kubevirt.hostDevices", "--host-device-name");
        POOL.put("spec.platform.kubevirt.nodeSelector", "--vm-node-selector");
    }

    private FlagOfField() {}

    /** The problem with its field replaced by the flag, where there is one; else as it was. */
    static Problem named(Problem problem, String replicasFlag) {
        if (problem.object().equals("pull secret")) {
            return new Problem("", "--pull-secret", problem.value(), problem.message(), problem.allowed());
        }
        boolean pool = problem.object().startsWith("NodePool");
        String field = problem.field().replaceAll("\\[[^\\]]*\\]", "");
        Map<String, String> flags = pool ? POOL : CLUSTER;
        for (String prefix = field; !prefix.isEmpty(); prefix = parent(prefix)) {
            String flag = flags.get(prefix);
            if (flag != null) {
                String typed = typed(flag, replicasFlag);
                return new Problem("", typed, problem.value(), problem.message(), problem.allowed());
            }
        }
        return problem;
    }

    /** A pool that comes with its cluster has no flags of its own for its replicas and its cluster. */
    private static String typed(String flag, String replicasFlag) {
        if (flag.equals("--node-pool-replicas")) {
            return replicasFlag;
        }
        boolean withCluster = replicasFlag.equals("--node-pool-replicas");
        return flag.equals("--cluster-name") && withCluster ? "--name" : flag;
    }

    private static String parent(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
