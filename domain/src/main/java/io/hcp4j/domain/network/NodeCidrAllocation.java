package io.hcp4j.domain.network;

import io.hcp4j.domain.kubernetes.WireName;

/** Whether the control plane gives every node a pod range ({@code spec.networking.allocateNodeCIDRs}); only {@link NetworkType#OTHER} may enable it. */
public enum NodeCidrAllocation implements WireName {
    /** The controller manager allocates ranges. */
    ENABLED("Enabled"),

    /** The network plug-in allocates ranges. */
    DISABLED("Disabled");

    private final String wireName;

    NodeCidrAllocation(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
