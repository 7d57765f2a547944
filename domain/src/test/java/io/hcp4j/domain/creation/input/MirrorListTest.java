package io.hcp4j.domain.creation.input;

import io.hcp4j.domain.cluster.ImageContentSource;
import io.hcp4j.domain.validation.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MirrorListTest {
    private static final Map<String, Object> GOOD =
            Map.of("source", "registry.example.com/base", "mirrors", List.of("mirror.example.com/base"));

    @Test
    void readsSourcesWithTheirMirrors() {
        MirrorList list = MirrorList.read(List.of(GOOD));

        assertThat(list.problems()).isEmpty();
        assertThat(list.sources())
                .containsExactly(
                        new ImageContentSource("registry.example.com/base", List.of("mirror.example.com/base")));
    }

    @Test
    void refusesWhatItWouldHaveToDrop() {
        assertThat(messages(List.of(Map.of("source", "a.example.com", "mirrors", "b.example.com"))))
                .containsExactly("entry 1 (a.example.com): mirrors is no list");
        assertThat(messages(List.of(GOOD, Map.of("source", "a.example.com", "mirrors", List.of("b"), "mirrorz", "c"))))
                .containsExactly("entry 2 has an unknown field \"mirrorz\"");
        assertThat(messages(List.of(Map.of("source", "a.example.com", "mirrors", List.of(8, "b", Map.of())))))
                .containsExactly(
                        "entry 1 (a.example.com): a mirror is no text", "entry 1 (a.example.com): a mirror is no text");
        assertThat(messages(List.of(Map.of("source", List.of("a"), "mirrors", List.of("b")))))
                .containsExactly("entry 1 has no source, or one that is no text");
        assertThat(messages(Arrays.asList(GOOD, "text", null)))
                .containsExactly("entry 2 is no map", "entry 3 is no map");
    }

    @Test
    void refusesASourceWithoutMirrors() {
        assertThat(messages(List.of(Map.of("source", "a.example.com"))))
                .containsExactly("entry 1 (a.example.com) has no mirrors");
        assertThat(messages(List.of(Map.of("source", "a.example.com", "mirrors", List.of()))))
                .containsExactly("entry 1 (a.example.com) has no mirrors");
    }

    @Test
    void refusesWhatIsNoListOfEntries() {
        assertThat(messages(Map.of("imageContentSources", List.of(GOOD)))).containsExactly("is no list");
        assertThat(messages("text")).containsExactly("is no list");
        assertThat(messages(null)).containsExactly("is no list");
        assertThat(messages(List.of())).containsExactly("has no sources");
    }

    @Test
    void suggestsTheFieldThatWasMeant() {
        assertThat(MirrorList.read(List.of(Map.of("sources", "a")))
                        .problems()
                        .get(0)
                        .allowed()
                        .text())
                .isEqualTo("perhaps source");
    }

    private static List<String> messages(@Nullable Object value) {
        return MirrorList.read(value).problems().stream().map(Problem::message).toList();
    }
}
