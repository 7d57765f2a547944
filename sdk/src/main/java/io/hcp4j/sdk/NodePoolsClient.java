package io.hcp4j.sdk;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.AutoscaleNodePool;
import io.hcp4j.domain.change.AutoscaleNodePoolUseCase;
import io.hcp4j.domain.change.ChangeMode;
import io.hcp4j.domain.change.ChangeResult;
import io.hcp4j.domain.change.DisableAutoscaling;
import io.hcp4j.domain.change.Pause;
import io.hcp4j.domain.change.PauseTarget;
import io.hcp4j.domain.change.PauseUntil;
import io.hcp4j.domain.change.PauseUseCase;
import io.hcp4j.domain.change.Resume;
import io.hcp4j.domain.change.ScaleNodePool;
import io.hcp4j.domain.change.ScaleNodePoolUseCase;
import io.hcp4j.domain.change.UpdateNodePool;
import io.hcp4j.domain.change.UpdateNodePoolUseCase;
import io.hcp4j.domain.change.nodepool.NodePoolUpdate;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreateNodePool;
import io.hcp4j.domain.creation.CreateNodePoolUseCase;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.creation.NodePoolRequest;
import io.hcp4j.domain.destroy.DestroyNodePool;
import io.hcp4j.domain.destroy.DestroyNodePoolResult;
import io.hcp4j.domain.destroy.DestroyNodePoolUseCase;
import io.hcp4j.domain.inventory.ListNodePools;
import io.hcp4j.domain.inventory.ListNodePoolsUseCase;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.domain.overview.NodePoolOverview;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.upgrade.UpgradeNodePool;
import io.hcp4j.domain.upgrade.UpgradeNodePoolUseCase;
import io.hcp4j.domain.upgrade.UpgradeResult;
import io.hcp4j.domain.waiting.NodePoolCondition;
import io.hcp4j.domain.waiting.WaitForNodePool;
import io.hcp4j.domain.waiting.WaitForNodePoolUseCase;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.domain.wire.NodePoolWire;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Node pools of one namespace. Immutable, and safe for use by many threads.
 *
 * <p>Each method has a twin with the suffix {@code Async}, which returns at once. Changes return when they are written; {@link #waitFor}
 * waits for their effect.
 */
public final class NodePoolsClient {
    private final Calls calls;
    private final CallSettings settings;
    private final String namespace;

    NodePoolsClient(Calls calls, CallSettings settings) {
        this(calls, settings, ClusterRequest.DEFAULT_NAMESPACE);
    }

    private NodePoolsClient(Calls calls, CallSettings settings, String namespace) {
        this.calls = calls;
        this.settings = settings;
        this.namespace = namespace;
    }

    /** The same for HostedClusters and NodePools in another namespace. */
    public NodePoolsClient inNamespace(String name) {
        return new NodePoolsClient(calls, settings, Objects.requireNonNull(name, "name"));
    }

    /** The same with a limit for the time of each call. */
    public NodePoolsClient withTimeout(Duration timeout) {
        return new NodePoolsClient(calls, settings.withTimeout(timeout), namespace);
    }

    /** The same under another field manager. */
    public NodePoolsClient withFieldManager(String name) {
        return new NodePoolsClient(calls, settings.withFieldManager(name), namespace);
    }

    /** The same with another receiver of progress. */
    public NodePoolsClient withListener(ProgressListener listener) {
        return new NodePoolsClient(calls, settings.withListener(listener), namespace);
    }

    /** Adds a node pool to a hosted cluster. May be repeated after an interruption. */
    public CreationResult create(NodePoolRequest request) {
        return calls.run(settings, createCall(request));
    }

    /** Starts {@link #create(NodePoolRequest)}. */
    public Operation<CreationResult> createAsync(NodePoolRequest request) {
        return calls.start(settings, createCall(request));
    }

    /** Adds a node pool as a command says. The namespace is that of the request. */
    public CreationResult create(CreateNodePool command) {
        return calls.run(settings, createCall(command));
    }

    /** Starts {@link #create(CreateNodePool)}. */
    public Operation<CreationResult> createAsync(CreateNodePool command) {
        return calls.start(settings, createCall(command));
    }

    /** Reads a node pool; empty when it does not exist. */
    public Optional<NodePool> get(String name) {
        return calls.run(settings, getCall(name));
    }

    /** Starts {@link #get(String)}. */
    public Operation<Optional<NodePool>> getAsync(String name) {
        return calls.start(settings, getCall(name));
    }

    /** Lists the node pools of one hosted cluster. */
    public List<NodePoolOverview> list(String cluster) {
        return calls.run(settings, listCall(cluster));
    }

    /** Starts {@link #list(String)}. */
    public Operation<List<NodePoolOverview>> listAsync(String cluster) {
        return calls.start(settings, listCall(cluster));
    }

    /** Waits until a node pool is as wanted, at most as long as the timeout of this client, or one hour. */
    public WaitResult waitFor(String name, NodePoolCondition condition) {
        return calls.run(settings, waitForCall(name, condition));
    }

    /** Starts {@link #waitFor(String, NodePoolCondition)}. */
    public Operation<WaitResult> waitForAsync(String name, NodePoolCondition condition) {
        return calls.start(settings, waitForCall(name, condition));
    }

    /**
     * Sets the number of nodes.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the node pool does not exist; CONFLICT when other writers do not stop
     *     changing it; INVALID when the autoscaler sizes it
     */
    public ChangeResult scale(String name, int replicas) {
        return calls.run(settings, scaleCall(name, replicas));
    }

    /** Starts {@link #scale(String, int)}. */
    public Operation<ChangeResult> scaleAsync(String name, int replicas) {
        return calls.start(settings, scaleCall(name, replicas));
    }

    /**
     * Lets the autoscaler choose the number of nodes.
     *
     * @param min the fewest nodes, at least 1
     * @param max the most nodes, not fewer than min
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the node pool does not exist; CONFLICT when other writers do not stop
     *     changing it
     */
    public ChangeResult autoscale(String name, int min, int max) {
        return calls.run(settings, autoscaleCall(name, min, max));
    }

    /** Starts {@link #autoscale(String, int, int)}. */
    public Operation<ChangeResult> autoscaleAsync(String name, int min, int max) {
        return calls.start(settings, autoscaleCall(name, min, max));
    }

    /**
     * Ends autoscaling; the node pool keeps the nodes that it has.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the node pool does not exist; CONFLICT when other writers do not stop
     *     changing it
     */
    public ChangeResult stopAutoscaling(String name) {
        return calls.run(settings, stopAutoscalingCall(name));
    }

    /** Starts {@link #stopAutoscaling(String)}. */
    public Operation<ChangeResult> stopAutoscalingAsync(String name) {
        return calls.start(settings, stopAutoscalingCall(name));
    }

    /**
     * Changes the nodes of a pool, which HyperShift then replaces.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the node pool does not exist; CONFLICT when other writers do not stop
     *     changing it
     */
    public ChangeResult update(String name, NodePoolUpdate update) {
        return calls.run(settings, updateCall(name, update));
    }

    /** Starts {@link #update(String, NodePoolUpdate)}. */
    public Operation<ChangeResult> updateAsync(String name, NodePoolUpdate update) {
        return calls.start(settings, updateCall(name, update));
    }

    /**
     * Pauses the reconciliation of a node pool.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the node pool does not exist; CONFLICT when other writers do not stop
     *     changing it
     */
    public ChangeResult pause(String name, PauseUntil until) {
        return calls.run(settings, pauseCall(name, until));
    }

    /** Starts {@link #pause(String, PauseUntil)}. */
    public Operation<ChangeResult> pauseAsync(String name, PauseUntil until) {
        return calls.start(settings, pauseCall(name, until));
    }

    /**
     * Ends a pause of a node pool.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the node pool does not exist; CONFLICT when other writers do not stop
     *     changing it
     */
    public ChangeResult resume(String name) {
        return calls.run(settings, resumeCall(name));
    }

    /** Starts {@link #resume(String)}. */
    public Operation<ChangeResult> resumeAsync(String name) {
        return calls.start(settings, resumeCall(name));
    }

    /**
     * Upgrades a node pool and waits for its nodes.
     *
     * @param release a release image, or a version that its cluster is offered; "" for the release of its cluster
     */
    public UpgradeResult upgrade(String name, String release) {
        return calls.run(settings, upgradeCall(name, release));
    }

    /** Starts {@link #upgrade(String, String)}. */
    public Operation<UpgradeResult> upgradeAsync(String name, String release) {
        return calls.start(settings, upgradeCall(name, release));
    }

    /**
     * Deletes a node pool with its nodes and returns when the deletion has begun; empty when there is no such pool. {@link #waitFor} waits
     * for its end.
     */
    public Optional<DestroyNodePoolResult> destroy(String name) {
        return calls.run(settings, destroyCall(name));
    }

    /** Starts {@link #destroy(String)}. */
    public Operation<Optional<DestroyNodePoolResult>> destroyAsync(String name) {
        return calls.start(settings, destroyCall(name));
    }

    private Call<CreationResult> createCall(NodePoolRequest request) {
        return (clusters, listener) -> new CreateNodePoolUseCase(clusters)
                .execute(CreateNodePool.builder().request(here(request)).build(), listener);
    }

    private Call<CreationResult> createCall(CreateNodePool command) {
        return (clusters, listener) -> new CreateNodePoolUseCase(clusters).execute(command, listener);
    }

    private Call<Optional<NodePool>> getCall(String name) {
        return (clusters, listener) -> clusters.management()
                .get(HypershiftKinds.NODE_POOL.in(namespace, name))
                .map(NodePoolWire::read);
    }

    private Call<List<NodePoolOverview>> listCall(String cluster) {
        return (clusters, listener) -> Rows.all(new ListNodePoolsUseCase(clusters)
                .execute(new ListNodePools(Scope.namespace(namespace), Selection.all(), cluster)));
    }

    private Call<WaitResult> waitForCall(String name, NodePoolCondition condition) {
        return (clusters, listener) -> new WaitForNodePoolUseCase(clusters)
                .execute(new WaitForNodePool(namespace, name, condition, WaitTimeout.standard()), listener);
    }

    private Call<ChangeResult> scaleCall(String name, int replicas) {
        return (clusters, listener) -> new ScaleNodePoolUseCase(clusters)
                .execute(new ScaleNodePool(namespace, name, replicas, ChangeMode.standard()), listener);
    }

    private Call<ChangeResult> autoscaleCall(String name, int min, int max) {
        return (clusters, listener) -> new AutoscaleNodePoolUseCase(clusters)
                .execute(new AutoscaleNodePool(namespace, name, min, max, ChangeMode.standard()), listener);
    }

    private Call<ChangeResult> stopAutoscalingCall(String name) {
        return (clusters, listener) -> new AutoscaleNodePoolUseCase(clusters)
                .execute(new DisableAutoscaling(namespace, name, OptionalInt.empty(), ChangeMode.standard()), listener);
    }

    private Call<ChangeResult> updateCall(String name, NodePoolUpdate update) {
        return (clusters, listener) -> new UpdateNodePoolUseCase(clusters)
                .execute(new UpdateNodePool(namespace, name, update, ChangeMode.standard()), listener);
    }

    private Call<ChangeResult> pauseCall(String name, PauseUntil until) {
        return (clusters, listener) -> new PauseUseCase(clusters)
                .execute(new Pause(new PauseTarget.NodePool(namespace, name), until, ChangeMode.standard()), listener);
    }

    private Call<ChangeResult> resumeCall(String name) {
        return (clusters, listener) -> new PauseUseCase(clusters)
                .execute(new Resume(new PauseTarget.NodePool(namespace, name), ChangeMode.standard()), listener);
    }

    private Call<UpgradeResult> upgradeCall(String name, String release) {
        return (clusters, listener) -> new UpgradeNodePoolUseCase(clusters)
                .execute(new UpgradeNodePool(namespace, name, release, DryRun.NONE, WaitTimeout.standard()), listener);
    }

    private Call<Optional<DestroyNodePoolResult>> destroyCall(String name) {
        return (clusters, listener) -> destroyed(new DestroyNodePoolUseCase(clusters), name, listener);
    }

    /** A request without a namespace of its own is one for the namespace of this client. */
    private NodePoolRequest here(NodePoolRequest request) {
        return request.namespace().equals(ClusterRequest.DEFAULT_NAMESPACE)
                ? request.toBuilder().namespace(namespace).build()
                : request;
    }

    private Optional<DestroyNodePoolResult> destroyed(
            DestroyNodePoolUseCase destruction, String name, ProgressListener listener) {
        DestroyNodePool command = new DestroyNodePool(namespace, name, false, WaitTimeout.standard());
        return destruction.preview(command).map(pool -> destruction.execute(command, pool, listener));
    }
}
