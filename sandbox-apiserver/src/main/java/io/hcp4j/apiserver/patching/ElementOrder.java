package io.hcp4j.apiserver.patching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * In which order the items of a merged list stand: those that the patch names in the patch's order, the others in the order they had, and
 * each of the others as far back as its place before the patch allows.
 */
final class ElementOrder {
    private final @Nullable String key;

    /** For lists whose items are told apart by a field, or by themselves when there is none. */
    ElementOrder(@Nullable String key) {
        this.key = key;
    }

    /** What a field that tells items apart has in this item. */
    static @Nullable Object identity(@Nullable Object item, String key) {
        Map<String, @Nullable Object> fields = Tree.map(item);
        if (fields == null || !fields.containsKey(key)) {
            throw PatchErrors.internal("map: " + Tree.printed(item) + " does not contain declared merge key: " + key);
        }
        return fields.get(key);
    }

    /** Refuses a patch whose items are not all in the order, one after the other. */
    void requireContains(List<@Nullable Object> order, List<@Nullable Object> patch) {
        if (order.isEmpty() || patch.isEmpty()) {
            return;
        }
        List<@Nullable Object> named = patch.stream()
                .filter(item -> !(item instanceof Map<?, ?> map && map.containsKey(StrategicMerge.DIRECTIVE)))
                .toList();
        int next = 0;
        for (Object place : order) {
            if (next < named.size() && Tree.same(identity(named.get(next)), identity(place))) {
                next++;
            }
        }
        if (next < named.size()) {
            throw PatchErrors.internal("The order in patch list:\n" + Tree.printed(patch)
                    + "\n doesn't match $setElementOrder list:\n" + Tree.printed(order) + "\n");
        }
    }

    /**
     * The items in order.
     *
     * @param items what to arrange
     * @param order how those that are named here stand
     * @param before how the others stood
     */
    List<@Nullable Object> arranged(
            List<@Nullable Object> items, List<@Nullable Object> order, List<@Nullable Object> before) {
        List<@Nullable Object> named = new ArrayList<>();
        List<@Nullable Object> others = new ArrayList<>();
        items.forEach(item -> (index(order, item) >= 0 ? named : others).add(item));
        named.sort(Comparator.comparingInt(item -> index(order, item)));
        others.sort(Comparator.comparingInt(item -> index(before, item)));
        List<@Nullable Object> all = new ArrayList<>(items.size());
        int next = 0;
        for (Object item : named) {
            int place = index(before, item);
            while (next < others.size() && stoodBefore(index(before, others.get(next)), place)) {
                all.add(others.get(next++));
            }
            all.add(item);
        }
        all.addAll(others.subList(next, others.size()));
        return all;
    }

    private static boolean stoodBefore(int other, int place) {
        return other >= 0 && other < place;
    }

    private @Nullable Object identity(@Nullable Object item) {
        return key == null ? item : identity(item, Objects.requireNonNull(key));
    }

    private int index(List<@Nullable Object> list, @Nullable Object item) {
        Object wanted = identity(item);
        for (int i = 0; i < list.size(); i++) {
            if (Tree.same(identity(list.get(i)), wanted)) {
                return i;
            }
        }
        return -1;
    }
}
