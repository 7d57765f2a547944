package io.hcp4j.domain.nodepool;

import io.hcp4j.domain.kubernetes.WireName;

/** What a taint does to pods that do not tolerate it. */
public enum TaintEffect implements WireName {
    /** Keeps new ones away. */
    NO_SCHEDULE("NoSchedule"),

    /** Keeps new ones away where possible. */
    PREFER_NO_SCHEDULE("PreferNoSchedule"),

    /** Keeps new ones away and evicts running ones. */
    NO_EXECUTE("NoExecute");

    private final String wireName;

    TaintEffect(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
