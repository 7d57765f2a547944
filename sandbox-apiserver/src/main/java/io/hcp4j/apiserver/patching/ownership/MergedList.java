package io.hcp4j.apiserver.patching.ownership;

import io.hcp4j.apiserver.schema.node.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The elements of two lists in one: those of the applied list in its order, and each element that only the live list has next to those it
 * stood by.
 */
final class MergedList {
    private final List<@Nullable Object> live;
    private final List<@Nullable Object> applied;
    private final Shape shape;
    private final List<PathElement> liveOrder;
    private final List<PathElement> appliedOrder;
    private final Map<PathElement, @Nullable Object> liveItems;
    private final Map<PathElement, @Nullable Object> appliedItems;
    private final Set<PathElement> taken = new HashSet<>();
    private final Deque<PathElement> shared = new ArrayDeque<>();
    private final List<@Nullable Object> merged = new ArrayList<>();

    MergedList(List<@Nullable Object> live, List<@Nullable Object> applied, Shape shape) {
        this.live = live;
        this.applied = applied;
        this.shape = shape;
        this.liveOrder = identities(live, shape);
        this.appliedOrder = identities(applied, shape);
        this.liveItems = byIdentity(liveOrder, live);
        this.appliedItems = byIdentity(appliedOrder, applied);
        appliedOrder.stream().filter(liveItems::containsKey).forEach(shared::add);
    }

    List<@Nullable Object> items() {
        int left = 0;
        int right = 0;
        while (left < live.size() || right < applied.size()) {
            if (left < live.size()) {
                PathElement identity = liveOrder.get(left);
                boolean here = right < applied.size() && identity.equals(appliedOrder.get(right));
                if (!here && !appliedItems.containsKey(identity)) {
                    merged.add(live.get(left++));
                    continue;
                }
                if (!here && isLater(identity, right)) {
                    left++;
                    continue;
                }
                if (here || taken.contains(identity)) {
                    left++;
                }
            }
            if (right < applied.size()) {
                take(appliedOrder.get(right++));
            }
        }
        return merged;
    }

    /** An element of both lists whose turn in the applied list has not come. */
    private boolean isLater(PathElement identity, int right) {
        return right < applied.size() && !shared.isEmpty() && !identity.equals(shared.peekFirst());
    }

    private void take(PathElement identity) {
        taken.add(identity);
        Object value = appliedItems.get(identity);
        merged.add(
                liveItems.containsKey(identity)
                        ? Merging.merge(liveItems.get(identity), value, shape.element())
                        : value);
        if (identity.equals(shared.peekFirst())) {
            shared.removeFirst();
        }
    }

    private static List<PathElement> identities(List<@Nullable Object> items, Shape shape) {
        List<PathElement> found = new ArrayList<>(items.size());
        items.forEach(item -> found.add(Elements.identity(item, shape)));
        return found;
    }

    /** The elements by what tells them apart; of several that cannot be told apart, null. */
    private static Map<PathElement, @Nullable Object> byIdentity(
            List<PathElement> identities, List<@Nullable Object> items) {
        Map<PathElement, @Nullable Object> found = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            found.put(identities.get(i), found.containsKey(identities.get(i)) ? null : items.get(i));
        }
        return found;
    }
}
