package io.hcp4j.apiserver.patching.ownership;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The managers of an object while a request is worked on. */
final class ManagedFields {
    private static final int MAX_UPDATERS = 10;
    private static final String OLD_UPDATES = "ancient-changes";

    private final Map<Manager, Ownership> entries = new LinkedHashMap<>();

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Map<Manager, Ownership> entries() {
        return entries;
    }

    @Nullable
    Ownership get(Manager manager) {
        return entries.get(manager);
    }

    /** Sets what a manager owns; nothing means that it is no longer one. */
    void put(Manager manager, Ownership ownership) {
        if (ownership.fields().isEmpty()) {
            entries.remove(manager);
        } else {
            entries.put(manager, ownership);
        }
    }

    /** Takes fields from all managers but one. */
    void release(FieldSet fields, @Nullable Manager keeper) {
        for (Manager manager : List.copyOf(entries.keySet())) {
            Ownership ownership = entries.get(manager);
            if (ownership != null && !manager.equals(keeper)) {
                put(manager, ownership.without(fields));
            }
        }
    }

    FieldSet all() {
        return entries.values().stream().map(Ownership::fields).reduce(FieldSet.EMPTY, FieldSet::union);
    }

    /** Which of the fields belong to others. */
    SortedMap<Manager, FieldSet> others(Manager self, FieldSet fields) {
        SortedMap<Manager, FieldSet> found = new TreeMap<>(Comparator.comparing(Manager::identifier));
        entries.forEach((manager, ownership) -> {
            FieldSet both = ownership.fields().intersection(fields);
            if (!manager.equals(self) && !both.isEmpty()) {
                found.put(manager, both);
            }
        });
        return found;
    }

    /** Joins the oldest updaters of each version into one until there are not more than ten. */
    void cap() {
        List<Manager> updaters = entries.keySet().stream()
                .filter(manager -> !manager.applies())
                .sorted(Comparator.comparingLong(this::second).thenComparing(Manager::identifier))
                .toList();
        int count = updaters.size();
        Map<String, Manager> firsts = new HashMap<>();
        for (Manager manager : updaters) {
            Ownership ownership = entries.get(manager);
            if (count <= MAX_UPDATERS || ownership == null) {
                return;
            }
            String version = ownership.apiVersion();
            Manager first = firsts.putIfAbsent(version, manager);
            if (first != null) {
                Manager bucket = new Manager(OLD_UPDATES, false, version, "");
                Ownership joined = entries.containsKey(bucket) ? entries.get(bucket) : entries.remove(first);
                entries.remove(manager);
                FieldSet fields =
                        joined == null ? ownership.fields() : joined.fields().union(ownership.fields());
                entries.put(bucket, new Ownership(fields, version, ownership.time()));
                count--;
            }
        }
    }

    private long second(Manager manager) {
        Ownership ownership = entries.get(manager);
        Instant time = ownership == null ? null : ownership.time();
        return time == null ? 0 : time.getEpochSecond();
    }
}
