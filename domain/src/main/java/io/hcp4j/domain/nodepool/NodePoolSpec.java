package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HcpImmutable;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.LocalReference;
import io.hcp4j.domain.placement.PlatformType;
import io.hcp4j.ports.document.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.immutables.value.Value;

/** The wanted state of a node pool. What the API server fills in by default is absent until it has done so. */
@HcpImmutable
@Value.Immutable
public interface NodePoolSpec extends Extensible {

    /** Name of its HostedCluster, in the same namespace. Immutable. */
    @Value.Default
    default String clusterName() {
        return "";
    }

    /** OpenShift release image; a new one starts an upgrade. */
    Optional<String> releaseImage();

    /** Processor architecture. Immutable. */
    Optional<Architecture> arch();

    /** Wanted number of nodes; absent with autoscaling, otherwise absent means 0. */
    Optional<Integer> replicas();

    /** Bounds for the autoscaler; excludes replicas. */
    Optional<NodeAutoscaling> autoScaling();

    /** Upgrade and repair. */
    @Value.Default
    default NodePoolManagement management() {
        return NodePoolManagement.builder().build();
    }

    /** Where the nodes run. */
    @Value.Default
    default NodePoolPlatform platform() {
        return NodePoolPlatform.builder().build();
    }

    /** Labels of the nodes. */
    Map<String, String> nodeLabels();

    /** Taints of the nodes; at most 50. */
    List<Taint> taints();

    /** How long draining a node may take, as a Go duration; absent or 0 means for ever. */
    Optional<String> nodeDrainTimeout();

    /** How long detaching its volumes may take, as a Go duration; absent or 0 means for ever. */
    Optional<String> nodeVolumeDetachTimeout();

    /** {@code true}, or the RFC 3339 time until which HyperShift leaves the pool alone. */
    Optional<String> pausedUntil();

    /** ConfigMaps with machine configuration; at most 10. */
    List<LocalReference> config();

    /** ConfigMaps with node tuning; at most 10. */
    List<LocalReference> tuningConfig();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with this spec. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link NodePoolSpec}. Its own methods are short forms for attributes of the virtual machines on KubeVirt. */
    final class Builder extends ImmutableNodePoolSpec.Builder {
        private final List<UnaryOperator<KubevirtNodePoolPlatform>> changes = new ArrayList<>();

        Builder() {}

        /**
         * Memory of each virtual machine, {@code 8Gi} for instance.
         *
         * @throws IllegalArgumentException when it is no quantity
         */
        public Builder memory(String quantity) {
            Quantity memory = Quantity.parse(quantity);
            return compute(compute -> compute.memory(memory));
        }

        /** Cores of each virtual machine, at least 1. */
        public Builder cores(int count) {
            return compute(compute -> compute.cores(count));
        }

        /**
         * Size of each root volume, {@code 32Gi} for instance, at least 16Gi.
         *
         * @throws IllegalArgumentException when it is no quantity
         */
        public Builder rootVolumeSize(String quantity) {
            Quantity size = Quantity.parse(quantity);
            return rootVolume(volume -> volume.size(size));
        }

        /** Storage class of the root volumes, on the cluster that runs the virtual machines. */
        public Builder rootVolumeStorageClass(String name) {
            return rootVolume(volume -> volume.storageClass(name));
        }

        /** Changes what each virtual machine is like. */
        public Builder machine(UnaryOperator<KubevirtNodePoolPlatform.Builder> change) {
            changes.add(
                    machine -> change.apply(KubevirtNodePoolPlatform.builder().from(machine))
                            .build());
            return this;
        }

        private Builder compute(UnaryOperator<Compute.Builder> change) {
            changes.add(machine -> KubevirtNodePoolPlatform.builder()
                    .from(machine)
                    .compute(change.apply(Compute.builder().from(machine.compute()))
                            .build())
                    .build());
            return this;
        }

        private Builder rootVolume(UnaryOperator<RootVolume.Builder> change) {
            changes.add(machine -> KubevirtNodePoolPlatform.builder()
                    .from(machine)
                    .rootVolume(change.apply(RootVolume.builder().from(machine.rootVolume()))
                            .build())
                    .build());
            return this;
        }

        @Override
        public NodePoolSpec build() {
            NodePoolSpec plain = super.build();
            if (changes.isEmpty()) {
                return plain;
            }
            KubevirtNodePoolPlatform machine = plain.platform()
                    .kubevirt()
                    .orElseGet(() -> KubevirtNodePoolPlatform.builder().build());
            for (UnaryOperator<KubevirtNodePoolPlatform> change : changes) {
                machine = change.apply(machine);
            }
            NodePoolPlatform platform = NodePoolPlatform.builder()
                    .from(plain.platform())
                    .type(plain.platform().type().orElse(PlatformType.KUBEVIRT))
                    .kubevirt(machine)
                    .build();
            return builder().from(plain).platform(platform).build();
        }
    }
}
