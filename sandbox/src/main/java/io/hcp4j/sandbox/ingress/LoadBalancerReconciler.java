package io.hcp4j.sandbox.ingress;

import io.hcp4j.ports.cluster.ListQuery;
import io.hcp4j.ports.cluster.Page;
import io.hcp4j.ports.cluster.ResourceKey;
import io.hcp4j.ports.document.Document;
import io.hcp4j.sandbox.control.Again;
import io.hcp4j.sandbox.control.ClusterView;
import io.hcp4j.sandbox.control.Reconciler;
import io.hcp4j.sandbox.control.Writer;
import io.hcp4j.sandbox.crds.CoreKinds;
import io.hcp4j.sandbox.crds.Kinds;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What MetalLB does: Services of type LoadBalancer get an address out of a pool, and keep it. */
final class LoadBalancerReconciler implements Reconciler {
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final String WANTED = "metallb.io/loadBalancerIPs";

    private final ClusterView cluster;
    private final Writer writer;

    LoadBalancerReconciler(ClusterView cluster) {
        this.cluster = cluster;
        this.writer = new Writer(cluster, "metallb-controller");
    }

    @Override
    public Again reconcile(ResourceKey key) {
        Optional<Document> found = cluster.api().get(key);
        if (found.isEmpty() || found.get().has("metadata", "deletionTimestamp")) {
            return Again.whenChanged();
        }
        Document service = found.get();
        if (!service.text("spec", "type").orElse("").equals("LoadBalancer")
                || !addresses(service).isEmpty()) {
            return Again.whenChanged();
        }
        Optional<String> address = allocate(service);
        if (address.isEmpty()) {
            writer.tell(
                    key.kind(),
                    service,
                    "Warning",
                    "AllocationFailed",
                    "Failed to allocate IP for \"" + key.namespace() + "/" + key.name() + "\": no available IPs");
            // A pool that changes brings all services back here; an address that another one gives back does not.
            return Again.after(RETRY);
        }
        writer.status(
                key.kind(),
                service,
                Document.of(Map.of(
                        "loadBalancer", Map.of("ingress", List.of(Map.of("ip", address.get(), "ipMode", "VIP"))))));
        return Again.whenChanged();
    }

    private Optional<String> allocate(Document service) {
        // Asked of the server, because the mirror may not know yet what was just given away.
        Set<String> taken = new TreeSet<>();
        ListQuery all = ListQuery.everywhere(CoreKinds.SERVICE);
        for (Optional<ListQuery> query = Optional.of(all); query.isPresent(); ) {
            Page page = cluster.api().list(query.get());
            page.items().forEach(each -> taken.addAll(addresses(each)));
            query = page.next(query.get());
        }
        String wanted = service.annotations()
                .getOrDefault(WANTED, service.text("spec", "loadBalancerIP").orElse(""));
        List<AddressRange> ranges = ranges();
        if (!wanted.isEmpty()) {
            return ranges.stream().anyMatch(range -> range.contains(wanted)) && !taken.contains(wanted)
                    ? Optional.of(wanted)
                    : Optional.empty();
        }
        return ranges.stream().flatMap(range -> range.free(taken).stream()).findFirst();
    }

    /** The addresses that pools give away by themselves and some advertisement announces. */
    private List<AddressRange> ranges() {
        if (cluster.all(Kinds.L2_ADVERTISEMENT, unused -> true).isEmpty()) {
            return List.of();
        }
        return cluster
                .all(Kinds.IP_ADDRESS_POOL, pool -> pool.flag("spec", "autoAssign")
                        .orElse(true))
                .stream()
                .sorted(Comparator.comparing(Document::name))
                .flatMap(pool -> pool.list("spec", "addresses").stream())
                .flatMap(range -> AddressRange.parse(String.valueOf(range)).stream())
                .toList();
    }

    private static Set<String> addresses(Document service) {
        return service.objects("status", "loadBalancer", "ingress").stream()
                .flatMap(each -> each.text("ip").stream())
                .collect(Collectors.toSet());
    }
}
