package io.hcp4j.it.explain;

import io.hcp4j.controllers.faults.Fault;
import io.hcp4j.domain.explain.CauseKind;
import io.hcp4j.it.hypershift.World;
import io.hcp4j.it.launcher.Hcp4j;
import java.util.Comparator;
import java.util.List;

/**
 * A fault with what has to happen for its effects to show, and the cause that it is.
 *
 * @param provocation what a user does once the fault is set
 */
record FaultCase(Fault fault, Provocation provocation, CauseKind cause) {

    /** What a user does to a cluster. */
    private enum Provocation {
        /** One more pool, none of whose nodes has ever joined. */
        ANOTHER_POOL,
        /** One node fewer. */
        FEWER_NODES,
        /** One node more. */
        MORE_NODES,
        /** Nothing: it shows by itself. */
        NONE
    }

    static FaultCase of(Fault fault) {
        return switch (fault) {
            case VMS_NOT_LIVE_MIGRATABLE -> new FaultCase(fault, Provocation.NONE, CauseKind.LIVE_MIGRATION);
            case LOAD_BALANCER_PENDING -> new FaultCase(fault, Provocation.NONE, CauseKind.LOAD_BALANCER);
            case DNS_MISSING -> new FaultCase(fault, Provocation.NONE, CauseKind.DNS);
            case VM_UNSCHEDULABLE -> new FaultCase(fault, Provocation.MORE_NODES, CauseKind.UNSCHEDULABLE);
            case IMAGE_PULL_FAILURE -> new FaultCase(fault, Provocation.MORE_NODES, CauseKind.IMAGE_PULL);
            case IGNITION_NOT_REACHED -> new FaultCase(fault, Provocation.ANOTHER_POOL, CauseKind.IGNITION);
            case INFRA_UNREACHABLE -> new FaultCase(fault, Provocation.NONE, CauseKind.INFRA_UNREACHABLE);
            case OPERATOR_DEGRADED -> new FaultCase(fault, Provocation.NONE, CauseKind.OPERATOR);
            case STUCK_FINALIZER -> new FaultCase(fault, Provocation.FEWER_NODES, CauseKind.STUCK_MACHINE);
            case ETCD_WITHOUT_QUORUM -> new FaultCase(fault, Provocation.NONE, CauseKind.ETCD_QUORUM);
        };
    }

    /**
     * First those that another fault would keep from showing, if it were there before: a machine that found no room boots nothing, and a
     * guest whose etcd is down tells nothing of its operators.
     */
    static Comparator<FaultCase> order() {
        return Comparator.comparing((FaultCase ailment) -> ailment.provocation)
                .thenComparing(FaultCase::hidesOthers)
                .thenComparing(FaultCase::cause);
    }

    private boolean hidesOthers() {
        return fault == Fault.VM_UNSCHEDULABLE
                || fault == Fault.INFRA_UNREACHABLE
                || fault == Fault.ETCD_WITHOUT_QUORUM;
    }

    /** What explain's output says of it, beyond the name of the cause: for some how many it is, and what a container wrote last. */
    List<String> words() {
        return fault == Fault.ETCD_WITHOUT_QUORUM
                ? List.of(": 2 of its members do not run", ", log of etcd: ")
                : List.of("next: ");
    }

    /** Has it show. */
    void provoke(World world, Hcp4j user, String name) {
        switch (provocation) {
            case MORE_NODES -> world.scale(user, name, 1);
            case FEWER_NODES -> world.scale(user, name, -1);
            case ANOTHER_POOL -> world.addPool(user, name, name + "-more");
            case NONE -> {}
        }
    }
}
