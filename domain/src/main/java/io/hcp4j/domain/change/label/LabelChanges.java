package io.hcp4j.domain.change.label;

import io.hcp4j.ports.document.Document;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Labels (or annotations) to set and to remove. Those that it does not name stay.
 *
 * @param set values by key; a key that exists gets the new value
 * @param removed keys; one that does not exist is no error
 */
public record LabelChanges(Map<String, String> set, Set<String> removed) {

    /**
     * Copies both.
     *
     * @throws IllegalArgumentException when a key is both set and removed
     */
    public LabelChanges {
        set = Map.copyOf(set);
        removed = Set.copyOf(removed);
        for (String key : removed) {
            if (set.containsKey(key)) {
                throw new IllegalArgumentException("both set and removed: " + key);
            }
        }
    }

    /** Sets labels and removes none. */
    public static LabelChanges setting(Map<String, String> labels) {
        return new LabelChanges(labels, Set.of());
    }

    /** Removes labels and sets none. */
    public static LabelChanges removing(String... keys) {
        return new LabelChanges(Map.of(), Set.of(keys));
    }

    /** Whether it names no label. */
    public boolean isEmpty() {
        return set.isEmpty() && removed.isEmpty();
    }

    /**
     * The object with its labels changed.
     *
     * @param path of the map
     */
    public Document applyTo(Document object, String... path) {
        if (isEmpty()) {
            return object;
        }
        Map<String, String> labels = new LinkedHashMap<>(object.texts(path));
        labels.keySet().removeAll(removed);
        labels.putAll(set);
        boolean none = labels.isEmpty() && !object.texts(path).isEmpty();
        return none ? object.without(path) : labels.isEmpty() ? object : object.with(labels, path);
    }
}
