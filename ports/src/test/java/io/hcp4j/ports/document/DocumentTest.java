package io.hcp4j.ports.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocumentTest {
    private final Document pool = Document.of(Map.of(
            "kind", "NodePool",
            "metadata", Map.of("name", "np", "namespace", "clusters", "labels", Map.of("a", "b")),
            "spec", Map.of("replicas", 2, "taints", List.of(Map.of("key", "k"), "odd"))));

    @Test
    void readsByPathAndFindsNothingWhereTypesDiffer() {
        assertThat(pool.number("spec", "replicas")).contains(2L);
        assertThat(pool.text("spec", "replicas")).isEmpty();
        assertThat(pool.text("metadata", "name", "deeper")).isEmpty();
        assertThat(pool.objects("spec", "taints")).containsExactly(Document.of(Map.of("key", "k")));
        assertThat(pool.labels()).containsExactly(Map.entry("a", "b"));
    }

    @Test
    void wholeNumbersAreEqualWhateverTypeTheyCameIn() {
        assertThat(Document.of(Map.of("n", 2))).isEqualTo(Document.of(Map.of("n", 2L)));
    }

    @Test
    void changesMakeCopiesAndLeaveTheOriginalAlone() {
        Document changed = pool.with(3, "spec", "replicas").with("x", "metadata", "annotations", "note");

        assertThat(changed.number("spec", "replicas")).contains(3L);
        assertThat(changed.annotations()).containsExactly(Map.entry("note", "x"));
        assertThat(pool.number("spec", "replicas")).contains(2L);
        assertThat(changed.without("metadata", "annotations")
                        .without("spec", "replicas")
                        .has("spec", "replicas"))
                .isFalse();
    }

    @Test
    void isDeeplyCopiedAndUnmodifiable() {
        List<Object> taints = new ArrayList<>(List.of("a"));
        Document document = Document.of(Map.of("taints", taints));
        taints.add("b");

        assertThat(document.list("taints")).hasSize(1);
        assertThatThrownBy(() -> document.list("taints").add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Document.of(Map.of("x", new Object()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textFormShowsCoordinatesOnly() {
        Document secret = Document.of(Map.of(
                "kind", "Secret", "metadata", Map.of("name", "s", "namespace", "n"), "data", Map.of("key", "hidden")));

        assertThat(secret).hasToString("Secret n/s");
    }
}
