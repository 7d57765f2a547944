package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Json;
import io.hcp4j.apiserver.patching.JsonPatch;
import io.hcp4j.apiserver.patching.MergePatch;
import io.hcp4j.apiserver.patching.StrategicMerge;
import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.patching.ownership.Author;
import io.hcp4j.apiserver.patching.ownership.FieldManager;
import io.hcp4j.apiserver.status.StatusException;
import io.hcp4j.kubetesting.server.ApiServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** One object, on the server and on the library. Each step starts from what the server has. */
final class SideBySide {
    private final ApiServer server;
    private final Subject subject;
    private final String namespace;
    private final String name;
    private final List<String> played = new ArrayList<>();
    private @Nullable Map<String, @Nullable Object> live;

    SideBySide(ApiServer server, Subject subject, String namespace, String name) {
        this.server = server;
        this.subject = subject;
        this.namespace = namespace;
        this.name = name;
    }

    /** The object as the server has it; null before it is created. */
    @Nullable
    Map<String, @Nullable Object> live() {
        return live;
    }

    Subject subject() {
        return subject;
    }

    String name() {
        return name;
    }

    /** Sends the step to both, and compares. */
    void play(Step step) {
        played.add(step.toString());
        Map<String, @Nullable Object> ours = Canonical.object(library(step));
        Map<String, @Nullable Object> answer = Json.object(
                server.send(step.verb().method(), path(step), step.verb().mediaType(), Json.write(step.body())));
        Map<String, @Nullable Object> theirs = Canonical.object(answer);
        played.add("  -> " + Json.write(theirs));
        if (Canonical.isInvalid(theirs) && !"Status".equals(ours.get("kind"))) {
            return; // Whether an object is valid is not the library's business.
        }
        assertThat(Canonical.text(ours)).as(story()).isEqualTo(Canonical.text(theirs));
        if (!"Status".equals(answer.get("kind"))) {
            compareEffect(step, answer);
            live = answer;
        }
    }

    /** A write that the server takes for none must be none here, and the other way round unless it wrote the same again. */
    private void compareEffect(Step step, Map<String, @Nullable Object> answer) {
        if (live != null && !step.subresource().equals("status")) {
            boolean theirs = Objects.equals(version(live), version(answer)) || Canonical.isRewrite(live, answer);
            assertThat(library(step) == live)
                    .as(() -> "no write at all; " + story())
                    .isEqualTo(theirs);
        }
    }

    private Map<String, @Nullable Object> library(Step step) {
        try {
            Map<String, @Nullable Object> result = settled(step, typed(write(step)));
            return live == null ? result : FieldManager.keepingTimes(live, result);
        } catch (StatusException e) {
            return Canonical.failure(e);
        }
    }

    private Map<String, @Nullable Object> write(Step step) {
        FieldManager manager = subject.manager(step.subresource());
        Author author = new Author(step.manager(), subject.apiVersion(), step.subresource(), Instant.now());
        Map<String, @Nullable Object> before = live == null ? Map.of() : live;
        Map<String, @Nullable Object> body =
                step.body() instanceof Map<?, ?> ? Objects.requireNonNull(Tree.map(step.body())) : Map.of();
        if (step.verb() == Step.Verb.APPLY) {
            return manager.applied(live, body, author, step.force());
        }
        Map<String, @Nullable Object> after =
                switch (step.verb()) {
                    case MERGE -> MergePatch.apply(before, body);
                    case JSON -> JsonPatch.of(step.body()).apply(before);
                    case STRATEGIC -> StrategicMerge.apply(before, body, subject.shape());
                    default -> body;
                };
        return manager.updated(live, typed(after), author);
    }

    /** Custom resources are held as they are, but for their metadata. */
    private Map<String, @Nullable Object> typed(Map<String, @Nullable Object> object) {
        if (subject.builtIn()) {
            return Defaults.of(GoTyped.of(object));
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(object);
        copy.put("metadata", GoTyped.of(Tree.mapIn(object, "metadata")));
        return copy;
    }

    /** What an endpoint resets: the status at the object's own, everything else at that of the status. */
    private Map<String, @Nullable Object> settled(Step step, Map<String, @Nullable Object> result) {
        Map<String, @Nullable Object> before = live == null ? Map.of() : live;
        Map<String, @Nullable Object> settled = new LinkedHashMap<>(result);
        if (step.subresource().isEmpty()) {
            put(settled, "status", live == null ? subject.form().get("status") : before.get("status"));
        } else {
            Map<String, @Nullable Object> metadata = new LinkedHashMap<>(Tree.mapIn(before, "metadata"));
            put(metadata, "managedFields", Tree.mapIn(result, "metadata").get("managedFields"));
            put(settled, "spec", before.get("spec"));
            put(settled, "metadata", metadata);
        }
        return settled;
    }

    private static void put(Map<String, @Nullable Object> map, String name, @Nullable Object value) {
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
    }

    private String path(Step step) {
        String query =
                "?fieldManager=" + step.manager() + (step.verb() == Step.Verb.APPLY ? "&force=" + step.force() : "");
        String collection = subject.collection(namespace);
        return step.verb() == Step.Verb.CREATE
                ? collection + query
                : collection + "/" + name + (step.subresource().isEmpty() ? "" : "/" + step.subresource()) + query;
    }

    private static @Nullable Object version(Map<String, @Nullable Object> object) {
        return Tree.mapIn(object, "metadata").get("resourceVersion");
    }

    private String story() {
        return subject.kind() + " " + name + ":\n" + String.join("\n", played) + "\nfrom " + Json.write(live);
    }
}
