package io.hcp4j.ports.document;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class JsonPathTest {
    private static final Document CLUSTER = Document.of(Map.of(
            "metadata", Map.of("name", "demo", "labels", Map.of("example.com/team", "blue")),
            "spec", Map.of("replicas", 3, "paused", true),
            "status",
                    Map.of(
                            "conditions",
                            List.of(
                                    Map.of("type", "Available", "status", "True"),
                                    Map.of("type", "Degraded", "status", "False"),
                                    Map.of("type", "Ready", "status", "True")))));

    @Test
    void fieldsAreFoundWhateverTheirType() {
        assertThat(find(".metadata.name")).containsExactly("demo");
        assertThat(find(".spec.replicas")).containsExactly(3L);
        assertThat(find(".spec.paused")).containsExactly(true);
        assertThat(find("")).containsExactly(CLUSTER.asMap());
    }

    @Test
    void namesWithDotsAreQuotedOrEscaped() {
        assertThat(find(".metadata.labels['example.com/team']")).containsExactly("blue");
        assertThat(find(".metadata.labels.example\\.com/team")).containsExactly("blue");
    }

    @Test
    void elementsAreChosenByPlaceFromEitherEnd() {
        assertThat(find(".status.conditions[0].type")).containsExactly("Available");
        assertThat(find(".status.conditions[-1].type")).containsExactly("Ready");
        assertThat(find(".status.conditions[7].type")).isEmpty();
    }

    @Test
    void aWildcardFindsThemAllInOrder() {
        assertThat(find(".status.conditions[*].type")).containsExactly("Available", "Degraded", "Ready");
    }

    @Test
    void aFilterComparesAField() {
        assertThat(find(".status.conditions[?(@.type==\"Degraded\")].status")).containsExactly("False");
        assertThat(find(".status.conditions[?(@.status != 'True')].type")).containsExactly("Degraded");
        assertThat(find(".status.conditions[?(@.type==\"None\")].status")).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(find(".status.version.history[0].state")).isEmpty();
        assertThat(find(".metadata.name.first")).isEmpty();
    }

    @Test
    void aPathThatIsNoneIsRefused() {
        for (String wrong : List.of("metadata", ".a[", ".a[?(@.b>1)]", ".a..b", ".a[1:2]")) {
            assertThatThrownBy(() -> JsonPath.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("unrecognized");
        }
    }

    private static List<Object> find(String path) {
        return JsonPath.parse(path).find(CLUSTER.asMap());
    }
}
