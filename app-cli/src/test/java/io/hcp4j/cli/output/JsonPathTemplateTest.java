package io.hcp4j.cli.output;

import io.hcp4j.cli.wiring.Wiring;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class JsonPathTemplateTest {
    private static final Document LIST = Document.of(Map.of(
            "kind",
            "List",
            "items",
            List.of(
                    Map.of(
                            "metadata",
                            Map.of("name", "blue"),
                            "spec",
                            Map.of("replicas", 2, "tags", List.of("a", "b"))),
                    Map.of("metadata", Map.of("name", "green"), "spec", Map.of("replicas", 3)))));
    private final TextFormat format = Wiring.forClient("fabric8").textFormat();

    @Test
    void valuesOfAPathAreSeparatedBySpaces() {
        assertThat(print("{.items[*].metadata.name}")).isEqualTo("blue green\n");
    }

    @Test
    void aRangeGoesFromElementToElement() {
        assertThat(print("{range .items[*]}{.metadata.name}{\"\\t\"}{.spec.replicas}{\"\\n\"}{end}"))
                .isEqualTo("blue\t2\ngreen\t3\n");
        assertThat(print("{range .items[*]}{$.kind}/{@.metadata.name} {end}.")).isEqualTo("List/blue List/green .\n");
    }

    @Test
    void rangesNest() {
        assertThat(print("{range .items[*]}{.metadata.name}:{range .spec.tags[*]}{@},{end};{end}"))
                .isEqualTo("blue:a,b,;green:;\n");
    }

    @Test
    void objectsAndListsAreJsonOnOneLine() {
        assertThat(print("{.items[1].metadata}")).isEqualTo("{\"name\": \"green\"}\n");
        assertThat(print("{.items[0].spec.tags}")).isEqualTo("[\"a\",\"b\"]\n");
    }

    @Test
    void textsMayHoldBraces() {
        assertThat(print("{\"{}\"}{'}'}{.kind}")).isEqualTo("{}}List\n");
    }

    @Test
    void aLonePathNeedsNoBraces() {
        assertThat(print(".items[0].metadata.name")).isEqualTo("blue\n");
        assertThat(print("$.kind")).isEqualTo("List\n");
    }

    @Test
    void whatIsNotThereIsNotPrinted() {
        assertThat(print("{.status.version}")).isEmpty();
        assertThat(print("[{.status.version}]")).isEqualTo("[]\n");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertWrong("{.kind", "a brace is not closed: {.kind");
        assertWrong("{\"a}", "a brace is not closed: {\"a}");
        assertWrong("{end}", "{end} without {range}");
        assertWrong("{range .items[*]}{.kind}", "{range} without {end}");
        assertWrong("{\"a\" .kind}", "a quote is not closed: \"a\" .kind");
        assertWrong("{kind}", "unrecognized character in path: kind");
    }

    private String print(String template) {
        return JsonPathTemplate.parse(template).line(LIST, format);
    }

    private static void assertWrong(String template, String message) {
        assertThatThrownBy(() -> JsonPathTemplate.parse(template)).hasMessage(message);
    }
}
