package io.hcp4j.domain.change;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Turns autoscaling of a node pool on or off. Reports a {@link ChangeEvent}, and {@link io.hcp4j.domain.waiting.WaitEvent}s. */
public final class AutoscaleNodePoolUseCase {
    private final ClusterAccess clusters;

    /** Changes node pools in one call. */
    public AutoscaleNodePoolUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Lets the autoscaler choose.
     *
     * @throws HcpException NOT_FOUND; CONFLICT when other writers do not stop changing it; CANCELLED when the thread was interrupted
     */
    public ChangeResult execute(AutoscaleNodePool command, ProgressListener listener) {
        return change(
                command.namespace(),
                command.name(),
                NodePoolChanges.autoscaled(command.min(), command.max()),
                command.mode(),
                listener);
    }

    /**
     * Sets a number of nodes instead.
     *
     * @throws HcpException as the other
     */
    public ChangeResult execute(DisableAutoscaling command, ProgressListener listener) {
        return change(
                command.namespace(),
                command.name(),
                NodePoolChanges.notAutoscaled(command.replicas()),
                command.mode(),
                listener);
    }

    private ChangeResult change(
            String namespace, String name, UnaryOperator<Document> change, ChangeMode mode, ProgressListener listener) {
        return new ObjectChange(clusters, mode, listener)
                .make(List.of(HypershiftKinds.NODE_POOL.in(namespace, name)), change, NodePoolGoals::ready);
    }
}
