package io.hcp4j.domain.change.nodepool;

import io.hcp4j.domain.change.internal.DetachedValidation;
import io.hcp4j.domain.change.internal.FieldValues;
import io.hcp4j.domain.change.label.LabelChanges;
import io.hcp4j.domain.change.label.TaintChanges;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.nodepool.AccessMode;
import io.hcp4j.domain.nodepool.CacheStrategy;
import io.hcp4j.domain.nodepool.Compute;
import io.hcp4j.domain.nodepool.HostDevice;
import io.hcp4j.domain.nodepool.KubevirtNodePoolPlatform;
import io.hcp4j.domain.nodepool.Multiqueue;
import io.hcp4j.domain.nodepool.NetworkAttachment;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.nodepool.NodePoolManagement;
import io.hcp4j.domain.nodepool.NodePoolPlatform;
import io.hcp4j.domain.nodepool.NodePoolSpec;
import io.hcp4j.domain.nodepool.QosClass;
import io.hcp4j.domain.nodepool.RootVolume;
import io.hcp4j.domain.nodepool.VolumeMode;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.wire.NodePoolWire;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.Quantity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of the nodes of a pool. Fields that it does not mention stay as they are; a field can also be removed, which
 * leaves its value to the server's default.
 */
public final class NodePoolUpdate {
    private static final String[] LABELS = {"spec", "nodeLabels"};
    private static final String[] TAINTS = {"spec", "taints"};

    private final FieldValues<NodePoolField> values;
    private final LabelChanges labels;
    private final TaintChanges taints;

    private NodePoolUpdate(FieldValues<NodePoolField> values, LabelChanges labels, TaintChanges taints) {
        this.values = values.copy();
        this.labels = labels;
        this.taints = taints;
    }

    /** A builder that mentions no field. */
    public static Builder builder() {
        return new Builder();
    }

    /** The fields that it sets or removes. */
    public Set<NodePoolField> fields() {
        Set<NodePoolField> fields = values.fields();
        if (!labels.isEmpty()) {
            fields.add(NodePoolField.NODE_LABELS);
        }
        if (!taints.isEmpty()) {
            fields.add(NodePoolField.TAINTS);
        }
        return fields;
    }

    /** What is wrong with its labels and taints, whatever pool they are for. The use case refuses the same, besides what depends on the pool. */
    public List<Problem> problems() {
        return DetachedValidation.of(HypershiftKinds.NODE_POOL, this::labelled);
    }

    /** The NodePool with the change made. */
    public Document applyTo(Document pool) {
        return labelled(values.applyTo(pool));
    }

    private Document labelled(Document pool) {
        return taints.applyTo(labels.applyTo(pool, LABELS), TAINTS);
    }

    /** Builds a {@link NodePoolUpdate}. Of two calls for one field the later one counts. */
    public static final class Builder {
        private final FieldValues<NodePoolField> values = new FieldValues<>(NodePoolField.class, NodePoolField::path);
        private LabelChanges labels = LabelChanges.setting(Map.of());
        private TaintChanges taints = TaintChanges.setting(List.of());

        private Builder() {}

        /** Sets the memory of each VM. */
        public Builder memory(Quantity value) {
            return compute(Compute.builder().memory(value).build(), NodePoolField.MEMORY);
        }

        /** Sets the cores of each VM. */
        public Builder cores(int value) {
            return compute(Compute.builder().cores(value).build(), NodePoolField.CORES);
        }

        /** Sets whether memory and cores of each VM are guaranteed. */
        public Builder qosClass(QosClass value) {
            return compute(Compute.builder().qosClass(value).build(), NodePoolField.QOS_CLASS);
        }

        /** Sets the size of each root volume. */
        public Builder rootVolumeSize(Quantity value) {
            return rootVolume(RootVolume.builder().size(value).build(), NodePoolField.ROOT_VOLUME_SIZE);
        }

        /** Sets the storage class of each root volume, by its name on the infrastructure cluster. */
        public Builder rootVolumeStorageClass(String value) {
            return rootVolume(
                    RootVolume.builder().storageClass(value).build(), NodePoolField.ROOT_VOLUME_STORAGE_CLASS);
        }

        /** Sets the access modes of each root volume. */
        public Builder rootVolumeAccessModes(List<AccessMode> value) {
            return rootVolume(RootVolume.builder().accessModes(value).build(), NodePoolField.ROOT_VOLUME_ACCESS_MODES);
        }

        /** Sets whether each root volume is a file system or a block device. */
        public Builder rootVolumeMode(VolumeMode value) {
            return rootVolume(RootVolume.builder().volumeMode(value).build(), NodePoolField.ROOT_VOLUME_MODE);
        }

        /** Sets how the boot image is cached. */
        public Builder rootVolumeCache(CacheStrategy value) {
            return rootVolume(RootVolume.builder().cacheStrategy(value).build(), NodePoolField.ROOT_VOLUME_CACHE);
        }

        /** Sets whether the network interfaces of each VM have several queues. */
        public Builder multiqueue(Multiqueue value) {
            return kubevirt(
                    KubevirtNodePoolPlatform.builder()
                            .networkInterfaceMultiqueue(value)
                            .build(),
                    NodePoolField.MULTIQUEUE);
        }

        /** Sets the networks of each VM besides the pod network; none removes them. */
        public Builder additionalNetworks(List<NetworkAttachment> value) {
            return kubevirt(
                    KubevirtNodePoolPlatform.builder().additionalNetworks(value).build(),
                    NodePoolField.ADDITIONAL_NETWORKS);
        }

        /** Sets whether each VM is on the pod network. */
        public Builder attachDefaultNetwork(boolean value) {
            return kubevirt(
                    KubevirtNodePoolPlatform.builder()
                            .attachDefaultNetwork(value)
                            .build(),
                    NodePoolField.ATTACH_DEFAULT_NETWORK);
        }

        /** Sets the labels of the infrastructure nodes that may run the VMs; none removes the restriction. */
        public Builder nodeSelector(Map<String, String> value) {
            return kubevirt(
                    KubevirtNodePoolPlatform.builder().nodeSelector(value).build(), NodePoolField.NODE_SELECTOR);
        }

        /** Sets the host devices of each VM; none removes them. */
        public Builder hostDevices(List<HostDevice> value) {
            return kubevirt(
                    KubevirtNodePoolPlatform.builder().hostDevices(value).build(), NodePoolField.HOST_DEVICES);
        }

        /** Sets whether nodes that stay unhealthy are replaced. */
        public Builder autoRepair(boolean value) {
            NodePoolManagement management =
                    NodePoolManagement.builder().autoRepair(value).build();
            return from(NodePoolSpec.builder().management(management).build(), Set.of(NodePoolField.AUTO_REPAIR));
        }

        /** Sets how long draining a node may take, as a Go duration; {@code 0s} for ever. */
        public Builder nodeDrainTimeout(String value) {
            return from(
                    NodePoolSpec.builder().nodeDrainTimeout(value).build(), Set.of(NodePoolField.NODE_DRAIN_TIMEOUT));
        }

        /** Sets how long detaching the volumes of a node may take, as a Go duration; {@code 0s} for ever. */
        public Builder nodeVolumeDetachTimeout(String value) {
            return from(
                    NodePoolSpec.builder().nodeVolumeDetachTimeout(value).build(),
                    Set.of(NodePoolField.NODE_VOLUME_DETACH_TIMEOUT));
        }

        /** Sets and removes labels of the nodes; the others stay. Nodes that exist keep a label that is removed here. */
        public Builder nodeLabels(LabelChanges value) {
            labels = value;
            return this;
        }

        /** Sets and removes taints of the nodes; the others stay. Nodes that exist keep a taint that is removed here. */
        public Builder taints(TaintChanges value) {
            taints = value;
            return this;
        }

        /** Removes a field. */
        public Builder remove(NodePoolField field) {
            values.remove(field);
            return this;
        }

        /** Takes fields over from a spec; those that it does not have are removed. */
        public Builder from(NodePoolSpec spec, Set<NodePoolField> fields) {
            values.take(NodePoolWire.write(NodePool.builder().spec(spec).build()), fields);
            return this;
        }

        /** The update. */
        public NodePoolUpdate build() {
            return new NodePoolUpdate(values, labels, taints);
        }

        private Builder compute(Compute compute, NodePoolField field) {
            return kubevirt(KubevirtNodePoolPlatform.builder().compute(compute).build(), field);
        }

        private Builder rootVolume(RootVolume volume, NodePoolField field) {
            return kubevirt(
                    KubevirtNodePoolPlatform.builder().rootVolume(volume).build(), field);
        }

        private Builder kubevirt(KubevirtNodePoolPlatform platform, NodePoolField field) {
            return from(
                    NodePoolSpec.builder()
                            .platform(NodePoolPlatform.of(platform))
                            .build(),
                    Set.of(field));
        }
    }
}
