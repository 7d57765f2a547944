package io.hcp4j.domain.change;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.server.InterferingCluster;
import io.hcp4j.domain.server.TestServer;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditObjectUseCaseTest extends ChangeFixture {
    private Document original;

    @BeforeEach
    void readForAnEditor() {
        patch(Document.empty()
                .with(Map.of("a", "1", "b", "2"), "metadata", "labels")
                .with(List.of(Map.of("key", "one", "effect", "NoSchedule")), "spec", "taints"));
        original = new EditObjectUseCase(server.access()).read(pool);
    }

    @Test
    void anEditorShowsNeitherStatusNorManagers() {
        assertThat(original.has("status")).isFalse();
        assertThat(original.has("metadata", "managedFields")).isFalse();
        assertThat(original.text("metadata", "uid")).isPresent();
        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() ->
                        new EditObjectUseCase(server.access()).read(pool.kind().in(namespace, "none")))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    @Test
    void fieldsAreChangedAddedAndRemovedAndNothingElseIsSent() {
        InterferingCluster seen = new InterferingCluster(server.api());
        Document edited = original.with(4, "spec", "replicas")
                .without("metadata", "labels", "a")
                .with("3", "metadata", "labels", "c")
                .without("spec", "taints");

        assertThat(edit(seen, edited, MODE)).isInstanceOf(ChangeResult.Done.class);

        Document after = read(pool);
        assertThat(after.number("spec", "replicas")).contains(4L);
        assertThat(after.labels()).isEqualTo(Map.of("b", "2", "c", "3"));
        assertThat(after.has("spec", "taints")).isFalse();
        assertThat(seen.patches()).hasSize(1);
        assertThat(sent(seen).object("spec").orElseThrow().asMap().keySet())
                .containsExactlyInAnyOrder("replicas", "taints");
    }

    @Test
    void whatOthersChangedInTheMeantimeStays() {
        patch(Document.empty().with("9", "metadata", "labels", "b"));

        edit(new InterferingCluster(server.api()), original.with(4, "spec", "replicas"), MODE);

        assertThat(read(pool).number("spec", "replicas")).contains(4L);
        assertThat(read(pool).labels()).containsEntry("b", "9");
    }

    @Test
    void aFieldThatOthersChangedTooIsAConflict() {
        patch(Document.empty().with(7, "spec", "replicas"));
        Document edited = original.with(4, "spec", "replicas").with("3", "metadata", "labels", "c");

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> edit(new InterferingCluster(server.api()), edited, MODE))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT))
                .withMessageContaining("was changed since it was read: spec.replicas");
        assertThat(read(pool).labels()).doesNotContainKey("c");
        assertThat(edit(new InterferingCluster(server.api()), original.with(7, "spec", "replicas"), MODE)
                        .objects())
                .as("both wanted the same")
                .singleElement()
                .isInstanceOf(ChangeEvent.Unchanged.class);
    }

    @Test
    void listsThatBothChangedAreAConflictForAPatchReplacesThem() {
        patch(Document.empty()
                .with(
                        List.of(
                                Map.of("key", "one", "effect", "NoSchedule"),
                                Map.of("key", "two", "effect", "NoSchedule")),
                        "spec",
                        "taints"));
        Document edited = original.with(List.of(Map.of("key", "one", "effect", "NoExecute")), "spec", "taints");

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> edit(new InterferingCluster(server.api()), edited, MODE))
                .withMessageContaining("since it was read: spec.taints");
        assertThat(read(pool).objects("spec", "taints")).hasSize(2);
    }

    @Test
    void aMapThatIsRemovedWithWhatOthersAddedToItIsAConflict() {
        patch(Document.empty().with("9", "metadata", "labels", "theirs"));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(
                        () -> edit(new InterferingCluster(server.api()), original.without("metadata", "labels"), MODE))
                .withMessageContaining("since it was read: metadata.labels");
        assertThat(read(pool).labels()).containsEntry("theirs", "9");
    }

    @Test
    void aListWhoseOrderIsChangedIsAConflictWithAChangeOfAnElement() {
        List<Map<String, String>> two =
                List.of(Map.of("key", "one", "effect", "NoSchedule"), Map.of("key", "two", "effect", "NoSchedule"));
        patch(Document.empty().with(two, "spec", "taints"));
        original = new EditObjectUseCase(server.access()).read(pool);
        patch(Document.empty()
                .with(
                        List.of(
                                Map.of("key", "one", "effect", "NoExecute"),
                                Map.of("key", "two", "effect", "NoSchedule")),
                        "spec",
                        "taints"));

        assertThatExceptionOfType(HcpException.class)
                .isThrownBy(() -> edit(
                        new InterferingCluster(server.api()),
                        original.with(List.of(two.get(1), two.get(0)), "spec", "taints"),
                        MODE))
                .withMessageContaining("since it was read: spec.taints");
    }

    @Test
    void whatTheServerNotesMayBeLeftOut() {
        Document edited = original.with(4, "spec", "replicas")
                .without("metadata", "uid")
                .without("metadata", "resourceVersion")
                .without("metadata", "generation")
                .without("metadata", "creationTimestamp");

        assertThat(edit(new InterferingCluster(server.api()), edited, MODE)).isInstanceOf(ChangeResult.Done.class);
        assertThat(read(pool).number("spec", "replicas")).contains(4L);
        assertThat(edit(new InterferingCluster(server.api()), original.with("other", "metadata", "uid"), MODE))
                .isInstanceOf(ChangeResult.Refused.class);
    }

    @Test
    void whatSaysWhichObjectItIsCannotBeEdited() {
        InterferingCluster seen = new InterferingCluster(server.api());

        ChangeResult result = edit(
                seen,
                original.with("other", "metadata", "name")
                        .with("NodePools", "kind")
                        .with(Map.of("replicas", 1), "status"),
                MODE);

        assertThat(result).isInstanceOfSatisfying(ChangeResult.Refused.class, refused -> assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("kind", "metadata.name", "status"));
        assertThat(seen.patches()).isEmpty();
    }

    @Test
    void immutableFieldsAreRefusedAndADryRunChangesNothing() {
        assertThat(edit(new InterferingCluster(server.api()), original.with("else", "spec", "clusterName"), MODE))
                .isInstanceOf(ChangeResult.Refused.class);
        assertThat(edit(
                                new InterferingCluster(server.api()),
                                original.with(4, "spec", "replicas"),
                                MODE.withDryRun(DryRun.SERVER))
                        .objects())
                .singleElement()
                .isInstanceOf(ChangeEvent.Changed.class);
        assertThat(read(pool).number("spec", "replicas")).contains(2L);
    }

    private ChangeResult edit(InterferingCluster cluster, Document edited, ChangeMode mode) {
        return new EditObjectUseCase(on(cluster)).execute(new EditObject(pool, original, edited, mode), NO_LISTENER);
    }

    private static Document sent(InterferingCluster cluster) {
        return ((Patch.Merge) cluster.patches().get(0)).changes();
    }

    private void patch(Document change) {
        server.api().patch(pool, Patch.merge(change), TestServer.TEST);
    }
}
