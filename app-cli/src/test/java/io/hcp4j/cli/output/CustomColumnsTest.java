package io.hcp4j.cli.output;

import io.hcp4j.files.YamlTextFormat;
import io.hcp4j.ports.document.Document;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

final class CustomColumnsTest {
    private static final Document OBJECT = Document.of(Map.of(
            "metadata",
            Map.of("name", "a", "labels", Map.of("x", "y")),
            "ports",
            List.of(Map.of("n", 1), Map.of("n", 2))));

    @Test
    void pathsAreReadInEverySpellingOfKubectl() {
        assertThat(cells(CustomColumns.parse("A:.metadata.name,B:{.metadata.name},C:metadata.name,D:$.metadata.name")))
                .containsOnly("a");
    }

    @Test
    void severalValuesShareACellAndNoneIsSaid() {
        CustomColumns columns = CustomColumns.parse("PORTS:.ports[*].n,NONE:.spec.x,LABELS:.metadata.labels");

        assertThat(columns.headings()).containsExactly("PORTS", "NONE", "LABELS");
        assertThat(cells(columns).subList(0, 2)).containsExactly("1,2", "<none>");
        assertThat(cells(columns).get(2)).contains("\"x\"").doesNotContain("\n");
    }

    @Test
    void aFileHasALineOfHeadingsAndALineOfPaths() {
        CustomColumns columns = CustomColumns.ofLines(List.of("NAME   PORT", ".metadata.name   .ports[0].n", ""));

        assertThat(columns.headings()).containsExactly("NAME", "PORT");
        assertThat(cells(columns)).containsExactly("a", "1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomColumns.ofLines(List.of("NAME PORT", ".metadata.name")))
                .withMessage("it must have a line with headings and a line with as many paths");
    }

    @Test
    void whatIsNoHeadingAndPathIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomColumns.parse("NAME:.a,.b"))
                .withMessage("\".b\" is not a heading and a path (for example NAME:.metadata.name)");
        assertThatIllegalArgumentException().isThrownBy(() -> CustomColumns.parse("NAME:"));
    }

    private static List<String> cells(CustomColumns columns) {
        return columns.cells(OBJECT, new YamlTextFormat());
    }
}
