package io.hcp4j.documents;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CompressionDictionariesTest {
    private static final byte[] SHORT = "x".repeat(400).getBytes(UTF_8);
    private static final byte[] LONG = "y".repeat(4000).getBytes(UTF_8);

    @Test
    void theFirstOfAKindHasNone() {
        assertThat(CompressionDictionaries.closest("first", "name", SHORT)).isNull();
    }

    @Test
    void numbersAndRandomPartsOfNamesDoNotTellObjectsApart() {
        CompressionDictionaries.add("pods", "etcd-0", LONG);
        CompressionDictionaries.add("pods", "kube-apiserver-6d4f5c9b7d-x2x4z", SHORT);

        assertThat(CompressionDictionaries.closest("pods", "kube-apiserver-7f8f9-q9wz8", SHORT))
                .isSameAs(SHORT);
        assertThat(CompressionDictionaries.closest("pods", "etcd-2", LONG)).isSameAs(LONG);
    }

    @Test
    void aLengthTellsHowFarALifeHasGone() {
        CompressionDictionaries.add("lives", "etcd-0", SHORT);
        CompressionDictionaries.add("lives", "etcd-0", LONG);

        assertThat(CompressionDictionaries.closest("lives", "etcd-1", new byte[SHORT.length + 10]))
                .isSameAs(SHORT);
        assertThat(CompressionDictionaries.closest("lives", "etcd-1", new byte[LONG.length + 10]))
                .isSameAs(LONG);
    }

    @Test
    void anyOfTheKindIsBetterThanNone() {
        CompressionDictionaries.add("others", "etcd-0", SHORT);

        assertThat(CompressionDictionaries.closest("others", "router", LONG)).isSameAs(SHORT);
    }

    @Test
    void whatACompressorCannotLookBackAtIsNone() {
        CompressionDictionaries.add("giants", "etcd-0", new byte[100_000]);

        assertThat(CompressionDictionaries.closest("giants", "etcd-0", LONG)).isNull();
    }
}
