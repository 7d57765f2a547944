package io.hcp4j.domain.inventory;

import java.util.Objects;

/**
 * Where a virtual machine runs.
 *
 * @param node the node of the infrastructure cluster; "" while it does not run
 * @param address its first IP address; "" while it has none
 */
public record VmHost(String node, String address) {
    static final VmHost NONE = new VmHost("", "");

    /** Checks that nothing is missing. */
    public VmHost {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(address, "address");
    }
}
