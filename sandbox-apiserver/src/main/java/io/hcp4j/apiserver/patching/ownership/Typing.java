package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.patching.Tree;
import io.hcp4j.apiserver.schema.node.Shape;
import io.hcp4j.apiserver.status.StatusException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for values in an applied object that do not have the form which the schema gives them. */
final class Typing {
    private final List<String> problems = new ArrayList<>();

    private Typing() {}

    /** Refuses an object that cannot be applied, as the server does: with 500. */
    static void require(Map<String, @Nullable Object> applied, Shape shape) {
        Typing walk = new Typing();
        walk.walk(applied, shape, FieldPath.ROOT);
        if (!walk.problems.isEmpty()) {
            String found = walk.problems.size() == 1
                    ? walk.problems.get(0)
                    : "errors:\n  " + String.join("\n  ", walk.problems);
            throw new StatusException(
                    500, "", "failed to create typed patch object (" + name(applied) + "): " + found, List.of());
        }
    }

    private static String name(Map<String, @Nullable Object> object) {
        Map<String, @Nullable Object> metadata = Tree.mapIn(object, "metadata");
        String version = text(object, "apiVersion");
        return text(metadata, "namespace") + "/" + text(metadata, "name") + "; "
                + (version.contains("/") ? version : "/" + version)
                + ", Kind=" + text(object, "kind");
    }

    private static String text(Map<String, @Nullable Object> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    private void walk(@Nullable Object value, Shape shape, FieldPath place) {
        if (value == null) {
            return;
        }
        switch (Elements.form(shape, value)) {
            case OBJECT -> {
                Map<String, @Nullable Object> fields = Tree.map(value);
                if (fields == null) {
                    unexpected("map", value, place);
                } else {
                    fields.forEach((name, each) -> walk(each, shape.field(name), place.field(name)));
                }
            }
            case SET, KEYED_LIST -> {
                List<@Nullable Object> items = Tree.list(value);
                if (items == null) {
                    unexpected("list", value, place);
                } else {
                    walkItems(items, shape, place);
                }
            }
            default -> {
                // What is owned as a whole may hold anything.
            }
        }
    }

    private void walkItems(List<@Nullable Object> items, Shape shape, FieldPath place) {
        Set<PathElement> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            try {
                PathElement identity = Elements.identity(item, shape);
                if (!seen.add(identity)) {
                    problems.add(place + ": duplicate entries for key " + identity.text());
                }
                walk(item, shape.element(), place.item(identity));
            } catch (Elements.Untypable e) {
                problems.add(place + ": element " + i + ": " + e.getMessage());
            }
        }
    }

    private void unexpected(String what, Object value, FieldPath place) {
        problems.add(place + ": expected " + what + ", got &{" + Tree.printed(value) + "}");
    }
}
