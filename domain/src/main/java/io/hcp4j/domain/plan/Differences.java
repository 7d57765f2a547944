package io.hcp4j.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares trees field by field. Absent, null, "" and empty maps and lists are one and the same: the API server and the operators
 * treat them so, and some clients write them while others do not. So are absent, false and zero.
 */
final class Differences {
    private static final int LONGEST_VALUE = 120;

    private final Set<String> filledByOperators;
    private final boolean hidden;
    private final List<Difference> found = new ArrayList<>();

    /**
     * Starts a comparison.
     *
     * @param filledByOperators paths that count only where the plan has a value for them
     * @param hidden whether values are kept out of the result
     */
    Differences(Set<String> filledByOperators, boolean hidden) {
        this.filledByOperators = filledByOperators;
        this.hidden = hidden;
    }

    /** What was found so far. */
    List<Difference> found() {
        return List.copyOf(found);
    }

    /** Adds where two values differ, whichever side has more. */
    Differences compare(String path, @Nullable Object planned, @Nullable Object present) {
        if (vacant(planned) && (vacant(present) || filledByOperators.contains(path))) {
            return this;
        }
        if (planned instanceof Map<?, ?> || present instanceof Map<?, ?>) {
            compareMaps(path, planned, present);
        } else if (planned instanceof List<?> some
                && present instanceof List<?> others
                && some.size() == others.size()) {
            for (int i = 0; i < some.size(); i++) {
                compare(path + "[" + i + "]", some.get(i), others.get(i));
            }
        } else if (planned == null || !planned.equals(present)) {
            add(path, planned, present);
        }
        return this;
    }

    /** Adds the entries of a planned map that a present map lacks or has otherwise; what it has besides does not matter. */
    Differences compareEntries(String path, Map<String, ?> planned, Map<String, ?> present) {
        new TreeMap<>(planned).forEach((key, value) -> compare(path + "." + key, value, present.get(key)));
        return this;
    }

    /** Adds what another comparison found. */
    void addAll(Differences others) {
        found.addAll(others.found);
    }

    private void compareMaps(String path, @Nullable Object planned, @Nullable Object present) {
        if (!(planned instanceof Map<?, ?> || vacant(planned)) || !(present instanceof Map<?, ?> || vacant(present))) {
            add(path, planned, present);
            return;
        }
        Map<?, ?> some = planned instanceof Map<?, ?> map ? map : Map.of();
        Map<?, ?> others = present instanceof Map<?, ?> map ? map : Map.of();
        Set<String> keys = new TreeSet<>();
        some.keySet().forEach(key -> keys.add(String.valueOf(key)));
        others.keySet().forEach(key -> keys.add(String.valueOf(key)));
        keys.forEach(key -> compare(path + "." + key, some.get(key), others.get(key)));
    }

    private void add(String path, @Nullable Object planned, @Nullable Object present) {
        Difference difference = new Difference(path, shown(planned), shown(present));
        found.add(hidden ? difference.hidden() : difference);
    }

    private static boolean vacant(@Nullable Object value) {
        return value == null
                || "".equals(value)
                || Boolean.FALSE.equals(value)
                || Long.valueOf(0).equals(value)
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.values().stream().allMatch(Differences::vacant));
    }

    private static Optional<String> shown(@Nullable Object value) {
        if (value == null) {
            return Optional.empty();
        }
        String text = value.toString();
        return Optional.of(text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...");
    }
}
