package io.hcp4j.kubetesting.contract;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.Patch;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.resource.WellKnownKinds;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

abstract class PatchingContract extends ContractCase {
    private final ClusterApi api = open();
    private final Document before = create(api, "one");

    PatchingContract(ClusterApiContract suite) {
        super(suite);
    }

    @Test
    void aMergePatchSetsAndRemoves() {
        Document after = api.patch(
                key("one"),
                Patch.merge(Document.of(Map.of("data", Collections.singletonMap("key", null)))
                        .with("new", "data", "other")),
                WRITE);

        assertThat(after.texts("data")).containsExactly(Map.entry("other", "new"));
    }

    @Test
    void aMergePatchOfAnOldVersionIsAConflict() {
        Patch guarded = Patch.merge(Document.empty()
                .with(before.resourceVersion().orElseThrow(), "metadata", "resourceVersion")
                .with("second", "data", "key"));
        api.patch(key("one"), guarded, WRITE);

        Patch stale = Patch.merge(Document.empty()
                .with(before.resourceVersion().orElseThrow(), "metadata", "resourceVersion")
                .with("third", "data", "key"));

        assertThat(failure(() -> api.patch(key("one"), stale, WRITE)).code()).isEqualTo(ErrorCode.CONFLICT);
        assertThat(api.get(key("one")).orElseThrow().text("data", "key")).contains("second");
    }

    @Test
    void aJsonPatchRunsItsOperationsInOrder() {
        Document after = api.patch(
                key("one"),
                Patch.json(List.of(
                        operation("test", "/data/key", "first"),
                        operation("replace", "/data/key", "second"),
                        operation("add", "/data/other", "new"))),
                WRITE);

        assertThat(after.texts("data")).containsOnly(Map.entry("key", "second"), Map.entry("other", "new"));
    }

    @Test
    void aFailedTestIsInvalidAndChangesNothing() {
        Patch patch = Patch.json(
                List.of(operation("test", "/data/key", "wrong"), operation("replace", "/data/key", "second")));

        assertThat(failure(() -> api.patch(key("one"), patch, WRITE)).code()).isEqualTo(ErrorCode.INVALID);
        assertThat(api.get(key("one"))).contains(before);
    }

    @Test
    void aSubresourceIsPatchedOnItsOwn() {
        Document status = Document.empty()
                .with(
                        List.of(Map.of("type", "Tck", "status", "True", "lastTransitionTime", "2026-01-01T00:00:00Z")),
                        "status",
                        "conditions");

        Document after = api.patch(WellKnownKinds.NAMESPACE.named(namespace), new Patch.Merge(status, "status"), WRITE);

        assertThat(after.objects("status", "conditions"))
                .extracting(each -> each.text("type").orElse(""))
                .contains("Tck");
    }

    @Test
    void anAbsentObjectIsNotFound() {
        assertThat(failure(() -> api.patch(key("absent"), change(), WRITE)).code())
                .isEqualTo(ErrorCode.NOT_FOUND);
    }

    @Test
    void aDryRunShowsTheResultAndStoresNothing() {
        assertThat(api.patch(key("one"), change(), WRITE.withDryRun(true)).text("data", "key"))
                .contains("second");
        assertThat(api.get(key("one"))).contains(before);
    }

    private static Patch change() {
        return Patch.merge(Document.empty().with("second", "data", "key"));
    }

    private static Document operation(String what, String path, String value) {
        return Document.of(Map.of("op", what, "path", path, "value", value));
    }
}
