package io.hcp4j.controllers.ingress;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Index;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.controllers.crds.Kinds;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who has which address. It alone gives addresses away in its cluster. */
final class Allocator {
    private static final String WAITING = "waiting";

    private final CachedCluster cluster;
    /** Services by the addresses they have, and those that want some. */
    private final Index balancers;
    // What was given away, until the mirror shows it and after.
    private final Map<ResourceKey, List<String>> given = new HashMap<>();

    Allocator(CachedCluster cluster) {
        this.cluster = cluster;
        this.balancers = new Index(cluster, CoreKinds.SERVICE, Allocator::says);
    }

    private static List<String> says(Document service) {
        if (!LoadBalancerReconciler.isBalancer(service)) {
            return List.of();
        }
        List<String> addresses = addresses(service);
        boolean waits = addresses.isEmpty() && !service.has("metadata", "deletionTimestamp");
        return waits ? List.of(WAITING) : addresses;
    }

    /** The Services that an address, which became free or new, may be for. */
    List<ResourceKey> waiting() {
        return balancers.keys(WAITING);
    }

    /** The addresses in a Service's status. */
    static List<String> addresses(Document service) {
        return service.objects("status", "loadBalancer", "ingress").stream()
                .flatMap(each -> each.text("ip").stream())
                .toList();
    }

    /** Takes back what was given to a Service; whether that was something. */
    boolean free(ResourceKey service) {
        return given.remove(service) != null;
    }

    /** Gives a Service addresses, other than those it may have. */
    Allocation allocate(ResourceKey service, AddressWish wish) {
        Map<String, String> taken = new HashMap<>();
        balancers.words().forEach(word -> balancers.keys(word).stream()
                .filter(owner -> !owner.equals(service))
                .forEach(owner -> taken.put(word, owner.namespace() + "/" + owner.name())));
        given.forEach((owner, addresses) -> {
            if (!owner.equals(service)) {
                addresses.forEach(address -> taken.put(address, owner.namespace() + "/" + owner.name()));
            }
        });
        Allocation allocation = wish.addresses().isEmpty()
                ? any(wish, new TreeSet<>(taken.keySet()))
                : these(service, wish.addresses(), taken);
        if (allocation instanceof Allocation.Granted granted) {
            given.put(service, granted.addresses());
        }
        return allocation;
    }

    private Allocation these(ResourceKey service, List<String> wanted, Map<String, String> taken) {
        Optional<AddressPool> pool =
                pools().filter(each -> wanted.stream().allMatch(each::contains)).findFirst();
        if (pool.isEmpty()) {
            return new Allocation.Refused(quoted(wanted) + " is not allowed in config");
        }
        Optional<String> owner = wanted.stream().filter(taken::containsKey).findFirst();
        return owner.<Allocation>map(address -> new Allocation.Refused("can't change sharing key for \""
                        + service.namespace() + "/" + service.name() + "\", address also in use by "
                        + taken.get(address)))
                .orElseGet(() -> new Allocation.Granted(wanted, pool.get().name()));
    }

    private Allocation any(AddressWish wish, Set<String> taken) {
        if (!wish.pool().isEmpty() && pools().noneMatch(pool -> pool.name().equals(wish.pool()))) {
            return new Allocation.Refused("unknown pool \"" + wish.pool() + "\"");
        }
        List<AddressPool> candidates = pools().filter(pool ->
                        wish.pool().isEmpty() ? pool.auto() : pool.name().equals(wish.pool()))
                .toList();
        Stream<List<Boolean>> choices = wish.flexible()
                ? Stream.of(wish.families(), wish.families().subList(0, 1))
                : Stream.of(wish.families());
        return choices.flatMap(families -> candidates.stream().flatMap(pool -> pool.free(families, taken).stream()
                        .<Allocation>map(found -> new Allocation.Granted(found, pool.name()))))
                .findFirst()
                .orElseGet(() -> new Allocation.Refused(
                        "no available IPs" + (wish.pool().isEmpty() ? "" : " in pool \"" + wish.pool() + "\"")));
    }

    private Stream<AddressPool> pools() {
        return cluster.all(Kinds.IP_ADDRESS_POOL, unused -> true).stream()
                .sorted(Comparator.comparing(Document::name))
                .map(AddressPool::of);
    }

    /** As Go prints a list of texts. */
    static String quoted(List<String> addresses) {
        return "["
                + String.join(
                        " ", addresses.stream().map(each -> "\"" + each + "\"").toList()) + "]";
    }
}
