package com.example.platform;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.hcp4j.domain.cluster.HostedCluster;
import io.hcp4j.domain.creation.ClusterRequest;
import io.hcp4j.domain.creation.CreationResult;
import io.hcp4j.domain.destroy.DestroyResult;
import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.sdk.HcpClient;
import io.hcp4j.sdk.Operation;
import io.javaoperatorsdk.operator.api.reconciler.Cleaner;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.DeleteControl;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gives each tenant a hosted cluster with as many nodes as asked for, and takes it away with the tenant. */
@ControllerConfiguration(name = "tenants")
final class TenantReconciler implements Reconciler<Tenant>, Cleaner<Tenant> {
    private final HcpClient hcp;
    private final String pullSecret;
    private final Duration pause;
    private final Map<String, Operation<DestroyResult>> ends = new ConcurrentHashMap<>();

    /**
     * A reconciler that comes back to each tenant.
     *
     * @param pause how long after the last time
     */
    TenantReconciler(HcpClient hcp, String pullSecret, Duration pause) {
        this.hcp = hcp;
        this.pullSecret = pullSecret;
        this.pause = pause;
    }

    // docs: reconcile
    @Override
    public UpdateControl<Tenant> reconcile(Tenant tenant, Context<Tenant> context) {
        String name = tenant.getMetadata().getName();
        int nodes = tenant.getSpec().nodes();
        Optional<HostedCluster> cluster = hcp.clusters().get(name);
        Optional<NodePool> pool = hcp.nodePools().get(name);
        TenantStatus status;
        if (cluster.isEmpty() || pool.isEmpty()) {
            status = created(hcp.clusters()
                    .create(ClusterRequest.kubevirt(name)
                            .pullSecret(pullSecret)
                            .pool(workers -> workers.replicas(nodes))
                            .build()));
        } else {
            if (pool.get().spec().replicas().orElse(0) != nodes) {
                hcp.nodePools().scale(name, nodes);
            }
            status = observed(cluster.get());
        }
        return UpdateControl.patchStatus(with(status, tenant)).rescheduleAfter(pause);
    }

    @Override
    public DeleteControl cleanup(Tenant tenant, Context<Tenant> context) {
        String name = tenant.getMetadata().getName();
        Operation<DestroyResult> end =
                ends.computeIfAbsent(name, any -> hcp.clusters().destroyAsync(name));
        if (!end.isDone()) {
            return DeleteControl.noFinalizerRemoval().rescheduleAfter(pause);
        }
        ends.remove(name);
        return end.join() instanceof DestroyResult.TimedOut
                ? DeleteControl.noFinalizerRemoval().rescheduleAfter(pause)
                : DeleteControl.defaultDelete();
    }
    // docs: end

    private static TenantStatus created(CreationResult result) {
        return result instanceof CreationResult.Created
                ? new TenantStatus(false, "the cluster is being created")
                : new TenantStatus(false, "the cluster cannot be created: " + result);
    }

    private static TenantStatus observed(HostedCluster cluster) {
        return cluster.status()
                .condition("Available")
                .map(available -> new TenantStatus(available.holds(), available.message()))
                .orElseGet(() -> new TenantStatus(false, "HyperShift has not processed the cluster yet"));
    }

    /** Only the status, so that nothing else is claimed by this operator. */
    private static Tenant with(TenantStatus status, Tenant tenant) {
        Tenant patch = new Tenant();
        patch.setMetadata(new ObjectMetaBuilder()
                .withName(tenant.getMetadata().getName())
                .withNamespace(tenant.getMetadata().getNamespace())
                .build());
        patch.setStatus(status);
        return patch;
    }
}
