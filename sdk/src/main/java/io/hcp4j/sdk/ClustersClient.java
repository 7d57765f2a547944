package io.hcp4j.sdk;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.change.ChangeMode;
import io.hcp4j.domain.change.ChangeResult;
import io.hcp4j.domain.change.Pause;
import io.hcp4j.domain.change.PauseTarget;
import io.hcp4j.domain.change.PauseUntil;
import io.hcp4j.domain.change.PauseUseCase;
import io.hcp4j.domain.change.Resume;
import io.hcp4j.domain.change.UpdateCluster;
import io.hcp4j.domain.change.UpdateClusterUseCase;
import io.hcp4j.domain.change.cluster.ClusterUpdate;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreateCluster;
import io.hcp4j.domain.creation.CreateClusterUseCase;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.creation.PlanClusterUseCase;
import io.hcp4j.domain.describe.DescribeCluster;
import io.hcp4j.domain.describe.DescribeClusterUseCase;
import io.hcp4j.domain.describe.TreeNode;
import io.hcp4j.domain.destroy.DestroyCluster;
import io.hcp4j.domain.destroy.DestroyClusterUseCase;
import io.hcp4j.domain.destroy.DestroyPreview;
import io.hcp4j.domain.destroy.DestroyResult;
import io.hcp4j.domain.destroy.ForceDecision;
import io.hcp4j.domain.explain.Explain;
import io.hcp4j.domain.explain.ExplainUseCase;
import io.hcp4j.domain.explain.Explanation;
import io.hcp4j.domain.inventory.ListClusters;
import io.hcp4j.domain.inventory.ListClustersUseCase;
import io.hcp4j.domain.kubeconfig.CreateKubeconfigUseCase;
import io.hcp4j.domain.kubeconfig.PublishedKubeconfig;
import io.hcp4j.domain.kubernetes.HypershiftKinds;
import io.hcp4j.domain.listing.Scope;
import io.hcp4j.domain.listing.Selection;
import io.hcp4j.domain.manifest.ApplyManifests;
import io.hcp4j.domain.manifest.ApplyResult;
import io.hcp4j.domain.manifest.ApplyUseCase;
import io.hcp4j.domain.manifest.DiffManifests;
import io.hcp4j.domain.manifest.DiffResult;
import io.hcp4j.domain.manifest.DiffUseCase;
import io.hcp4j.domain.manifest.export.ExportCluster;
import io.hcp4j.domain.manifest.export.ExportClusterUseCase;
import io.hcp4j.domain.manifest.export.ExportedCluster;
import io.hcp4j.domain.manifest.export.SecretExportMode;
import io.hcp4j.domain.overview.ClusterOverview;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.upgrade.PlanUpgrade;
import io.hcp4j.domain.upgrade.PlannedUpgrade;
import io.hcp4j.domain.upgrade.UpgradeCluster;
import io.hcp4j.domain.upgrade.UpgradeClusterUseCase;
import io.hcp4j.domain.upgrade.UpgradePlanUseCase;
import io.hcp4j.domain.upgrade.UpgradeResult;
import io.hcp4j.domain.verify.Verification;
import io.hcp4j.domain.verify.VerifyCluster;
import io.hcp4j.domain.verify.VerifyUseCase;
import io.hcp4j.domain.waiting.ClusterCondition;
import io.hcp4j.domain.waiting.WaitForCluster;
import io.hcp4j.domain.waiting.WaitForClusterUseCase;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.domain.wire.HostedClusterWire;
import io.hcp4j.ports.document.Document;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Hosted clusters of one namespace. Immutable, and safe for use by many threads.
 *
 * <p>Each method has a twin with the suffix {@code Async}, which returns at once.
 */
public final class ClustersClient {
    private final Calls calls;
    private final CallSettings settings;
    private final String namespace;

    ClustersClient(Calls calls, CallSettings settings) {
        this(calls, settings, ClusterRequest.DEFAULT_NAMESPACE);
    }

    private ClustersClient(Calls calls, CallSettings settings, String namespace) {
        this.calls = calls;
        this.settings = settings;
        this.namespace = namespace;
    }

    /** The same for HostedClusters and NodePools in another namespace. */
    public ClustersClient inNamespace(String name) {
        return new ClustersClient(calls, settings, Objects.requireNonNull(name, "name"));
    }

    /** The same with a limit for the time of each call. */
    public ClustersClient withTimeout(Duration timeout) {
        return new ClustersClient(calls, settings.withTimeout(timeout), namespace);
    }

    /** The same under another field manager. */
    public ClustersClient withFieldManager(String name) {
        return new ClustersClient(calls, settings.withFieldManager(name), namespace);
    }

    /** The same with another receiver of progress. */
    public ClustersClient withListener(ProgressListener listener) {
        return new ClustersClient(calls, settings.withListener(listener), namespace);
    }

    /**
     * Creates a hosted cluster with its Secrets and its node pool. May be repeated after an interruption: what exists as requested stays.
     *
     * @return what happened; refusals are results
     * @throws io.hcp4j.ports.error.HcpException when a cluster cannot be asked
     */
    public CreationResult create(ClusterRequest request) {
        return calls.run(settings, createCall(request));
    }

    /** Starts {@link #create(ClusterRequest)}. */
    public Operation<CreationResult> createAsync(ClusterRequest request) {
        return calls.start(settings, createCall(request));
    }

    /**
     * Creates a hosted cluster as a command says: with a dry run, a release stream, a rollback, or waiting until it is rolled out. The
     * namespace is that of the request.
     */
    public CreationResult create(CreateCluster command) {
        return calls.run(settings, createCall(command));
    }

    /** Starts {@link #create(CreateCluster)}. */
    public Operation<CreationResult> createAsync(CreateCluster command) {
        return calls.start(settings, createCall(command));
    }

    /** Has the server check what {@link #create(ClusterRequest)} would create; writes nothing. */
    public CreationResult plan(ClusterRequest request) {
        return calls.run(settings, planCall(request));
    }

    /** Starts {@link #plan(ClusterRequest)}. */
    public Operation<CreationResult> planAsync(ClusterRequest request) {
        return calls.start(settings, planCall(request));
    }

    /**
     * Waits until a hosted cluster is as wanted, at most as long as the timeout of this client, or one hour.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when it does not exist, unless its end is waited for
     */
    public WaitResult waitFor(String name, ClusterCondition condition) {
        return calls.run(settings, waitForCall(name, condition));
    }

    /** Starts {@link #waitFor(String, ClusterCondition)}. */
    public Operation<WaitResult> waitForAsync(String name, ClusterCondition condition) {
        return calls.start(settings, waitForCall(name, condition));
    }

    /** Reads a hosted cluster; empty when it does not exist. */
    public Optional<HostedCluster> get(String name) {
        return calls.run(settings, getCall(name));
    }

    /** Starts {@link #get(String)}. */
    public Operation<Optional<HostedCluster>> getAsync(String name) {
        return calls.start(settings, getCall(name));
    }

    /** Lists the hosted clusters of the namespace. {@link #forEach} keeps only one page at a time. */
    public List<ClusterOverview> list() {
        return calls.run(settings, listCall());
    }

    /** Starts {@link #list()}. */
    public Operation<List<ClusterOverview>> listAsync() {
        return calls.start(settings, listCall());
    }

    /**
     * Describes a hosted cluster as the tree of its parts on its three clusters.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public TreeNode describe(String name) {
        return calls.run(settings, describeCall(name));
    }

    /** Starts {@link #describe(String)}. */
    public Operation<TreeNode> describeAsync(String name) {
        return calls.start(settings, describeCall(name));
    }

    /**
     * Explains why a hosted cluster is not ready. A cluster that cannot be reached is named in the result.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public Explanation explain(String name) {
        return calls.run(settings, explainCall(name));
    }

    /** Starts {@link #explain(String)}. */
    public Operation<Explanation> explainAsync(String name) {
        return calls.start(settings, explainCall(name));
    }

    /**
     * Verifies that a hosted cluster is rolled out, reachable and complete.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public Verification verify(String name) {
        return calls.run(settings, verifyCall(name));
    }

    /** Starts {@link #verify(String)}. */
    public Operation<Verification> verifyAsync(String name) {
        return calls.start(settings, verifyCall(name));
    }

    /**
     * Gets the administrator's kubeconfig as HyperShift has written it. It holds credentials.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public String kubeconfig(String name) {
        return calls.run(settings, kubeconfigCall(name));
    }

    /** Starts {@link #kubeconfig(String)}. */
    public Operation<String> kubeconfigAsync(String name) {
        return calls.start(settings, kubeconfigCall(name));
    }

    /**
     * Plans an upgrade; changes nothing.
     *
     * @param release a release image, or a version that the cluster is offered
     */
    public PlannedUpgrade planUpgrade(String name, String release) {
        return calls.run(settings, planUpgradeCall(name, release));
    }

    /** Starts {@link #planUpgrade(String, String)}. */
    public Operation<PlannedUpgrade> planUpgradeAsync(String name, String release) {
        return calls.start(settings, planUpgradeCall(name, release));
    }

    /**
     * Upgrades the control plane, and when it is rolled out the node pools one after the other. May be repeated after an interruption.
     *
     * @param release a release image, or a version that the cluster is offered
     */
    public UpgradeResult upgrade(String name, String release) {
        return calls.run(settings, upgradeCall(name, release));
    }

    /** Starts {@link #upgrade(String, String)}. */
    public Operation<UpgradeResult> upgradeAsync(String name, String release) {
        return calls.start(settings, upgradeCall(name, release));
    }

    /** Pauses the reconciliation of a hosted cluster and its node pools. */
    public ChangeResult pause(String name, PauseUntil until) {
        return calls.run(settings, pauseCall(name, until));
    }

    /** Starts {@link #pause(String, PauseUntil)}. */
    public Operation<ChangeResult> pauseAsync(String name, PauseUntil until) {
        return calls.start(settings, pauseCall(name, until));
    }

    /** Ends a pause of a hosted cluster and its node pools. */
    public ChangeResult resume(String name) {
        return calls.run(settings, resumeCall(name));
    }

    /** Starts {@link #resume(String)}. */
    public Operation<ChangeResult> resumeAsync(String name) {
        return calls.start(settings, resumeCall(name));
    }

    /**
     * Changes settings of a hosted cluster. What cannot be changed is refused before anything is sent.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; CONFLICT when other writers do not stop
     *     changing it
     */
    public ChangeResult update(String name, ClusterUpdate update) {
        return calls.run(settings, updateCall(name, update));
    }

    /** Starts {@link #update(String, ClusterUpdate)}. */
    public Operation<ChangeResult> updateAsync(String name, ClusterUpdate update) {
        return calls.start(settings, updateCall(name, update));
    }

    /**
     * Exports a hosted cluster as manifests from which it can be created again.
     *
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster does not exist; the errors of reading it
     */
    public ExportedCluster export(String name, SecretExportMode secrets) {
        return calls.run(settings, exportCall(name, secrets));
    }

    /** Starts {@link #export(String, SecretForm)}. */
    public Operation<ExportedCluster> exportAsync(String name, SecretExportMode secrets) {
        return calls.start(settings, exportCall(name, secrets));
    }

    /**
     * Compares manifests with the management cluster.
     *
     * @param manifests as {@link #export} gives them; those without a namespace are in that of this client
     */
    public DiffResult diff(List<Document> manifests) {
        return calls.run(settings, diffCall(manifests));
    }

    /** Starts {@link #diff(List)}. */
    public Operation<DiffResult> diffAsync(List<Document> manifests) {
        return calls.start(settings, diffCall(manifests));
    }

    /**
     * Applies manifests. Nothing is written unless the server accepts all of them.
     *
     * @param manifests as {@link #export} gives them; those without a namespace are in that of this client
     */
    public ApplyResult apply(List<Document> manifests) {
        return calls.run(settings, applyCall(manifests));
    }

    /** Starts {@link #apply(List)}. */
    public Operation<ApplyResult> applyAsync(List<Document> manifests) {
        return calls.start(settings, applyCall(manifests));
    }

    /** Finds what {@link #destroy} would take away and what it would leave; changes nothing. */
    public DestroyPreview previewDestroy(String name) {
        return calls.run(settings, previewDestroyCall(name));
    }

    /** Starts {@link #previewDestroy(String)}. */
    public Operation<DestroyPreview> previewDestroyAsync(String name) {
        return calls.start(settings, previewDestroyCall(name));
    }

    /**
     * Destroys a hosted cluster with all that belongs to it, and returns when it is gone or after ten minutes. No finalizer is removed by
     * force. May be repeated.
     */
    public DestroyResult destroy(String name) {
        return calls.run(settings, destroyCall(name));
    }

    /** Starts {@link #destroy(String)}. */
    public Operation<DestroyResult> destroyAsync(String name) {
        return calls.start(settings, destroyCall(name));
    }

    private Call<CreationResult> createCall(ClusterRequest request) {
        return (clusters, listener) -> new CreateClusterUseCase(clusters)
                .execute(CreateCluster.builder().request(here(request)).build(), listener);
    }

    private Call<CreationResult> createCall(CreateCluster command) {
        return (clusters, listener) -> new CreateClusterUseCase(clusters).execute(command, listener);
    }

    private Call<CreationResult> planCall(ClusterRequest request) {
        return (clusters, listener) -> new PlanClusterUseCase(clusters)
                .execute(CreateCluster.builder().request(here(request)).build(), listener);
    }

    private Call<WaitResult> waitForCall(String name, ClusterCondition condition) {
        return (clusters, listener) -> new WaitForClusterUseCase(clusters)
                .execute(new WaitForCluster(namespace, name, condition, WaitTimeout.standard()), listener);
    }

    private Call<Optional<HostedCluster>> getCall(String name) {
        return (clusters, listener) -> clusters.management()
                .get(HypershiftKinds.HOSTED_CLUSTER.in(namespace, name))
                .map(HostedClusterWire::read);
    }

    private Call<List<ClusterOverview>> listCall() {
        return (clusters, listener) -> Rows.all(new ListClustersUseCase(clusters)
                .execute(new ListClusters(Scope.namespace(namespace), Selection.all())));
    }

    private Call<TreeNode> describeCall(String name) {
        return (clusters, listener) ->
                new DescribeClusterUseCase(clusters).execute(new DescribeCluster(namespace, name));
    }

    private Call<Explanation> explainCall(String name) {
        return (clusters, listener) -> new ExplainUseCase(clusters).execute(Explain.cluster(namespace, name));
    }

    private Call<Verification> verifyCall(String name) {
        return (clusters, listener) -> new VerifyUseCase(clusters).execute(new VerifyCluster(namespace, name));
    }

    private Call<String> kubeconfigCall(String name) {
        return (clusters, listener) -> new String(
                new CreateKubeconfigUseCase(clusters).execute(PublishedKubeconfig.admin(namespace, name)),
                StandardCharsets.UTF_8);
    }

    private Call<PlannedUpgrade> planUpgradeCall(String name, String release) {
        return (clusters, listener) ->
                new UpgradePlanUseCase(clusters).execute(new PlanUpgrade(namespace, name, release));
    }

    private Call<UpgradeResult> upgradeCall(String name, String release) {
        return (clusters, listener) -> new UpgradeClusterUseCase(clusters)
                .execute(
                        new UpgradeCluster(namespace, name, release, true, DryRun.NONE, WaitTimeout.standard()),
                        listener);
    }

    private Call<ChangeResult> pauseCall(String name, PauseUntil until) {
        return (clusters, listener) -> new PauseUseCase(clusters)
                .execute(
                        new Pause(new PauseTarget.Cluster(namespace, name, true), until, ChangeMode.standard()),
                        listener);
    }

    private Call<ChangeResult> resumeCall(String name) {
        return (clusters, listener) -> new PauseUseCase(clusters)
                .execute(new Resume(new PauseTarget.Cluster(namespace, name, true), ChangeMode.standard()), listener);
    }

    private Call<ChangeResult> updateCall(String name, ClusterUpdate update) {
        return (clusters, listener) -> new UpdateClusterUseCase(clusters)
                .execute(new UpdateCluster(namespace, name, update, ChangeMode.standard()), listener);
    }

    private Call<ExportedCluster> exportCall(String name, SecretExportMode secrets) {
        return (clusters, listener) ->
                new ExportClusterUseCase(clusters).execute(new ExportCluster(namespace, name, secrets));
    }

    private Call<DiffResult> diffCall(List<Document> manifests) {
        return (clusters, listener) -> new DiffUseCase(clusters).execute(DiffManifests.of(manifests, namespace));
    }

    private Call<ApplyResult> applyCall(List<Document> manifests) {
        return (clusters, listener) ->
                new ApplyUseCase(clusters).execute(ApplyManifests.of(manifests, namespace), listener);
    }

    private Call<DestroyPreview> previewDestroyCall(String name) {
        return (clusters, listener) -> new DestroyClusterUseCase(clusters).preview(destroyCommand(name), listener);
    }

    private Call<DestroyResult> destroyCall(String name) {
        return (clusters, listener) -> destroyed(new DestroyClusterUseCase(clusters), name, listener);
    }

    /** Passes every hosted cluster of the namespace on, reading page by page. */
    public void forEach(Consumer<? super ClusterOverview> action) {
        calls.run(settings, (clusters, listener) -> {
            Rows.each(
                    new ListClustersUseCase(clusters)
                            .execute(new ListClusters(Scope.namespace(namespace), Selection.all())),
                    action);
            return true;
        });
    }

    /** A request without a namespace of its own is one for the namespace of this client. */
    private ClusterRequest here(ClusterRequest request) {
        return request.namespace().equals(ClusterRequest.DEFAULT_NAMESPACE)
                ? request.toBuilder().namespace(namespace).build()
                : request;
    }

    private DestroyCluster destroyCommand(String name) {
        return DestroyCluster.builder().namespace(namespace).name(name).build();
    }

    private DestroyResult destroyed(DestroyClusterUseCase destruction, String name, ProgressListener listener) {
        return destruction.execute(
                destruction.preview(destroyCommand(name), listener), ForceDecision.never(), listener);
    }
}
