package io.hcp4j.apiserver.patching.compared;

import io.hcp4j.apiserver.patching.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A random sequence of writes by several managers. */
final class RandomPlay {
    private final Dice dice;
    private final Subject subject;
    private final Contents contents;
    private final SideBySide object;

    RandomPlay(Dice dice, Subject subject, Contents contents, SideBySide object) {
        this.dice = dice;
        this.subject = subject;
        this.contents = contents;
        this.object = object;
    }

    void play(int steps) {
        Map<String, @Nullable Object> first = whole(contents.fragment(false));
        object.play(dice.chance(60) ? Step.create(manager(), first) : Step.apply(manager(), first, false));
        for (int i = 0; i < steps; i++) {
            object.play(step());
        }
    }

    private Step step() {
        Map<String, @Nullable Object> live = object.live();
        if (live == null) {
            return Step.create(manager(), whole(contents.fragment(false)));
        }
        int draw = dice.below(100);
        if (draw < 40) {
            return Step.apply(manager(), whole(contents.fragment(true)), dice.chance(50));
        }
        if (draw < 55) {
            return Step.update(manager(), replaced(live));
        }
        if (draw < 70) {
            return Step.merge(manager(), patch(live));
        }
        if (draw < 83) {
            return subject.builtIn() ? Step.strategic(manager(), metadataAnd(contents.strategic())) : status(live);
        }
        if (draw < 97) {
            return Step.json(manager(), operations(live));
        }
        return Step.merge(
                manager(),
                Map.of("metadata", Map.of("managedFields", dice.chance(50) ? List.of() : List.of(Map.of()))));
    }

    private String manager() {
        return dice.one("m1", "m2", "m3", "kubelet-like");
    }

    private Step status(Map<String, @Nullable Object> live) {
        List<Object> conditions = new ArrayList<>();
        dice.some("Ready", "Live")
                .forEach(type -> conditions.add(Map.of("type", type, "status", dice.one("True", "False"))));
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("conditions", conditions);
        if (dice.chance(50)) {
            status.put("phase", dice.one("Old", "New"));
        }
        if (dice.chance(50)) {
            Map<String, @Nullable Object> changed = new LinkedHashMap<>(live);
            changed.put("status", status);
            return Step.update(manager(), changed).toStatus();
        }
        Map<String, @Nullable Object> applied = whole(contents.fragment(true));
        applied.put("status", status);
        Step apply = Step.apply(manager(), applied, dice.chance(50));
        return dice.chance(70) ? apply.toStatus() : apply;
    }

    private Map<String, @Nullable Object> whole(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        whole.put("apiVersion", subject.apiVersion());
        whole.put("kind", subject.kind());
        whole.putAll(metadataAnd(content));
        return whole;
    }

    private Map<String, @Nullable Object> metadataAnd(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("name", this.object.name());
        for (String field : dice.some("labels", "annotations", "finalizers")) {
            metadata.put(field, metadata(field));
        }
        object.put("metadata", metadata);
        object.put(contents.root(), content);
        return object;
    }

    private Object metadata(String field) {
        if (field.equals("finalizers")) {
            return dice.some("t.io/a", "t.io/b", "t.io/c");
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        dice.some("l1", "l2", "t.io/l3").forEach(name -> texts.put(name, dice.one("1", "2")));
        return texts;
    }

    private Map<String, @Nullable Object> replaced(Map<String, @Nullable Object> live) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(live);
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(Tree.mapIn(live, "metadata"));
        dice.some("labels", "annotations", "finalizers").forEach(field -> metadata.put(field, metadata(field)));
        if (dice.chance(30)) {
            metadata.remove("managedFields");
        }
        changed.put("metadata", metadata);
        Map<String, @Nullable Object> content = new LinkedHashMap<>(Tree.mapIn(live, contents.root()));
        if (!subject.builtIn()) {
            content.keySet().removeIf(name -> dice.chance(30));
        }
        content.putAll(contents.fragment(false));
        changed.put(contents.root(), content);
        return changed;
    }

    private Map<String, @Nullable Object> patch(Map<String, @Nullable Object> live) {
        Map<String, @Nullable Object> content = new LinkedHashMap<>(contents.fragment(false));
        if (!subject.builtIn()) {
            Tree.mapIn(live, contents.root()).keySet().stream()
                    .filter(name -> dice.chance(30))
                    .forEach(name -> content.put(name, null));
        }
        Map<String, @Nullable Object> patch = metadataAnd(content);
        if (dice.chance(20)) {
            patch.remove(contents.root());
        }
        return patch;
    }

    private List<Object> operations(Map<String, @Nullable Object> live) {
        List<Object> operations = new ArrayList<>();
        Map<String, @Nullable Object> changed = replaced(live);
        if (dice.chance(40)) {
            operations.add(Map.of("op", "test", "path", "/metadata/name", "value", dice.one(object.name(), "other")));
        }
        if (dice.chance(50)) {
            operations.add(Map.of("op", "add", "path", "/metadata/labels", "value", metadata("labels")));
        } else {
            operations.add(Map.of("op", "remove", "path", "/metadata/" + dice.one("labels", "annotations")));
        }
        Object content = changed.get(contents.root());
        if (content != null) {
            operations.add(Map.of("op", "replace", "path", "/" + contents.root(), "value", content));
        }
        return operations;
    }
}
