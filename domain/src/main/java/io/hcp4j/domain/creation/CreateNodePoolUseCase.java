package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.NodePoolGoals;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Adds a node pool to a hosted cluster. It may be interrupted anywhere and run again.
 *
 * <p>The request is checked without any cluster, the hosted cluster is read, the pool is checked against it, the cluster that
 * runs the virtual machines is checked, and the pool is created. Progress is reported as {@link CreationEvent} and
 * {@link io.hcp4j.domain.progress.Warning}.
 */
public final class CreateNodePoolUseCase {
    private final ClusterAccess clusters;
    private final CreationPlanner planner;

    /** Creates node pools on the management cluster of a call. */
    public CreateNodePoolUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
        this.planner = new CreationPlanner(clusters.adapters().textFormat());
    }

    private static NodePoolRequest complete(NodePoolRequest request) {
        return request.toBuilder()
                .spec(NodePoolDefaults.complete(request.spec()))
                .build();
    }

    /**
     * Creates a node pool, or says what would be created.
     *
     * @throws HcpException when a cluster cannot be asked, or the server refuses the object before anything was written;
     *     CANCELLED while waiting: the node pool exists then
     */
    public CreationResult execute(CreateNodePool command, ProgressListener listener) {
        NodePoolRequest request = complete(command.request());
        List<Problem> problems = planner.offlineProblems(request);
        if (!problems.isEmpty()) {
            return new CreationResult.Refused(problems);
        }
        ResourceKey key = HypershiftKinds.HOSTED_CLUSTER.in(
                request.namespace(), request.spec().clusterName());
        Optional<HostedCluster> cluster = clusters.management().get(key).map(HostedClusterWire::read);
        if (cluster.isEmpty()) {
            return new CreationResult.ClusterNotFound(key);
        }
        PlanResult planning = planner.plan(request, cluster.get());
        if (planning instanceof PlanResult.Refused refused) {
            return new CreationResult.Refused(refused.problems());
        }
        Plan plan = ((PlanResult.Ready) planning).plan();
        if (command.dryRun() == DryRun.CLIENT) {
            return new CreationResult.Planned(plan);
        }
        Optional<CreationResult> refusal = new CreationPreflight(clusters, listener)
                .nodePool(cluster.get(), request.spec(), command.skippedInfraChecks());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        PlanExecution execution = new PlanExecution(clusters, listener);
        return command.dryRun() == DryRun.SERVER
                ? execution.dryRun(plan)
                : execution.create(
                        plan,
                        command.rollback(),
                        command.waits()
                                ? Optional.of(NodePoolGoals.ready(
                                        HypershiftKinds.NODE_POOL.in(request.namespace(), request.name())))
                                : Optional.empty(),
                        command.waitTimeout());
    }
}
