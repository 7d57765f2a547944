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
    private static final Codec<AccessMode> ACCESS_MODE = Scalars.openWord(AccessMode::new);

    static final ObjectCodec<Compute> COMPUTE = new ObjectCodec<>() {
        @Override
        Compute take(FieldReader in) {
            return Compute.builder()
                    .memory(in.optional(Scalars.QUANTITY, "memory"))
                    .cores(in.optional(Scalars.INT, "cores"))
                    .qosClass(in.word(QosClass.values(), "qosClass"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(Compute value, FieldWriter out) {
            out.optional(Scalars.QUANTITY, value.memory(), "memory");
            out.optional(Scalars.INT, value.cores(), "cores");
            out.word(value.qosClass(), "qosClass");
        }
    };

    static final ObjectCodec<RootVolume> ROOT_VOLUME = new ObjectCodec<>() {
        @Override
        RootVolume take(FieldReader in) {
            return RootVolume.builder()
                    .type(in.word(RootVolumeType.values(), "type"))
                    .size(in.optional(Scalars.QUANTITY, "persistent.size"))
                    .storageClass(in.optional(Scalars.TEXT, "persistent.storageClass"))
                    .accessModes(in.list(ACCESS_MODE, "persistent.accessModes"))
                    .volumeMode(in.word(VolumeMode.values(), "persistent.volumeMode"))
                    .cacheStrategy(in.word(CacheStrategy.values(), "cacheStrategy.type"))
                    .containerDiskImage(in.optional(Scalars.TEXT, "diskImage.containerDiskImage"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(RootVolume value, FieldWriter out) {
            out.word(value.type(), "type");
            out.optional(Scalars.QUANTITY, value.size(), "persistent.size");
            out.optional(Scalars.TEXT, value.storageClass(), "persistent.storageClass");
            out.list(ACCESS_MODE, value.accessModes(), "persistent.accessModes");
            out.word(value.volumeMode(), "persistent.volumeMode");
            out.word(value.cacheStrategy(), "cacheStrategy.type");
            out.optional(Scalars.TEXT, value.containerDiskImage(), "diskImage.containerDiskImage");
        }
    };

    static final Codec<NetworkAttachment> NETWORK_ATTACHMENT = new ObjectCodec<>() {
        @Override
        NetworkAttachment take(FieldReader in) {
            return new NetworkAttachment(in.text("name"), in.rest());
        }

        @Override
        void put(NetworkAttachment value, FieldWriter out) {
            out.text(value.name(), "name");
        }
    };

    static final Codec<HostDevice> HOST_DEVICE = new ObjectCodec<>() {
        @Override
        HostDevice take(FieldReader in) {
            return HostDevice.builder()
                    .deviceName(in.text("deviceName"))
                    .count(in.optional(Scalars.INT, "count"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(HostDevice value, FieldWriter out) {
            out.text(value.deviceName(), "deviceName");
            out.optional(Scalars.INT, value.count(), "count");
        }
    };

    static final Codec<KubevirtNodePoolPlatform> KUBEVIRT_NODE_POOL_PLATFORM = new ObjectCodec<>() {
        @Override
        KubevirtNodePoolPlatform take(FieldReader in) {
            return KubevirtNodePoolPlatform.builder()
                    .compute(in.embedded(COMPUTE, "compute"))
                    .rootVolume(in.embedded(ROOT_VOLUME, "rootVolume"))
                    .networkInterfaceMultiqueue(in.word(Multiqueue.values(), "networkInterfaceMultiqueue"))
                    .attachDefaultNetwork(in.optional(Scalars.FLAG, "attachDefaultNetwork"))
                    .additionalNetworks(in.list(NETWORK_ATTACHMENT, "additionalNetworks"))
                    .hostDevices(in.list(HOST_DEVICE, "hostDevices"))
                    .nodeSelector(in.texts("nodeSelector"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(KubevirtNodePoolPlatform value, FieldWriter out) {
            out.embedded(COMPUTE, value.compute(), "compute");
            out.embedded(ROOT_VOLUME, value.rootVolume(), "rootVolume");
            out.word(value.networkInterfaceMultiqueue(), "networkInterfaceMultiqueue");
            out.optional(Scalars.FLAG, value.attachDefaultNetwork(), "attachDefaultNetwork");
            out.list(NETWORK_ATTACHMENT, value.additionalNetworks(), "additionalNetworks");
            out.list(HOST_DEVICE, value.hostDevices(), "hostDevices");
            out.texts(value.nodeSelector(), "nodeSelector");
        }
    };

    static final ObjectCodec<NodePoolPlatform> NODE_POOL_PLATFORM = new ObjectCodec<>() {
        @Override
        NodePoolPlatform take(FieldReader in) {
            return NodePoolPlatform.builder()
                    .type(in.word(PlatformType.values(), "type"))
                    .kubevirt(in.optional(KUBEVIRT_NODE_POOL_PLATFORM, "kubevirt"))
                    .unknown(in.rest())
                    .build();
        }

        @Override
        void put(NodePoolPlatform value, FieldWriter out) {
            out.word(value.type(), "type");
            out.optional(KUBEVIRT_NODE_POOL_PLATFORM, value.kubevirt(), "kubevirt");
        }
    };

    private MachineCodecs() {}
}
