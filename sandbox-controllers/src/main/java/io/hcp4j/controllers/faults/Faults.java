package io.hcp4j.controllers.faults;

import io.hcp4j.controllers.control.CachedCluster;
import io.hcp4j.controllers.control.Controller;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.ResourceKey;
import io.hcp4j.ports.resource.ResourceKind;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults that are set, as controllers ask about them. */
public final class Faults {
    /** On everything that Cluster API's provider makes: the control plane namespace it is made for. */
    private static final String MADE_FOR = "capk.cluster.x-k8s.io/kubevirt-machine-namespace";

    private final CachedCluster management;

    /**
     * Those on the board of a sandbox.
     *
     * @param management its management cluster, before its view is started
     */
    public Faults(CachedCluster management) {
        this.management = management;
        management.cache(WellKnownKinds.CONFIG_MAP);
    }

    /**
     * Whether a fault affects a hosted cluster now.
     *
     * @param controlPlaneNamespace of the hosted cluster
     */
    public boolean affects(Fault fault, String controlPlaneNamespace) {
        return scope(fault)
                .filter(scope -> scope.includes(controlPlaneNamespace))
                .isPresent();
    }

    /** Whether a fault affects anything now. */
    public boolean set(Fault fault) {
        return scope(fault).isPresent();
    }

    /**
     * Whether a fault affects an object now.
     *
     * @param object something in a control plane namespace, or a VM, or something of a VM, wherever it is
     */
    public boolean affects(Fault fault, Document object) {
        return affects(fault, object.labels().getOrDefault(MADE_FOR, object.namespace()));
    }

    /** Lets a controller look at all objects of a kind whenever a fault is set or cleared. */
    public Controller watch(Controller controller, CachedCluster cluster, ResourceKind kind) {
        return controller.on(
                management,
                WellKnownKinds.CONFIG_MAP,
                changed -> isBoard(changed)
                        ? cluster.all(kind, any -> true).stream()
                                .map(each ->
                                        new ResourceKey(kind, kind.namespaced() ? each.namespace() : "", each.name()))
                                .toList()
                        : List.of());
    }

    private Optional<Scope> scope(Fault fault) {
        return management
                .get(FaultInjector.BOARD)
                .map(FaultInjector::read)
                .map((Map<Fault, Scope> set) -> set.get(fault));
    }

    private static boolean isBoard(Document object) {
        return object.namespace().equals(FaultInjector.BOARD.namespace())
                && object.name().equals(FaultInjector.BOARD.name());
    }
}
