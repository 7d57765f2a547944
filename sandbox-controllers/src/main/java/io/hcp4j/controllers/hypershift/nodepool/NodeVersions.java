package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.control.Conditions;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code status.nodesInfo} of a NodePool: how many of its nodes run which versions. */
final class NodeVersions {
    /** On a node: the OpenShift version that it runs. */
    private static final String RELEASE = "hypershift.openshift.io/releaseVersion";

    private NodeVersions() {}

    /** The entries for some nodes. */
    static List<Object> of(List<Document> nodes) {
        Map<String, Map<String, int[]>> counts = new TreeMap<>();
        for (Document node : nodes) {
            String release = node.annotations().getOrDefault(RELEASE, "");
            String kubelet = node.text("status", "nodeInfo", "kubeletVersion").orElse("");
            // One that has just joined has not said yet.
            if (!release.isEmpty() && !kubelet.isEmpty()) {
                int index = Conditions.of(node, false).holds("Ready") ? 0 : 1;
                counts.computeIfAbsent(release, unused -> new TreeMap<>())
                        .computeIfAbsent(kubelet, unused -> new int[2])[index]++;
            }
        }
        List<Object> versions = new ArrayList<>();
        counts.forEach((release, kubelets) -> kubelets.forEach((kubelet, count) -> versions.add(Map.of(
                "ocpVersion",
                release,
                "kubeletVersion",
                kubelet,
                "readyNodeCount",
                count[0],
                "unreadyNodeCount",
                count[1]))));
        return versions;
    }
}
