package io.hcp4j.files;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.TextFormat;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written is read back equal. The seed is fixed, so that a failure can be repeated. */
final class RoundTripTest {
    private static final List<String> FRAGMENTS = List.of(
            " ",
            "\n",
            "\t",
            "\r",
            "a",
            "Z",
            "0",
            "1",
            "e",
            "x",
            "_",
            ".",
            "-",
            "+",
            ":",
            ": ",
            " #",
            "#",
            "'",
            "\"",
            "\\",
            "|",
            ">",
            "?",
            "- ",
            ",",
            "[",
            "]",
            "{",
            "}",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "~",
            "=",
            "<<",
            "true",
            "no",
            "null",
            "---",
            "...",
            "\u0000",
            "\u0007",
            "\u001b",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u2028",
            "\uFEFF",
            "é",
            "漢",
            "\uD83D\uDE00",
            "\uFFFD",
            "2026-01-02",
            "12:30",
            "0x1");

    private final TextFormat format = new YamlTextFormat();
    private final Random random = new Random(4711);

    @Test
    void randomDocumentsSurviveYaml() {
        for (int round = 0; round < 1_500; round++) {
            Document document = Document.of(map(4));
            String text = format.writeYaml(document);

            assertThat(format.readYaml(text, "test")).as(text).containsExactly(document);
            assertThat(text).endsWith("\n").doesNotStartWith("---");
        }
    }

    @Test
    void randomDocumentsSurviveJson() {
        for (int round = 0; round < 1_500; round++) {
            Document document = Document.of(map(4));
            String text = format.writeJson(document);

            assertThat(format.readJson(text, "test")).as(text).isEqualTo(document);
            assertThat(format.readYaml(text, "test")).as(text).containsExactly(document);
        }
    }

    @Test
    void randomTextsAreTextForAPlainYamlReaderToo() {
        Load plain = new Load(LoadSettings.builder().build());
        for (int round = 0; round < 6_000; round++) {
            String text = text(8);

            assertThat(plain.loadFromString(format.writeYaml(Document.of(Map.of("k", text)))))
                    .isEqualTo(Map.of("k", text));
        }
    }

    @Test
    void equalDocumentsGiveEqualBytes() {
        for (int round = 0; round < 500; round++) {
            Map<String, @Nullable Object> map = map(3);
            List<String> keys = new ArrayList<>(map.keySet());
            Collections.shuffle(keys, random);
            Map<String, @Nullable Object> shuffled = new LinkedHashMap<>();
            keys.forEach(key -> shuffled.put(key, map.get(key)));

            assertThat(format.writeYaml(Document.of(shuffled))).isEqualTo(format.writeYaml(Document.of(map)));
            assertThat(format.writeJson(Document.of(shuffled))).isEqualTo(format.writeJson(Document.of(map)));
        }
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int entries = random.nextInt(5); entries > 0; entries--) {
            map.put(text(3), value(depth - 1));
        }
        return map;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong() >> random.nextInt(64);
            case 3 -> fraction();
            case 4 -> BigInteger.valueOf(random.nextLong()).pow(3).add(BigInteger.ONE.shiftLeft(200));
            case 5, 6 -> text(8);
            case 7 -> map(depth);
            default -> list(depth);
        };
    }

    private Double fraction() {
        double number = Double.longBitsToDouble(random.nextLong());
        // YAML's smaller whole floats are read as whole numbers.
        boolean kept = Double.isFinite(number) && (number != Math.rint(number) || Math.abs(number) >= 1e21);
        return kept ? number : 0.1;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int elements = random.nextInt(4); elements > 0; elements--) {
            list.add(value(depth - 1));
        }
        return list;
    }

    private String text(int fragments) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(fragments + 1); left > 0; left--) {
            text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
        }
        return text.toString();
    }
}
