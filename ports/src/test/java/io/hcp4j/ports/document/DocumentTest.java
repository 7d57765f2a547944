package io.hcp4j.ports.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
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
    void cannotBeChangedThroughAnyOfItsViews() {
        Map<String, @Nullable Object> root = pool.asMap();
        List<ThrowingCallable> attempts = List.of(
                () -> root.put("kind", "x"),
                () -> root.remove("kind"),
                root::clear,
                () -> root.computeIfAbsent("new", name -> "x"),
                () -> root.replaceAll((name, value) -> "x"),
                () -> root.keySet().remove("kind"),
                () -> root.values().clear(),
                () -> root.entrySet().iterator().next().setValue("x"),
                () -> pool.list("spec", "taints").set(0, "x"),
                () -> pool.list("spec", "taints").remove(0));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt).isInstanceOf(UnsupportedOperationException.class));
        assertThat(pool.kind()).isEqualTo("NodePool");
    }

    @Test
    void sharesPartsOfOtherDocuments() {
        Document copy = Document.of(new LinkedHashMap<>(pool.asMap()));

        assertThat(copy).isEqualTo(pool).hasSameHashCodeAs(pool);
        assertThat(copy.asMap().get("spec")).isSameAs(pool.asMap().get("spec"));
        assertThat(pool.with("x", "kind").asMap().get("spec"))
                .isSameAs(pool.asMap().get("spec"));
    }

    @Test
    void textFormShowsCoordinatesOnly() {
        Document secret = Document.of(Map.of(
                "kind", "Secret", "metadata", Map.of("name", "s", "namespace", "n"), "data", Map.of("key", "hidden")));

        assertThat(secret).hasToString("Secret n/s");
    }
}
