package io.hcp4j.controllers.workloads;

import io.hcp4j.controllers.control.ObjectTemplates;
import io.hcp4j.controllers.crds.CoreKinds;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchedulerTest {
    private final NodeUsage usage = new NodeUsage();
    private final Document small = node("small", "4Gi", Map.of("disk", "fast"));
    private final Document large = node("large", "32Gi", Map.of());
    private final Scheduler scheduler = new Scheduler(List.of(small, large), usage);

    @Test
    void choosesTheNodeWithTheFewestPodsThatFits() {
        usage.put(CoreKinds.POD.in("a", "other"), "large", Resources.none());

        assertThat(scheduler.place(pod("2Gi", Map.of()), Map.of()).node()).isEqualTo("small");
        assertThat(scheduler.place(pod("8Gi", Map.of()), Map.of()).node()).isEqualTo("large");
    }

    @Test
    void countsWhatPodsOfANodeAskFor() {
        usage.put(CoreKinds.POD.in("a", "one"), "small", Resources.requests(pod("3Gi", Map.of())));

        assertThat(scheduler.place(pod("2Gi", Map.of("disk", "fast")), Map.of()).message())
                .isEqualTo("0/2 nodes are available: 1 Insufficient memory, 1 node(s) didn't match Pod's node"
                        + " affinity/selector. preemption: 0/2 nodes are available: 1 No preemption victims found for"
                        + " incoming pod, 1 Preemption is not helpful for scheduling.");
    }

    @Test
    void keepsAlikePodsApart() {
        assertThat(scheduler.place(pod("1Gi", Map.of()), Map.of("small", 1)).node())
                .isEqualTo("large");
    }

    private static Document pod(String memory, Map<String, String> selector) {
        return ObjectTemplates.of(CoreKinds.POD.in("a", "pod"))
                .with(selector, "spec", "nodeSelector")
                .with(
                        List.of(Map.of("name", "one", "resources", Map.of("requests", Map.of("memory", memory)))),
                        "spec",
                        "containers");
    }

    private static Document node(String name, String memory, Map<String, String> labels) {
        return ObjectTemplates.of(CoreKinds.NODE.named(name), labels)
                .with(Map.of("memory", memory, "pods", "10"), "status", "allocatable")
                .with(List.of(Map.of("type", "Ready", "status", "True")), "status", "conditions");
    }
}
