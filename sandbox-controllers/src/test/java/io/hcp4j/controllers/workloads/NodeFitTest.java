package io.hcp4j.controllers.workloads;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NodeFitTest {

    @ParameterizedTest
    @CsvSource({"2, 1, true", "2, 2, false", "1k, 999, true", "1k, 1000, false"})
    void aNodeTakesAsManyPodsAsItSays(String pods, int there, boolean fits) {
        Document node = Document.of(Map.of(
                "metadata",
                Map.of("name", "one"),
                "status",
                Map.of(
                        "allocatable",
                        Map.of("pods", pods),
                        "conditions",
                        List.of(Map.of("type", "Ready", "status", "True")))));
        NodeUsage usage = new NodeUsage();
        for (int number = 0; number < there; number++) {
            usage.put(WellKnownKinds.CONFIG_MAP.in("default", "pod-" + number), "one", Resources.none());
        }

        List<String> refusals = new NodeFit(Document.empty(), node).refusals(Resources.none(), usage);

        assertThat(refusals.isEmpty()).isEqualTo(fits);
    }
}
