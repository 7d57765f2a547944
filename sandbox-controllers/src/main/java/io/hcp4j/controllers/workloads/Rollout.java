package io.hcp4j.controllers.workloads;

import java.util.ArrayList;
import java.util.List;

/**
 * One step of replacing the machines of older sets by those of the current one, with the limits that a deployment gives. The arithmetic
 * is that of Cluster API, which has it from Kubernetes' Deployments.
 *
 * @param desired machines in the end
 * @param maxSurge how many more there may be meanwhile
 * @param maxUnavailable how many fewer may be available meanwhile
 * @param current the set of the current template
 * @param older the sets of earlier templates, the first to be emptied first
 */
public record Rollout(long desired, long maxSurge, long maxUnavailable, Set current, List<Set> older) {

    /** Copies the list. */
    public Rollout {
        older = List.copyOf(older);
    }

    /**
     * What counts of a set.
     *
     * @param wanted the desired number of machines
     * @param present how many it has
     * @param available how many of them have a ready node
     */
    public record Set(long wanted, long present, long available) {
        private long total() {
            return Math.max(wanted, present);
        }
    }

    /** The next desired number of machines of the current set. */
    public long nextCurrent() {
        if (current.wanted >= desired) {
            return desired;
        }
        long total = current.total() + older.stream().mapToLong(Set::total).sum();
        long room = desired + Math.max(maxSurge, maxUnavailable == 0 ? 1 : 0) - total;
        return room <= 0 ? current.wanted : current.wanted + Math.min(room, desired - current.wanted);
    }

    /** The next desired number of machines of each older set. */
    public List<Long> nextOlder() {
        long least = desired - maxUnavailable;
        long wanted = current.wanted + older.stream().mapToLong(Set::wanted).sum();
        long coming = Math.max(0, current.wanted - current.available);
        long mayGo = Math.max(0, wanted - least - coming);
        List<Long> next = new ArrayList<>();
        // What does not work is no loss.
        for (Set set : older) {
            long broken = Math.min(Math.max(0, set.wanted - set.available), mayGo);
            mayGo -= broken;
            next.add(set.wanted - broken);
        }
        long spare = Math.max(
                0, current.available + older.stream().mapToLong(Set::available).sum() - least);
        for (int i = 0; i < next.size(); i++) {
            long working = Math.min(next.get(i), Math.min(mayGo, spare));
            mayGo -= working;
            spare -= working;
            next.set(i, next.get(i) - working);
        }
        return next;
    }
}
