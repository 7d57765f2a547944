package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class YamlReadingTest {
    private final TextFormat format = new YamlTextFormat();

    @Test
    void readsUnquotedScalarsTheWayKubectlDoes() {
        Document read = read("""
                yes: [y, Yes, on, true, TRUE]
                no: [n, NO, off, false]
                nothing: [~, null, '', ]
                empty:
                numbers: [1, -7, 0644, 0o17, 0x1F, 0b11, 1_000, 089, 1e3, .5, 1.0, 18446744073709551616]
                text: [8Gi, 100m, 4.16.3, 2026-11-23, 12:30:45, truely, yEs, 1.2.3, 0x, 10.132.0.0/14, 1e999]
                quoted: ['yes', "8", !!str 8, ! 8]
                """);

        assertThat(read.list("true")).containsOnly(true);
        assertThat(read.list("false")).containsOnly(false);
        assertThat(read.list("nothing")).isEqualTo(Arrays.asList(null, null, ""));
        assertThat(read.has("empty")).isTrue();
        assertThat(read.value("empty")).isEmpty();
        assertThat(read.list("numbers"))
                .isEqualTo(
                        List.of(1L, -7L, 420L, 15L, 31L, 3L, 1000L, 89L, 1000L, 0.5, 1L, BigInteger.ONE.shiftLeft(64)));
        assertThat(read.list("text"))
                .isEqualTo(List.of(
                        "8Gi",
                        "100m",
                        "4.16.3",
                        "2026-11-23",
                        "12:30:45",
                        "truely",
                        "yEs",
                        "1.2.3",
                        "0x",
                        "10.132.0.0/14",
                        "1e999"));
        assertThat(read.list("quoted")).isEqualTo(List.of("yes", "8", "8", "8"));
    }

    @Test
    void takesFloatsWithWholeValuesForWholeNumbersAsKubectlDoes() {
        Document read = read("numbers: [1.7179869184e+10, -3.0, 4.0e18, 1e20, 1e21, 6.25, 1e-3, !!float 6]");

        assertThat(read.list("numbers"))
                .isEqualTo(List.of(
                        17_179_869_184L,
                        -3L,
                        4_000_000_000_000_000_000L,
                        BigInteger.TEN.pow(20),
                        1e21,
                        6.25,
                        0.001,
                        6L));
    }

    @Test
    void makesKeysText() {
        assertThat(read("{1: a, 1.50: b, 'x': c}").asMap()).isEqualTo(Map.of("1", "a", "1.50", "b", "x", "c"));
    }

    @Test
    void readsEveryDocumentAndLeavesEmptyOnesOut() {
        List<Document> read = format.readYaml("---\na: 1\n---\n---\n# nothing\n---\n{}\n---\nb: 2\n...\n", "stdin");

        assertThat(read).containsExactly(Document.of(Map.of("a", 1)), Document.empty(), Document.of(Map.of("b", 2)));
        assertThat(format.readYaml("", "stdin")).isEmpty();
        assertThat(format.readYaml("# only a comment\n", "stdin")).isEmpty();
    }

    @Test
    void acceptsWindowsFiles() {
        Document read = read("\uFEFFa: 1\r\nscript: |\r\n  one\r\n  two\r\n");

        assertThat(read.asMap()).isEqualTo(Map.of("a", 1L, "script", "one\ntwo\n"));
    }

    @Test
    void acceptsJsonWithTabsAndSplitEscapes() {
        assertThat(read("{\n\t\"a\": \"\\ud83d\\ude00\"\n}").text("a")).contains("\uD83D\uDE00");
        assertThat(format.readYaml("{\"a\": 1}\n---\n{\"b\": 2}", "stdin")).hasSize(2);
    }

    @Test
    void resolvesAliasesAndMergeKeys() {
        Document read = read("base: &b {cpu: 2, memory: 4Gi}\nsame: *b\npool:\n  <<: *b\n  cpu: 8\n");

        assertThat(read.value("same")).isEqualTo(read.value("base"));
        assertThat(read.object("pool")).contains(Document.of(Map.of("cpu", 8, "memory", "4Gi")));
    }

    @Test
    void boundsWhatAliasesMakeOfASmallText() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            String previous = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " [" + (previous + ", ").repeat(9) + previous + "]\n");
        }

        refused(bomb.toString()).withMessageContaining("line 5").withMessageContaining("aliases");
    }

    @Test
    void refusesAliasesThatNestDeeperThanTheText() {
        StringBuilder text = new StringBuilder("a0: &a0 x\n");
        for (int i = 1; i < 4; i++) {
            text.append("a" + i + ": &a" + i + " " + "[".repeat(200) + "*a" + (i - 1) + " " + "]".repeat(200) + "\n");
        }
        refused(text.toString()).withMessageContaining("nested more than 500 levels deep");
    }

    @Test
    void refusesAliasesOfNothingAndOfThemselves() {
        refused("a: *b\n").withMessage("f.yaml, line 1, column 4: the alias *b names nothing that ends before it");
        refused("a: &a [*a]\n").withMessageContaining("line 1, column 8");
        refused("a: &x 1\n---\nb: *x\n").withMessageContaining("line 3, column 4");
    }

    @Test
    void refusesDuplicateKeys() {
        refused("spec:\n  a: 1\n  b: 2\n  a: 3\n")
                .withMessage("f.yaml, line 4, column 3: the key \"a\" occurs twice in the same map");
        refused("{\"a\": 1, \"a\": 2}").withMessageContaining("line 1, column 10");
    }

    @Test
    void refusesTagsThatBuildOtherThings() {
        refused("a: !!java.io.File [x]\n").withMessageContaining("line 1, column 4: the tag !!java.io.File");
        refused("a: !!binary aGk=\n").withMessageContaining("!!binary");
        refused("a: !!set {x, y}\n").withMessageContaining("!!set");
        refused("a: !!int many\n").withMessageContaining("!!int");
    }

    @Test
    void refusesWhatJsonCannotSay() {
        refused("a: .inf\n").withMessageContaining("infinity");
        refused("a: .NaN\n").withMessageContaining("not-a-number");
        refused("? [a]\n: b\n").withMessageContaining("cannot be a key");
        refused("~: b\n").withMessageContaining("a key must be text");
    }

    @Test
    void refusesDocumentsThatAreNotMaps() {
        refused("- a\n")
                .withMessage(
                        "f.yaml, line 1, column 1: a map of keys and values is expected, not a list or a single value");
        refused("a: 1\n---\njust text\n").withMessageContaining("line 3, column 1");
    }

    @Test
    void refusesEndlessNesting() {
        refused("a: " + "[".repeat(100_000)).withMessageContaining("nested more than 500");
        refused("{\"a\": " + "[".repeat(100_000)).withMessageContaining("nested more than 500");
    }

    @Test
    void saysWhereAndWhatInPlainWords() {
        refused("a:\n  b: 1\n c: 2\n")
                .withMessage("f.yaml, line 3, column 2: the indentation does not fit the lines above");
        refused("a:\n\tb: 1\n").withMessage("f.yaml, line 2, column 1: a tab where YAML takes only spaces");
        refused("a: b: c\n")
                .withMessage(
                        "f.yaml, line 1, column 5: a ':' where no key can stand; check the indentation, or quote the text");
        refused("a: 1\nb\nc: 2\n")
                .withMessageContaining("line 3, column 1")
                .withMessageContaining("a key without a ':'");
        refused("a: 1\nb: x\u0007\n")
                .withMessage("f.yaml, line 2, column 5: the character U+0007 is not allowed in YAML");
        refused("a: \"open\n").withMessageContaining("f.yaml, line 2, column 1");
    }

    @Test
    void neverQuotesValues() {
        for (String text : List.of(
                "a: s3cret\n b: s3cret: s3cret\n", "a: 's3cret\n", "- s3cret\n", "a: @s3cret\n", "a: %s3cret\n")) {
            refused(text).satisfies(e -> assertThat(e).hasMessageNotContaining("s3cret"));
        }
    }

    @Test
    void readsOneValueOfAnyShape() {
        assertThat(format.readYamlValue("- source: a\n  mirrors: [b]\n", "f"))
                .isEqualTo(List.of(Map.of("source", "a", "mirrors", List.of("b"))));
        assertThat(format.readYamlValue("8Gi", "f")).isEqualTo("8Gi");
        assertThat(format.readYamlValue("[\"a\", 1]", "f")).isEqualTo(List.of("a", 1L));
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> format.readYamlValue("", "f"))
                .withMessageContaining("empty");
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> format.readYamlValue("a: 1\n---\nb: 2", "f"))
                .withMessageContaining("line 3, column 1");
    }

    @Test
    void readsTextsBeyondTheLibrarysOwnLimit() {
        String line = "x".repeat(1_000);

        assertThat(read("a: |\n" + ("  " + line + "\n").repeat(4_000)).text("a"))
                .contains((line + "\n").repeat(4_000));
    }

    private Document read(String text) {
        List<Document> documents = format.readYaml(text, "f.yaml");
        assertThat(documents).hasSize(1);
        return documents.get(0);
    }

    private ThrowableAssertAlternative<HcpException> refused(String text) {
        return assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> format.readYaml(text, "f.yaml"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID));
    }
}
