package io.hcp4j.controllers.workloads;

/**
 * Where a pod goes.
 *
 * @param node its name; "" when the pod fits nowhere
 * @param message why it fits nowhere, as the scheduler says it; "" otherwise
 */
record Placement(String node, String message) {
    static Placement on(String node) {
        return new Placement(node, "");
    }

    static Placement nowhere(String message) {
        return new Placement("", message);
    }

    boolean found() {
        return !node.isEmpty();
    }
}
