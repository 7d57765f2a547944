package io.hcp4j.controllers.hypershift.nodepool;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeVersionsTest {

    @Test
    void countsNodesOfTheSameVersions() {
        assertThat(NodeVersions.of(List.of(
                        node("a", "4.20.4", "v1.33.4", "True"),
                        node("b", "4.20.4", "v1.33.4", "False"),
                        node("c", "4.21.0", "v1.34.0", "True"))))
                .containsExactly(entry("4.20.4", "v1.33.4", 1, 1), entry("4.21.0", "v1.34.0", 1, 0));
    }

    @Test
    void leavesOutNodesThatHaveNotSaidYet() {
        assertThat(NodeVersions.of(List.of(node("a", "4.20.4", "", "False"), node("b", "", "v1.33.4", "True"))))
                .isEmpty();
    }

    private static Map<String, Object> entry(String release, String kubelet, int ready, int unready) {
        return Map.of(
                "ocpVersion", release,
                "kubeletVersion", kubelet,
                "readyNodeCount", ready,
                "unreadyNodeCount", unready);
    }

    private static Document node(String name, String release, String kubelet, String ready) {
        return ObjectTemplates.of(CoreKinds.NODE.named(name))
                .with(Map.of("hypershift.openshift.io/releaseVersion", release), "metadata", "annotations")
                .with(kubelet, "status", "nodeInfo", "kubeletVersion")
                .with(List.of(Map.of("type", "Ready", "status", ready)), "status", "conditions");
    }
}
