package io.hcp4j.controllers.machines;

import io.hcp4j.ports.document.Document;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guest's node while its machine is upgraded in place, as the machine config daemon marks it.
 *
 * @param node the Node
 * @param set the MachineSet, which holds the desired configuration of its nodes
 * @param target the desired configuration of the node
 */
record UpgradedNode(Document node, Document set, String target) {
    private static final String CONFIG = "machineconfiguration.openshift.io/";
    private static final String CURRENT = CONFIG + "currentConfig";
    private static final String DESIRED = CONFIG + "desiredConfig";
    private static final String STATE = CONFIG + "state";

    boolean done() {
        return target.equals(node.annotations().get(CURRENT));
    }

    /** It is cordoned and works towards the target. */
    Document begun() {
        return Document.empty()
                .with(Map.of(DESIRED, target, STATE, "Working"), "metadata", "annotations")
                .with(true, "spec", "unschedulable");
    }

    /** It has got there and takes pods again. */
    Document ended() {
        String release =
                set.texts("spec", "template", "metadata", "annotations").getOrDefault(GuestNode.RELEASE, "");
        Map<String, @Nullable Object> spec = new HashMap<>();
        spec.put("unschedulable", null);
        return Document.empty()
                .with(
                        Map.of(CURRENT, target, DESIRED, target, STATE, "Done", GuestNode.RELEASE, release),
                        "metadata",
                        "annotations")
                .with(spec, "spec");
    }

    /** What its kubelet says then. */
    Document status() {
        String version = set.text("spec", "template", "spec", "version").orElse("");
        return Document.empty().with(version, "nodeInfo", "kubeletVersion");
    }
}
