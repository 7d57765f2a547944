package io.hcp4j.domain.waiting;

/** What can be waited for of a hosted cluster. */
public enum ClusterCondition {
    /** Its control plane is available, whether or not it has nodes. */
    AVAILABLE,
    /** Its newest release is rolled out to the last operator, which needs nodes. */
    COMPLETED,
    /** All its node pools have their nodes, all ready. */
    NODES,
    /** All operators of the guest cluster are available and none is degraded. */
    OPERATORS,
    /** It does not exist any more. */
    DELETED
}
