package io.hcp4j.domain.upgrade;

import java.util.List;

/**
 * How to get to a release.
 *
 * @param steps what is done, in order
 * @param obstacles what forbids it, each a sentence with what to do; none when it may begin
 * @param warnings what to know before
 */
public record UpgradePlan(List<Step> steps, List<String> obstacles, List<String> warnings) {

    /**
     * One step.
     *
     * @param pool the node pool that is changed; "" for the control plane
     * @param from the version that it has; "" when unknown
     * @param needed whether it has another release yet
     */
    public record Step(String pool, String from, boolean needed) {}

    /** Copies the lists. */
    public UpgradePlan {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
        warnings = List.copyOf(warnings);
    }
}
