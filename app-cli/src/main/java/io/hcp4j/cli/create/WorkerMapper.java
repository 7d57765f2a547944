package io.hcp4j.cli.create;

import io.hcp4j.domain.creation.NodePoolDefaults;
import io.hcp4j.domain.nodepool.AccessMode;
import io.hcp4j.domain.nodepool.CacheStrategy;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.Multiqueue;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.nodepool.RootVolume;
import io.hcp4j.domain.nodepool.VolumeMode;
import io.hcp4j.ports.document.Quantity;
import java.util.Optional;

/** From the flags of {@link WorkerOptions} to the virtual machine that each node is. */
final class WorkerMapper {
    private final FlagReader reader;
    private final ListFlagParser lists;

    WorkerMapper(FlagReader reader) {
        this.reader = reader;
        this.lists = new ListFlagParser(reader);
    }

    NodePoolPlatform platform(WorkerOptions options) {
        KubevirtNodePoolPlatform kubevirt = KubevirtNodePoolPlatform.builder()
                .compute(compute(options))
                .rootVolume(rootVolume(options))
                .networkInterfaceMultiqueue(reader.word(options.multiqueue, FlagReader.all(Multiqueue.class)))
                .attachDefaultNetwork(FlagReader.given(options.attachDefaultNetwork))
                .additionalNetworks(lists.networks(options.additionalNetworks.value()))
                .hostDevices(lists.hostDevices(options.hostDevices.value()))
                .nodeSelector(reader.pairs(options.nodeSelector))
                .build();
        return NodePoolPlatform.of(kubevirt);
    }

    private Compute compute(WorkerOptions options) {
        // A class that is the server's default takes back another one.
        Optional<QosClass> qos = reader.word(options.qosClass, FlagReader.all(QosClass.class))
                .filter(word -> word != NodePoolDefaults.QOS_CLASS);
        return Compute.builder()
                .memory(reader.quantity(options.memory))
                .cores(reader.count(options.cores))
                .qosClass(qos)
                .build();
    }

    private RootVolume rootVolume(WorkerOptions options) {
        return RootVolume.builder()
                .size(reader.count(options.rootVolumeSize).map(gibibytes -> Quantity.parse(gibibytes + "Gi")))
                .storageClass(reader.text(options.rootVolumeStorageClass))
                .accessModes(options.rootVolumeAccessModes.value().stream()
                        .map(String::strip)
                        .map(AccessMode::new)
                        .toList())
                .volumeMode(reader.word(options.rootVolumeMode, FlagReader.all(VolumeMode.class)))
                .cacheStrategy(reader.word(options.rootVolumeCache, FlagReader.all(CacheStrategy.class)))
                .build();
    }
}
