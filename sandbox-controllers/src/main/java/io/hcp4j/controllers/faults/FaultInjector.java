package io.hcp4j.controllers.faults;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.ports.cluster.ApplyOptions;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.WellKnownKinds;
import io.hcp4j.ports.stability.Experimental;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sets and clears faults: the ConfigMap {@code faults} in namespace {@code hcp4j-sandbox} of the management cluster, with an
 * entry for each fault that is set. Every client that can write that ConfigMap, kubectl included, sets faults; the sandbox follows within
 * moments.
 */
@Experimental
public final class FaultInjector {
    /** The ConfigMap. */
    static final ResourceKey BOARD = WellKnownKinds.CONFIG_MAP.in("hcp4j-sandbox", "faults");

    private static final String OWNER = "hcp4j-faults";

    private final ClusterApi management;

    /**
     * The board of a sandbox.
     *
     * @param management its management cluster, which stays open
     */
    public FaultInjector(ClusterApi management) {
        this.management = management;
    }

    /** The faults that are set, and the clusters that each affects. Invalid entries have no effect and are left out. */
    public Map<Fault, Scope> list() {
        return management.get(BOARD).map(FaultInjector::read).orElseGet(Map::of);
    }

    /** Sets a fault for everything. */
    public void set(Fault fault) {
        set(fault, Scope.everything());
    }

    /**
     * Sets a fault for some hosted clusters in place of those it was set for.
     *
     * @throws io.hcp4j.ports.error.HcpException when the cluster cannot be written to
     */
    public void set(Fault fault, Scope scope) {
        management.apply(
                WellKnownKinds.NAMESPACE,
                ObjectTemplates.of(WellKnownKinds.NAMESPACE.named(BOARD.namespace())),
                ApplyOptions.by(OWNER).forced());
        // A field manager for each, because what a manager no longer applies is removed.
        management.apply(
                WellKnownKinds.CONFIG_MAP,
                ObjectTemplates.of(BOARD).with(scope.text(), "data", fault.key()),
                ApplyOptions.by(OWNER + "-" + fault.key()).forced());
    }

    /** Clears a fault; nothing happens when it is not set. */
    public void clear(Fault fault) {
        remove(fault.key()::equals);
    }

    /** Clears all faults. */
    public void clear() {
        remove(any -> true);
    }

    static Map<Fault, Scope> read(Document board) {
        Map<Fault, Scope> faults = new EnumMap<>(Fault.class);
        board.texts("data").forEach((key, value) -> Fault.of(key)
                .ifPresent(fault -> scope(value).ifPresent(scope -> faults.put(fault, scope))));
        return faults;
    }

    private void remove(Predicate<String> which) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        management.get(BOARD).map(board -> board.texts("data").keySet()).orElse(Set.of()).stream()
                .filter(which)
                .forEach(key -> changes.put(key, null));
        if (!changes.isEmpty()) {
            management.patch(BOARD, Patch.merge(Document.of(Map.of("data", changes))), WriteOptions.by(OWNER));
        }
    }

    /** An entry that a user wrote by hand may be an invalid scope; it must not affect all objects then. */
    private static Optional<Scope> scope(String text) {
        try {
            return Optional.of(Scope.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
