package io.hcp4j.domain.listing;

import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.document.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FieldOrderTest {
    private static final FieldOrder ORDER = new FieldOrder(JsonPath.parse(".v"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 10 11",
                "512Mi 4Gi 8Gi 1Ti",
                "500m 1 1500m",
                "pool-2 pool-10 pool-10a pool-b",
                "2026-01-01T00:00:09Z 2026-01-01T00:00:10Z",
                "a1b2 a1b10 a2b1"
            })
    void valuesAreOrderedByTheirSizeOrTheirParts(String values) {
        List<String> ordered = Arrays.asList(values.split(" "));
        List<String> reversed = new ArrayList<>(ordered);
        Collections.reverse(reversed);

        assertThat(reversed.stream().map(FieldOrderTest::object).sorted(ORDER).map(each -> each.text("v")
                        .orElse("")))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void objectsWithoutTheFieldAreFirst() {
        Document without = Document.of(Map.of("x", 1));

        assertThat(List.of(object("a"), without).stream().sorted(ORDER)).first().isEqualTo(without);
        assertThat(ORDER.appliesTo(without)).isFalse();
        assertThat(ORDER.appliesTo(object("a"))).isTrue();
        assertThat(Objects.compare(Document.of(Map.of("v", 10)), Document.of(Map.of("v", 9)), ORDER))
                .isPositive();
    }

    private static Document object(String value) {
        return Document.of(Map.of("v", value));
    }
}
