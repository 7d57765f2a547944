package io.hcp4j.controllers.capi;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a deployment whose machines are replaced only when somebody deletes them ({@code OnDelete}). The arithmetic is that of
 * Cluster API: a new machine comes when an old one has gone, so that there are never more than asked for.
 *
 * @param desired machines in the end
 * @param current the set of the current template
 * @param older the sets of earlier templates, the first to be emptied first
 */
record ReplacementByHand(long desired, Set current, List<Set> older) {

    /** Copies the list. */
    ReplacementByHand {
        older = List.copyOf(older);
    }

    /**
     * What counts of a set.
     *
     * @param wanted how many machines it shall have
     * @param staying how many it has that nobody has deleted
     * @param present how many it has, those that are going included
     */
    record Set(long wanted, long staying, long present) {
        private long total() {
            return Math.max(wanted, present);
        }
    }

    /** How many machines the current set shall have next. */
    long nextCurrent() {
        if (current.wanted >= desired) {
            return desired;
        }
        long total = current.total() + older.stream().mapToLong(Set::total).sum();
        return current.wanted + Math.max(0, desired - total);
    }

    /** How many machines each older set shall have next: those that nobody has deleted, but for those that are too many together. */
    List<Long> nextOlder() {
        List<Long> next = new ArrayList<>();
        older.forEach(set -> next.add(Math.min(set.wanted, set.staying)));
        long surplus = current.wanted + next.stream().mapToLong(Long::longValue).sum() - desired;
        for (int i = 0; i < next.size() && surplus > 0; i++) {
            long taken = Math.min(next.get(i), surplus);
            next.set(i, next.get(i) - taken);
            surplus -= taken;
        }
        return next;
    }
}
