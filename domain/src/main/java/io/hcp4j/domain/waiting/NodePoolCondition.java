package io.hcp4j.domain.waiting;

/** What can be waited for of a node pool. */
public enum NodePoolCondition {
    /** It has as many nodes as wanted, all ready and up to date. */
    READY,
    /** It does not exist any more. */
    DELETED
}
