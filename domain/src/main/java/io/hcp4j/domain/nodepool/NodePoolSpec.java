package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.HouseStyle;
import io.hcp4j.domain.kubernetes.Extensible;
import io.hcp4j.domain.kubernetes.LocalReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** The wanted state of a node pool. What the API server fills in by default is absent until it has done so. */
@HouseStyle
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

    /** Builds a {@link NodePoolSpec}. */
    final class Builder extends ImmutableNodePoolSpec.Builder {
        Builder() {}
    }
}
