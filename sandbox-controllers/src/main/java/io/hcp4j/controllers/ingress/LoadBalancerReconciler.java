package io.hcp4j.controllers.ingress;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.ObjectWriter;
import io.hcp4j.controllers.control.ReconcileResult;
import io.hcp4j.controllers.control.Reconciler;
import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.controllers.faults.Faults;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What MetalLB's controller does: Services of type LoadBalancer get addresses out of a pool, and keep them. */
final class LoadBalancerReconciler implements Reconciler {
    private static final String POOL = "metallb.io/ip-allocated-from-pool";

    private final CachedCluster cluster;
    private final Allocator allocator;
    private final ObjectWriter writer;
    private final Faults faults;

    LoadBalancerReconciler(CachedCluster cluster, Faults faults) {
        this.cluster = cluster;
        this.allocator = new Allocator(cluster);
        this.faults = faults;
        this.writer = new ObjectWriter(cluster, "metallb-controller");
    }

    @Override
    public ReconcileResult reconcile(ResourceKey key) {
        Optional<Document> found = cluster.get(key).filter(each -> !each.has("metadata", "deletionTimestamp"));
        boolean freed = false;
        if (found.isEmpty()) {
            freed = allocator.free(key);
        } else if (isBalancer(found.get())) {
            serve(key, found.get());
        } else {
            freed = release(key, found.get());
        }
        if (freed) {
            for (ResourceKey waiting : allocator.waiting()) {
                cluster.get(waiting).ifPresent(service -> serve(waiting, service));
            }
        }
        return ReconcileResult.done();
    }

    /** Takes back what a Service has of the time when it was a load balancer; whether that was something. */
    private boolean release(ResourceKey key, Document service) {
        boolean marked = service.annotations().containsKey(POOL);
        if (marked) {
            Map<String, @Nullable Object> unmarked = Collections.singletonMap(POOL, null);
            writer.merge(key.kind(), service, Document.empty().with(unmarked, "metadata", "annotations"));
            if (!Allocator.addresses(service).isEmpty()) {
                show(key, service, List.of());
            }
        }
        return allocator.free(key) || marked;
    }

    private void serve(ResourceKey key, Document service) {
        if (faults.affects(Fault.LOAD_BALANCER_PENDING, service)) {
            withdraw(key, service);
            return;
        }
        AddressWish wish = AddressWish.of(service);
        if (wish.fulfilled(Allocator.addresses(service))) {
            return;
        }
        Allocation allocation = allocator.allocate(key, wish);
        if (allocation instanceof Allocation.Granted granted) {
            writer.merge(
                    key.kind(),
                    service,
                    Document.empty().with(Map.of(POOL, granted.pool()), "metadata", "annotations"));
            show(key, service, granted.addresses());
            String assigned = "Assigned IP " + Allocator.quoted(granted.addresses());
            writer.tell(key.kind(), service, "Normal", "IPAllocated", assigned);
        } else if (allocation instanceof Allocation.Refused refused) {
            refuse(key, service, refused.reason());
        }
    }

    private void withdraw(ResourceKey key, Document service) {
        allocator.free(key);
        if (!Allocator.addresses(service).isEmpty()) {
            show(key, service, List.of());
        }
        refuse(key, service, "no available IPs");
    }

    private void refuse(ResourceKey key, Document service, String reason) {
        String name = "\"" + key.namespace() + "/" + key.name() + "\"";
        String failed = "Failed to allocate IP for " + name + ": " + reason;
        writer.tell(key.kind(), service, "Warning", "AllocationFailed", failed);
    }

    /** The Services that an address, which became free or new, may be for. */
    List<ResourceKey> waiting() {
        return allocator.waiting();
    }

    /** Whether a Service wants an address of this kind of load balancer. */
    static boolean isBalancer(Document service) {
        return service.text("spec", "type").orElse("").equals("LoadBalancer")
                && service.text("spec", "loadBalancerClass").orElse("").isEmpty();
    }

    private void show(ResourceKey key, Document service, List<String> addresses) {
        List<Map<String, String>> ingress = addresses.stream()
                .map(address -> Map.of("ip", address, "ipMode", "VIP"))
                .toList();
        writer.status(key.kind(), service, Document.of(Map.of("loadBalancer", Map.of("ingress", ingress))));
    }
}
