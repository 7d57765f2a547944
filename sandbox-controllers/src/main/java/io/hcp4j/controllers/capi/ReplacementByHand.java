package io.hcp4j.controllers.capi;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of a deployment whose machines are replaced only when a user deletes them ({@code OnDelete}). The arithmetic is that of
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
     * The sizes of a set.
     *
     * @param wanted the desired number of machines
     * @param staying the number of its machines that are not being deleted
     * @param present the number of its machines, those in deletion included
     */
    record Set(long wanted, long staying, long present) {
        private long total() {
            return Math.max(wanted, present);
        }
    }

    /** The next desired number of machines of the current set. */
    long nextCurrent() {
        if (current.wanted >= desired) {
            return desired;
        }
        long total = current.total() + older.stream().mapToLong(Set::total).sum();
        return current.wanted + Math.max(0, desired - total);
    }

    /** The next desired number of machines of each older set: those that are not being deleted, minus the surplus of all sets together. */
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
