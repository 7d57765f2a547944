package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Json;
import io.hcp4j.apiserver.patching.Shapes;
import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.status.StatusException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FieldManagerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final FieldManager manager = new FieldManager(Shapes.kind(
                    "spec", Shapes.object("n", Shapes.SCALAR, "set", Shapes.SET, "map", Shapes.mapOf(Shapes.SCALAR)),
                    "status", Shapes.object("phase", Shapes.SCALAR)))
            .resetting(FieldSet.of("status"));

    @Test
    void whoCreatesOwnsEverythingButWhatTheServerGives() {
        Map<String, @Nullable Object> created =
                manager.updated(null, object("'spec':{'n':1,'set':['a']},'status':{'phase':'x'}"), at("c", 0));

        assertThat(Json.write(managers(created)))
                .isEqualTo("[{\"manager\":\"c\",\"operation\":\"Update\",\"apiVersion\":\"t/v1\","
                        + "\"time\":\"2026-01-01T00:00:00Z\",\"fieldsType\":\"FieldsV1\","
                        + "\"fieldsV1\":{\"f:spec\":{\".\":{},\"f:n\":{},\"f:set\":{\".\":{},\"v:\\\"a\\\"\":{}}}}}]");
    }

    @Test
    void applyingTheSameAgainChangesNothing() {
        Map<String, @Nullable Object> applied =
                manager.applied(null, object("'spec':{'set':['b','a']}"), at("m", 0), false);
        Map<String, @Nullable Object> again =
                manager.applied(applied, object("'spec':{'set':['b','a']}"), at("m", 60), false);

        assertThat(again).isEqualTo(applied);
        assertThat(FieldManager.keepingTimes(applied, again)).isSameAs(applied);
    }

    @Test
    void whoAppliesWhatIsThereOwnsItWithoutHavingChangedIt() {
        Map<String, @Nullable Object> applied = manager.applied(null, object("'spec':{'n':1}"), at("m", 0), false);

        assertThat(managers(manager.applied(applied, object("'spec':{'n':1}"), at("b", 60), false)))
                .extracting(entry -> entry.get("manager") + " " + entry.get("time"))
                .containsExactly("b null", "m 2026-01-01T00:00:00Z");
    }

    @Test
    void conflictsAreRefusedUnlessForced() {
        Map<String, @Nullable Object> live = manager.updated(null, object("'spec':{'n':1}"), at("c", 0));

        assertThatThrownBy(() -> manager.applied(live, object("'spec':{'n':2}"), at("m", 1), false))
                .hasMessage("Apply failed with 1 conflict: conflict with \"c\" using t/v1: .spec.n")
                .isInstanceOfSatisfying(StatusException.class, failure -> assertThat(failure.causes())
                        .containsExactly(new StatusException.Cause(
                                "FieldManagerConflict", "conflict with \"c\" using t/v1", ".spec.n")));
        assertThat(manager.applied(live, object("'spec':{'n':2}"), at("m", 1), true))
                .extractingByKey("spec")
                .isEqualTo(Map.of("n", 2L));
    }

    @Test
    void whatIsNoLongerAppliedGoesUnlessAnotherOwnsIt() {
        Map<String, @Nullable Object> live = manager.applied(
                null, object("'spec':{'n':1,'map':{'a':'1','b':'2'},'set':['x','y']}"), at("m", 0), false);
        live = manager.applied(live, object("'spec':{'map':{'b':'2'}}"), at("o", 1), false);
        live = manager.applied(live, object("'spec':{'set':['y']}"), at("m", 2), false);

        assertThat(live.get("spec")).isEqualTo(Json.object("{'map':{'b':'2'},'set':['y']}"));
        assertThat(manager.applied(live, object("'metadata':{'name':'w'}"), at("m", 3), false))
                .extractingByKey("spec")
                .isEqualTo(Json.object("{'map':{'b':'2'}}"));
    }

    @Test
    void managersAreSortedByOperationAndTime() {
        Map<String, @Nullable Object> live = manager.updated(null, object("'spec':{'n':1}"), at("z", 10));
        live = manager.updated(live, object("'spec':{'n':1,'map':{'a':'1'}}"), at("a", 20));
        live = manager.applied(live, object("'spec':{'map':{'b':'1'}}"), at("late", 30), false);

        assertThat(managers(live)).extracting(entry -> entry.get("manager")).containsExactly("late", "z", "a");
    }

    @Test
    void theOldestUpdatersAreJoinedBeyondTen() {
        Map<String, @Nullable Object> live = manager.updated(null, object("'spec':{}"), at("u0", 0));
        StringBuilder entries = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            entries.append(i == 1 ? "" : ",").append("'k").append(i).append("':'v'");
            live = manager.updated(live, object("'spec':{'map':{" + entries + "}}"), at("u" + i, i));
        }

        assertThat(managers(live)).hasSize(10).first().isEqualTo(Json.object("""
                        {'manager':'ancient-changes','operation':'Update','apiVersion':'t/v1','time':'2026-01-01T00:00:03Z',
                         'fieldsType':'FieldsV1','fieldsV1':{'f:spec':{'.':{},'f:map':{'.':{},'f:k1':{},'f:k2':{},'f:k3':{}}}}}
                        """));
    }

    @Test
    void resetManagersStayAwayUntilSomebodyApplies() {
        Map<String, @Nullable Object> live = manager.updated(null, object("'spec':{'n':1}"), at("c", 0));
        live = manager.updated(live, object("'metadata':{'name':'w','managedFields':[{}]},'spec':{'n':1}"), at("c", 1));
        live = manager.updated(live, object("'spec':{'n':2}"), at("c", 2));
        assertThat(ManagedFieldsForm.listOf(live)).isNull();

        assertThat(managers(manager.applied(live, object("'spec':{'map':{'a':'1'}}"), at("m", 3), false)))
                .extracting(entry -> entry.get("manager"))
                .containsExactly("m", "before-first-apply");
    }

    private static Author at(String name, long second) {
        return new Author(name, "t/v1", "", START.plusSeconds(second));
    }

    private static Map<String, @Nullable Object> object(String content) {
        String metadata = content.startsWith("'metadata'") ? "" : "'metadata':{'name':'w'},";
        return Json.object("{'apiVersion':'t/v1','kind':'T'," + metadata + content + "}");
    }

    private static List<Map<String, @Nullable Object>> managers(Map<String, @Nullable Object> object) {
        return Objects.requireNonNull(Tree.list(ManagedFieldsForm.listOf(object))).stream()
                .map(entry -> Objects.requireNonNull(Tree.map(entry)))
                .toList();
    }
}
