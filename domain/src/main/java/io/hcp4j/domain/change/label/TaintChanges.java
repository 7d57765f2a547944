package io.hcp4j.domain.change.label;

import io.hcp4j.domain.nodepool.Taint;
import io.hcp4j.domain.nodepool.TaintEffect;
import io.hcp4j.ports.document.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Taints to set and to remove. As in Kubernetes, key and effect together identify a taint: setting one that exists changes its value. Those
 * that it does not name stay.
 *
 * @param set the taints to set; each has an effect
 * @param removed effects by the key of the taints to remove; a taint that does not exist is no error
 */
public record TaintChanges(List<Taint> set, Map<String, Set<TaintEffect>> removed) {

    /**
     * Copies both.
     *
     * @throws IllegalArgumentException when a taint to set has no effect, is set twice, or is set and removed
     */
    public TaintChanges {
        set = List.copyOf(set);
        Map<String, Set<TaintEffect>> gone = new LinkedHashMap<>();
        removed.forEach((key, effects) -> gone.put(key, Set.copyOf(effects)));
        removed = Map.copyOf(gone);
        Map<String, Taint> seen = new LinkedHashMap<>();
        for (Taint taint : set) {
            TaintEffect effect = taint.effect()
                    .orElseThrow(() -> new IllegalArgumentException("a taint without effect: " + taint.key()));
            if (seen.put(taint.key() + ":" + effect, taint) != null) {
                throw new IllegalArgumentException("set twice: " + taint.key() + ":" + effect.wireName());
            }
            if (removed.getOrDefault(taint.key(), Set.of()).contains(effect)) {
                throw new IllegalArgumentException("both set and removed: " + taint.key() + ":" + effect.wireName());
            }
        }
    }

    /** Sets taints and removes none. */
    public static TaintChanges setting(List<Taint> taints) {
        return new TaintChanges(taints, Map.of());
    }

    /** Removes all taints of a key and sets none. */
    public static TaintChanges removing(String key) {
        return new TaintChanges(List.of(), Map.of(key, Set.of(TaintEffect.values())));
    }

    /** Whether it names no taint. */
    public boolean isEmpty() {
        return set.isEmpty() && removed.isEmpty();
    }

    /**
     * The object with its taints changed: what is set stands in the place of the taint that it replaces, or at the end.
     *
     * @param path of the list
     */
    public Document applyTo(Document object, String... path) {
        if (isEmpty()) {
            return object;
        }
        List<Document> taints = new ArrayList<>(object.objects(path));
        taints.removeIf(this::isRemoved);
        for (Taint taint : set) {
            String effect = taint.effect().map(TaintEffect::wireName).orElse("");
            Optional<Document> same = taints.stream()
                    .filter(each -> is(each, taint.key(), effect))
                    .findFirst();
            Document written = same.orElseGet(Document::empty)
                    .with(taint.key(), "key")
                    .without("value")
                    .with(effect, "effect");
            Document valued = taint.value()
                    .filter(value -> !value.isEmpty())
                    .map(value -> written.with(value, "value"))
                    .orElse(written);
            if (same.isPresent()) {
                taints.set(taints.indexOf(same.get()), valued);
            } else {
                taints.add(valued);
            }
        }
        if (taints.isEmpty()) {
            return object.list(path).isEmpty() ? object : object.without(path);
        }
        return object.with(taints.stream().map(Document::asMap).toList(), path);
    }

    private boolean isRemoved(Document taint) {
        return removed.getOrDefault(taint.text("key").orElse(""), Set.of()).stream()
                .anyMatch(
                        effect -> effect.wireName().equals(taint.text("effect").orElse("")));
    }

    private static boolean is(Document taint, String key, String effect) {
        return taint.text("key").orElse("").equals(key)
                && taint.text("effect").orElse("").equals(effect);
    }
}
