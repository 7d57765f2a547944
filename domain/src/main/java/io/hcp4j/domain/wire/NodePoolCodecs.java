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
    static final Codec<NodeAutoscaling> NODE_AUTOSCALING = new ObjectCodec<>() {
        @Override
        NodeAutoscaling take(FieldReader in) {
            return NodeAutoscaling.builder()
                    .min(in.optional(Scalars.INT, "min"))
                    .max(in.optional(Scalars.INT, "max"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NodeAutoscaling value, FieldWriter out) {
            out.optional(Scalars.INT, value.min(), "min");
            out.optional(Scalars.INT, value.max(), "max");
        }
    };

    static final ObjectCodec<NodePoolManagement> NODE_POOL_MANAGEMENT = new ObjectCodec<>() {
        @Override
        NodePoolManagement take(FieldReader in) {
            return NodePoolManagement.builder()
                    .upgradeType(in.word(UpgradeType.values(), "upgradeType"))
                    .autoRepair(in.optional(Scalars.FLAG, "autoRepair"))
                    .replaceStrategy(in.word(ReplaceStrategy.values(), "replace.strategy"))
                    .replaceMaxSurge(in.optional(Scalars.INT_OR_STRING, "replace.rollingUpdate.maxSurge"))
                    .replaceMaxUnavailable(in.optional(Scalars.INT_OR_STRING, "replace.rollingUpdate.maxUnavailable"))
                    .inPlaceMaxUnavailable(in.optional(Scalars.INT_OR_STRING, "inPlace.maxUnavailable"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NodePoolManagement value, FieldWriter out) {
            out.word(value.upgradeType(), "upgradeType");
            out.optional(Scalars.FLAG, value.autoRepair(), "autoRepair");
            out.word(value.replaceStrategy(), "replace.strategy");
            out.optional(Scalars.INT_OR_STRING, value.replaceMaxSurge(), "replace.rollingUpdate.maxSurge");
            out.optional(Scalars.INT_OR_STRING, value.replaceMaxUnavailable(), "replace.rollingUpdate.maxUnavailable");
            out.optional(Scalars.INT_OR_STRING, value.inPlaceMaxUnavailable(), "inPlace.maxUnavailable");
        }
    };

    static final Codec<Taint> TAINT = new ObjectCodec<>() {
        @Override
        Taint take(FieldReader in) {
            return Taint.builder()
                    .key(in.text("key"))
                    .value(in.optional(Scalars.TEXT, "value"))
                    .effect(in.word(TaintEffect.values(), "effect"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(Taint value, FieldWriter out) {
            out.text(value.key(), "key");
            out.optional(Scalars.TEXT, value.value(), "value");
            out.word(value.effect(), "effect");
        }
    };

    static final ObjectCodec<NodePoolSpec> NODE_POOL_SPEC = new ObjectCodec<>() {
        @Override
        NodePoolSpec take(FieldReader in) {
            return NodePoolSpec.builder()
                    .clusterName(in.text("clusterName"))
                    .releaseImage(in.optional(Scalars.TEXT, "release.image"))
                    .arch(in.word(Architecture.values(), "arch"))
                    .replicas(in.optional(Scalars.INT, "replicas"))
                    .autoScaling(in.optional(NODE_AUTOSCALING, "autoScaling"))
                    .management(in.embedded(NODE_POOL_MANAGEMENT, "management"))
                    .platform(in.embedded(MachineCodecs.NODE_POOL_PLATFORM, "platform"))
                    .nodeLabels(in.texts("nodeLabels"))
                    .taints(in.list(TAINT, "taints"))
                    .nodeDrainTimeout(in.optional(Scalars.TEXT, "nodeDrainTimeout"))
                    .nodeVolumeDetachTimeout(in.optional(Scalars.TEXT, "nodeVolumeDetachTimeout"))
                    .pausedUntil(in.optional(Scalars.TEXT, "pausedUntil"))
                    .config(in.list(KubernetesCodecs.LOCAL_REFERENCE, "config"))
                    .tuningConfig(in.list(KubernetesCodecs.LOCAL_REFERENCE, "tuningConfig"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NodePoolSpec value, FieldWriter out) {
            out.text(value.clusterName(), "clusterName");
            out.optional(Scalars.TEXT, value.releaseImage(), "release.image");
            out.word(value.arch(), "arch");
            out.optional(Scalars.INT, value.replicas(), "replicas");
            out.optional(NODE_AUTOSCALING, value.autoScaling(), "autoScaling");
            out.embedded(NODE_POOL_MANAGEMENT, value.management(), "management");
            out.embedded(MachineCodecs.NODE_POOL_PLATFORM, value.platform(), "platform");
            out.texts(value.nodeLabels(), "nodeLabels");
            out.list(TAINT, value.taints(), "taints");
            out.optional(Scalars.TEXT, value.nodeDrainTimeout(), "nodeDrainTimeout");
            out.optional(Scalars.TEXT, value.nodeVolumeDetachTimeout(), "nodeVolumeDetachTimeout");
            out.optional(Scalars.TEXT, value.pausedUntil(), "pausedUntil");
            out.list(KubernetesCodecs.LOCAL_REFERENCE, value.config(), "config");
            out.list(KubernetesCodecs.LOCAL_REFERENCE, value.tuningConfig(), "tuningConfig");
        }
    };

    static final Codec<NodeVersion> NODE_VERSION = new ObjectCodec<>() {
        @Override
        NodeVersion take(FieldReader in) {
            return NodeVersion.builder()
                    .ocpVersion(in.text("ocpVersion"))
                    .kubeletVersion(in.text("kubeletVersion"))
                    .readyNodeCount(in.optional(Scalars.INT, "readyNodeCount"))
                    .unreadyNodeCount(in.optional(Scalars.INT, "unreadyNodeCount"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NodeVersion value, FieldWriter out) {
            out.text(value.ocpVersion(), "ocpVersion");
            out.text(value.kubeletVersion(), "kubeletVersion");
            out.optional(Scalars.INT, value.readyNodeCount(), "readyNodeCount");
            out.optional(Scalars.INT, value.unreadyNodeCount(), "unreadyNodeCount");
        }
    };

    static final ObjectCodec<NodePoolStatus> NODE_POOL_STATUS = new ObjectCodec<>() {
        @Override
        NodePoolStatus take(FieldReader in) {
            return NodePoolStatus.builder()
                    .replicas(in.optional(Scalars.INT, "replicas"))
                    .version(in.text("version"))
                    .conditions(in.list(KubernetesCodecs.CONDITION, "conditions"))
                    .nodeVersions(in.list(NODE_VERSION, "nodesInfo.nodeVersions"))
                    .cacheName(in.optional(Scalars.TEXT, "platform.kubeVirt.cacheName"))
                    .credentials(in.optional(PlacementCodecs.INFRA_CREDENTIALS, "platform.kubeVirt.credentials"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NodePoolStatus value, FieldWriter out) {
            out.optional(Scalars.INT, value.replicas(), "replicas");
            out.text(value.version(), "version");
            out.list(KubernetesCodecs.CONDITION, value.conditions(), "conditions");
            out.list(NODE_VERSION, value.nodeVersions(), "nodesInfo.nodeVersions");
            out.optional(Scalars.TEXT, value.cacheName(), "platform.kubeVirt.cacheName");
            out.optional(PlacementCodecs.INFRA_CREDENTIALS, value.credentials(), "platform.kubeVirt.credentials");
        }
    };

    static final Codec<NodePool> NODE_POOL = new ObjectCodec<>() {
        @Override
        NodePool take(FieldReader in) {
            return NodePool.builder()
                    .metadata(in.embedded(KubernetesCodecs.OBJECT_METADATA, "metadata"))
                    .spec(in.embedded(NODE_POOL_SPEC, "spec"))
                    .status(in.embedded(NODE_POOL_STATUS, "status"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NodePool value, FieldWriter out) {
            out.embedded(KubernetesCodecs.OBJECT_METADATA, value.metadata(), "metadata");
            out.embedded(NODE_POOL_SPEC, value.spec(), "spec");
            out.embedded(NODE_POOL_STATUS, value.status(), "status");
        }
    };

    private NodePoolCodecs() {}
}
