package io.hcp4j.domain.wire;

import io.hcp4j.domain.nodepool.Architecture;
import io.hcp4j.domain.nodepool.NodeAutoscaling;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.NodePoolStatus;
import io.hcp4j.domain.nodepool.NodeVersion;
import io.hcp4j.domain.nodepool.ReplaceStrategy;
import io.hcp4j.domain.nodepool.Taint;
import io.hcp4j.domain.nodepool.TaintEffect;
import io.hcp4j.domain.nodepool.UpgradeType;

/** Wire form of a node pool. */
final class NodePoolCodecs {
    static final Codec<NodeAutoscaling> NODE_AUTOSCALING = ObjectCodec.of(
                    NodeAutoscaling::builder, NodeAutoscaling.Builder::unknown, NodeAutoscaling.Builder::build)
            .optional(Scalars.INT, NodeAutoscaling::min, NodeAutoscaling.Builder::min, "min")
            .optional(Scalars.INT, NodeAutoscaling::max, NodeAutoscaling.Builder::max, "max");

    static final Codec<NodePoolManagement> NODE_POOL_MANAGEMENT = ObjectCodec.of(
                    NodePoolManagement::builder, NodePoolManagement.Builder::unknown, NodePoolManagement.Builder::build)
            .optional(
                    Scalars.word(UpgradeType.values()),
                    NodePoolManagement::upgradeType,
                    NodePoolManagement.Builder::upgradeType,
                    "upgradeType")
            .optional(
                    Scalars.FLAG, NodePoolManagement::autoRepair, NodePoolManagement.Builder::autoRepair, "autoRepair")
            .optional(
                    Scalars.word(ReplaceStrategy.values()),
                    NodePoolManagement::replaceStrategy,
                    NodePoolManagement.Builder::replaceStrategy,
                    "replace.strategy")
            .optional(
                    Scalars.INT_OR_STRING,
                    NodePoolManagement::replaceMaxSurge,
                    NodePoolManagement.Builder::replaceMaxSurge,
                    "replace.rollingUpdate.maxSurge")
            .optional(
                    Scalars.INT_OR_STRING,
                    NodePoolManagement::replaceMaxUnavailable,
                    NodePoolManagement.Builder::replaceMaxUnavailable,
                    "replace.rollingUpdate.maxUnavailable")
            .optional(
                    Scalars.INT_OR_STRING,
                    NodePoolManagement::inPlaceMaxUnavailable,
                    NodePoolManagement.Builder::inPlaceMaxUnavailable,
                    "inPlace.maxUnavailable");

    static final Codec<Taint> TAINT = ObjectCodec.of(Taint::builder, Taint.Builder::unknown, Taint.Builder::build)
            .text(Taint::key, Taint.Builder::key, "key")
            .optional(Scalars.TEXT, Taint::value, Taint.Builder::value, "value")
            .optional(Scalars.word(TaintEffect.values()), Taint::effect, Taint.Builder::effect, "effect");

    static final Codec<NodePoolSpec> NODE_POOL_SPEC = ObjectCodec.of(
                    NodePoolSpec::builder, NodePoolSpec.Builder::unknown, NodePoolSpec.Builder::build)
            .text(NodePoolSpec::clusterName, NodePoolSpec.Builder::clusterName, "clusterName")
            .optional(Scalars.TEXT, NodePoolSpec::releaseImage, NodePoolSpec.Builder::releaseImage, "release.image")
            .optional(Scalars.word(Architecture.values()), NodePoolSpec::arch, NodePoolSpec.Builder::arch, "arch")
            .optional(Scalars.INT, NodePoolSpec::replicas, NodePoolSpec.Builder::replicas, "replicas")
            .optional(NODE_AUTOSCALING, NodePoolSpec::autoScaling, NodePoolSpec.Builder::autoScaling, "autoScaling")
            .embedded(NODE_POOL_MANAGEMENT, NodePoolSpec::management, NodePoolSpec.Builder::management, "management")
            .embedded(
                    MachineCodecs.NODE_POOL_PLATFORM,
                    NodePoolSpec::platform,
                    NodePoolSpec.Builder::platform,
                    "platform")
            .texts(NodePoolSpec::nodeLabels, NodePoolSpec.Builder::nodeLabels, "nodeLabels")
            .list(TAINT, NodePoolSpec::taints, NodePoolSpec.Builder::taints, "taints")
            .optional(
                    Scalars.TEXT,
                    NodePoolSpec::nodeDrainTimeout,
                    NodePoolSpec.Builder::nodeDrainTimeout,
                    "nodeDrainTimeout")
            .optional(
                    Scalars.TEXT,
                    NodePoolSpec::nodeVolumeDetachTimeout,
                    NodePoolSpec.Builder::nodeVolumeDetachTimeout,
                    "nodeVolumeDetachTimeout")
            .optional(Scalars.TEXT, NodePoolSpec::pausedUntil, NodePoolSpec.Builder::pausedUntil, "pausedUntil")
            .list(KubernetesCodecs.LOCAL_REFERENCE, NodePoolSpec::config, NodePoolSpec.Builder::config, "config")
            .list(
                    KubernetesCodecs.LOCAL_REFERENCE,
                    NodePoolSpec::tuningConfig,
                    NodePoolSpec.Builder::tuningConfig,
                    "tuningConfig");

    static final Codec<NodeVersion> NODE_VERSION = ObjectCodec.of(
                    NodeVersion::builder, NodeVersion.Builder::unknown, NodeVersion.Builder::build)
            .text(NodeVersion::ocpVersion, NodeVersion.Builder::ocpVersion, "ocpVersion")
            .text(NodeVersion::kubeletVersion, NodeVersion.Builder::kubeletVersion, "kubeletVersion")
            .optional(Scalars.INT, NodeVersion::readyNodeCount, NodeVersion.Builder::readyNodeCount, "readyNodeCount")
            .optional(
                    Scalars.INT,
                    NodeVersion::unreadyNodeCount,
                    NodeVersion.Builder::unreadyNodeCount,
                    "unreadyNodeCount");

    static final Codec<NodePoolStatus> NODE_POOL_STATUS = ObjectCodec.of(
                    NodePoolStatus::builder, NodePoolStatus.Builder::unknown, NodePoolStatus.Builder::build)
            .optional(Scalars.INT, NodePoolStatus::replicas, NodePoolStatus.Builder::replicas, "replicas")
            .text(NodePoolStatus::version, NodePoolStatus.Builder::version, "version")
            .list(
                    KubernetesCodecs.CONDITION,
                    NodePoolStatus::conditions,
                    NodePoolStatus.Builder::conditions,
                    "conditions")
            .list(
                    NODE_VERSION,
                    NodePoolStatus::nodeVersions,
                    NodePoolStatus.Builder::nodeVersions,
                    "nodesInfo.nodeVersions")
            .optional(
                    Scalars.TEXT,
                    NodePoolStatus::cacheName,
                    NodePoolStatus.Builder::cacheName,
                    "platform.kubeVirt.cacheName")
            .optional(
                    PlacementCodecs.INFRA_CREDENTIALS,
                    NodePoolStatus::credentials,
                    NodePoolStatus.Builder::credentials,
                    "platform.kubeVirt.credentials");

    static final Codec<NodePool> NODE_POOL = ObjectCodec.of(
                    NodePool::builder, NodePool.Builder::unknown, NodePool.Builder::build)
            .embedded(KubernetesCodecs.OBJECT_METADATA, NodePool::metadata, NodePool.Builder::metadata, "metadata")
            .embedded(NODE_POOL_SPEC, NodePool::spec, NodePool.Builder::spec, "spec")
            .embedded(NODE_POOL_STATUS, NodePool::status, NodePool.Builder::status, "status");

    private NodePoolCodecs() {}
}
