package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

final class YamlWritingTest {
    private final TextFormat format = new YamlTextFormat();

    @Test
    void looksLikeKubectl() {
        Document document = format.readYaml("""
                        {kind: NodePool, apiVersion: v1, metadata: {name: a, labels: {}}, spec: {list: [{b: 1, a: [x, [z]]}, []],
                         replicas: 2, memory: 8Gi, none: null, on: true}}
                        """, "test").get(0);

        assertThat(format.writeYaml(document)).isEqualTo("""
                apiVersion: v1
                kind: NodePool
                metadata:
                  labels: {}
                  name: a
                spec:
                  list:
                  - a:
                    - x
                    - - z
                    b: 1
                  - []
                  memory: 8Gi
                  none: null
                  replicas: 2
                  "true": true
                """);
        assertThat(format.writeYaml(Document.empty())).isEqualTo("{}\n");
    }

    @Test
    void quotesTextThatSomeReaderTakesForSomethingElse() {
        for (String text : List.of(
                "",
                "true",
                "False",
                "yes",
                "NO",
                "on",
                "Off",
                "y",
                "N",
                "null",
                "~",
                "Null",
                "nULL",
                "1",
                "-1",
                "+1",
                "007",
                "08",
                "0o7",
                "0x1",
                "0b1",
                "1e3",
                "1E+3",
                "1.",
                ".5",
                "-.5e2",
                "1_000",
                ".inf",
                "-.Inf",
                ".NaN",
                "12:30",
                "1:2:3.5",
                "2026-11-23",
                "2026-11-23T10:00:00Z",
                "2026-1-2 3:04:05",
                "<<",
                "=",
                "\uFEFFa",
                "a\rb",
                "a\u2028b",
                "a\u0085")) {
            assertThat(written(text)).as(text).startsWith("k: \"").endsWith("\"\n");
        }
        for (String text : List.of(
                "- a", "a: b", "a #b", "*a", "&a", "!a", "@a", "`a", "%a", "[a", "{a", " a", "a ", "? a", "|", ">",
                "'a'", ":", "-")) {
            assertThat(written(text)).as(text).startsWith("k: '");
        }
    }

    @Test
    void leavesOtherTextPlain() {
        for (String text : List.of(
                "8Gi",
                "100m",
                "1.2.3",
                "a:b",
                "10.0.0.0/14",
                "truth",
                "a b",
                "v1",
                "1Gi",
                "2026-11-23-backup",
                "http://x:1/y?z=1",
                "a'b",
                "a\"b",
                "été",
                "\uD83D\uDE00",
                "-a",
                ".a",
                "x".repeat(3000) + " " + "y".repeat(3000))) {
            assertThat(written(text)).as(text).isEqualTo("k: " + text + "\n");
        }
    }

    @Test
    void writesSeveralLinesAsLiteralBlock() {
        assertThat(written("one\n  two: #\n\nthree\n")).isEqualTo("k: |\n  one\n    two: #\n\n  three\n");
        assertThat(written("one\ntwo")).isEqualTo("k: |-\n  one\n  two\n");
        assertThat(written(" one\ntwo")).isEqualTo("k: \" one\\ntwo\"\n");
        assertThat(written("one\n\n")).isEqualTo("k: \"one\\n\\n\"\n");
    }

    @Test
    void writesNumbersSoThatTheyStayNumbers() {
        assertThat(format.writeYaml(Document.of(Map.of("k", List.of(1.0, 1e300, 1.5e-7, 100, new BigDecimal("1E+5"))))))
                .isEqualTo("k:\n- 1.0\n- 1.0e+300\n- 1.5e-7\n- 100\n- 1e+5\n");
        Document impossible = Document.of(Map.of("n", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> format.writeYaml(impossible));
        assertThatIllegalArgumentException().isThrownBy(() -> format.writeJson(impossible));
    }

    @Test
    void keepsLongKeysOnOneLine() {
        String key = "example.com/" + "k".repeat(300);

        assertThat(format.writeYaml(Document.of(Map.of(key, "v")))).isEqualTo(key + ": v\n");
    }

    @Test
    void writesKeysThatAreTooLongForOneLine() {
        Document document = Document.of(Map.of("k".repeat(2_000), Map.of("a", List.of(1))));

        assertThat(format.readYaml(format.writeYaml(document), "test")).containsExactly(document);
    }

    @Test
    void repeatsValuesInsteadOfAnchoringThem() {
        Map<String, Object> shared = Map.of("a", 1);

        assertThat(format.writeYaml(Document.of(Map.of("a", shared, "b", shared))))
                .isEqualTo("a:\n  a: 1\nb:\n  a: 1\n");
    }

    @Test
    void writesJsonInTheSameOrder() {
        Document document = Document.of(Map.of(
                "b",
                Arrays.asList(1, null, "x"),
                "a",
                Map.of(),
                "c",
                Collections.emptyList(),
                "d",
                Map.of("e", 1.5e10)));

        assertThat(format.writeJson(document)).isEqualTo("""
                {
                  "a": {},
                  "b": [
                    1,
                    null,
                    "x"
                  ],
                  "c": [],
                  "d": {
                    "e": 1.5e+10
                  }
                }
                """);
    }

    private String written(String text) {
        return format.writeYaml(Document.of(Map.of("k", text)));
    }
}
