package io.hcp4j.cli.create;

import io.hcp4j.domain.validation.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which flag stands behind a field, so that a problem names what the user typed. */
public final class FlagOfField {
    private static final Pattern FIELD = Pattern.compile("\\bspec(\\.[A-Za-z]+(\\[\\d+\\])?)+");
    private static final Map<String, String> CLUSTER = new LinkedHashMap<>();
    private static final Map<String, String> POOL = new LinkedHashMap<>();

    static {
        CLUSTER.put("metadata.name", "--name");
        CLUSTER.put("metadata.namespace", "--namespace");
        CLUSTER.put("metadata.labels", "--labels");
        CLUSTER.put("metadata.annotations", "--annotations");
        CLUSTER.put("spec.dns.baseDomain", "--base-domain");
        CLUSTER.put("spec.dns.baseDomainPrefix", "--base-domain-prefix");
        CLUSTER.put("spec.services", "--external-dns-domain");
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
        CLUSTER.put("infraKubeconfig", "--infra-kubeconfig-file");
        CLUSTER.put("release", "--release-image");
        CLUSTER.put("spec.platform.kubevirt.credentials", "--infra-kubeconfig-file");
        CLUSTER.put("spec.platform.kubevirt.storageDriver.manual.storageClassMapping", "--infra-storage-class-mapping");
        CLUSTER.put(
                "spec.platform.kubevirt.storageDriver.manual.volumeSnapshotClassMapping",
                "--infra-volumesnapshot-class-mapping");

        POOL.put("metadata.name", "--name");
        POOL.put("metadata.namespace", "--namespace");
        POOL.put("metadata.annotations", "--annotations");
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
    public static Problem named(Problem problem, String replicasFlag) {
        if (problem.object().equals("pull secret")) {
            return new Problem("", "--pull-secret", problem.value(), problem.message(), problem.allowed());
        }
        Map<String, String> flags = problem.object().startsWith("NodePool") ? POOL : CLUSTER;
        return flag(problem.field(), flags)
                .map(flag -> new Problem(
                        "",
                        typed(flag, replicasFlag),
                        problem.value(),
                        withFlags(problem.message().replace(problem.field() + " in body ", ""), flags),
                        problem.allowed()))
                .orElse(problem);
    }

    private static Optional<String> flag(String path, Map<String, String> flags) {
        String field = path.replaceAll("\\[[^\\]]*\\]", "");
        for (String prefix = field; !prefix.isEmpty(); prefix = parent(prefix)) {
            String flag = flags.get(prefix);
            if (flag != null) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /** The message with other fields that it speaks of replaced, too. */
    private static String withFlags(String message, Map<String, String> flags) {
        return FIELD.matcher(message)
                .replaceAll(match -> flag(match.group(), flags).orElse(match.group()));
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
