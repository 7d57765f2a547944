package io.hcp4j.domain.wire;

import io.hcp4j.domain.nodepool.AccessMode;
import io.hcp4j.domain.nodepool.CacheStrategy;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.HostDevice;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.Multiqueue;
import io.hcp4j.domain.nodepool.NetworkAttachment;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.nodepool.RootVolume;
import io.hcp4j.domain.nodepool.RootVolumeType;
import io.hcp4j.domain.nodepool.VolumeMode;
import io.hcp4j.domain.placement.PlatformType;

/** Wire forms of a pool's virtual machines. */
final class MachineCodecs {
    static final Codec<Compute> COMPUTE = ObjectCodec.of(
                    Compute::builder, Compute.Builder::unknown, Compute.Builder::build)
            .optional(Scalars.QUANTITY, Compute::memory, Compute.Builder::memory, "memory")
            .optional(Scalars.INT, Compute::cores, Compute.Builder::cores, "cores")
            .optional(Scalars.word(QosClass.values()), Compute::qosClass, Compute.Builder::qosClass, "qosClass");

    static final Codec<RootVolume> ROOT_VOLUME = ObjectCodec.of(
                    RootVolume::builder, RootVolume.Builder::unknown, RootVolume.Builder::build)
            .optional(Scalars.word(RootVolumeType.values()), RootVolume::type, RootVolume.Builder::type, "type")
            .optional(Scalars.QUANTITY, RootVolume::size, RootVolume.Builder::size, "persistent.size")
            .optional(
                    Scalars.TEXT, RootVolume::storageClass, RootVolume.Builder::storageClass, "persistent.storageClass")
            .list(
                    Scalars.openWord(AccessMode::new),
                    RootVolume::accessModes,
                    RootVolume.Builder::accessModes,
                    "persistent.accessModes")
            .optional(
                    Scalars.word(VolumeMode.values()),
                    RootVolume::volumeMode,
                    RootVolume.Builder::volumeMode,
                    "persistent.volumeMode")
            .optional(
                    Scalars.word(CacheStrategy.values()),
                    RootVolume::cacheStrategy,
                    RootVolume.Builder::cacheStrategy,
                    "cacheStrategy.type")
            .optional(
                    Scalars.TEXT,
                    RootVolume::containerDiskImage,
                    RootVolume.Builder::containerDiskImage,
                    "diskImage.containerDiskImage");

    static final Codec<NetworkAttachment> NETWORK_ATTACHMENT =
            new RecordCodec<>(in -> new NetworkAttachment(in.text("name"), in.rest()), (value, out) -> {
                out.text(value.name(), "name");
            });

    static final Codec<HostDevice> HOST_DEVICE = ObjectCodec.of(
                    HostDevice::builder, HostDevice.Builder::unknown, HostDevice.Builder::build)
            .text(HostDevice::deviceName, HostDevice.Builder::deviceName, "deviceName")
            .optional(Scalars.INT, HostDevice::count, HostDevice.Builder::count, "count");

    static final Codec<KubevirtNodePoolPlatform> KUBEVIRT_NODE_POOL_PLATFORM = ObjectCodec.of(
                    KubevirtNodePoolPlatform::builder,
                    KubevirtNodePoolPlatform.Builder::unknown,
                    KubevirtNodePoolPlatform.Builder::build)
            .embedded(COMPUTE, KubevirtNodePoolPlatform::compute, KubevirtNodePoolPlatform.Builder::compute, "compute")
            .embedded(
                    ROOT_VOLUME,
                    KubevirtNodePoolPlatform::rootVolume,
                    KubevirtNodePoolPlatform.Builder::rootVolume,
                    "rootVolume")
            .optional(
                    Scalars.word(Multiqueue.values()),
                    KubevirtNodePoolPlatform::networkInterfaceMultiqueue,
                    KubevirtNodePoolPlatform.Builder::networkInterfaceMultiqueue,
                    "networkInterfaceMultiqueue")
            .optional(
                    Scalars.FLAG,
                    KubevirtNodePoolPlatform::attachDefaultNetwork,
                    KubevirtNodePoolPlatform.Builder::attachDefaultNetwork,
                    "attachDefaultNetwork")
            .list(
                    NETWORK_ATTACHMENT,
                    KubevirtNodePoolPlatform::additionalNetworks,
                    KubevirtNodePoolPlatform.Builder::additionalNetworks,
                    "additionalNetworks")
            .list(
                    HOST_DEVICE,
                    KubevirtNodePoolPlatform::hostDevices,
                    KubevirtNodePoolPlatform.Builder::hostDevices,
                    "hostDevices")
            .texts(
                    KubevirtNodePoolPlatform::nodeSelector,
                    KubevirtNodePoolPlatform.Builder::nodeSelector,
                    "nodeSelector");

    static final Codec<NodePoolPlatform> NODE_POOL_PLATFORM = ObjectCodec.of(
                    NodePoolPlatform::builder, NodePoolPlatform.Builder::unknown, NodePoolPlatform.Builder::build)
            .optional(
                    Scalars.word(PlatformType.values()), NodePoolPlatform::type, NodePoolPlatform.Builder::type, "type")
            .optional(
                    KUBEVIRT_NODE_POOL_PLATFORM,
                    NodePoolPlatform::kubevirt,
                    NodePoolPlatform.Builder::kubevirt,
                    "kubevirt");

    private MachineCodecs() {}
}
