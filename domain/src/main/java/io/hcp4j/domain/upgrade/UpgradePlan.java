package io.hcp4j.domain.upgrade;

import io.hcp4j.domain.nodepool.NodePool;
import io.hcp4j.ports.remedy.Remedy;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to get to a release.
 *
 * @param steps what is done, in order
 * @param obstacles what forbids it, each a sentence with what to do; none when it may begin
 * @param warnings what to know before
 * @param unseen what could not be looked at, each with the reason
 */
public record UpgradePlan(List<Step> steps, List<Remedy> obstacles, List<Remedy> warnings, List<String> unseen) {

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
        unseen = List.copyOf(unseen);
    }

    /** One for which everything could be looked at. */
    public UpgradePlan(List<Step> steps, List<Remedy> obstacles, List<Remedy> warnings) {
        this(steps, obstacles, warnings, List.of());
    }

    /** The same with more to know before. */
    public UpgradePlan and(List<String> moreWarnings, List<String> moreUnseen) {
        return new UpgradePlan(
                steps,
                obstacles,
                Stream.concat(warnings.stream(), moreWarnings.stream().map(Remedy::of))
                        .toList(),
                Stream.concat(unseen.stream(), moreUnseen.stream()).toList());
    }

    /** Whether a pool is to be changed. */
    public boolean changes(NodePool pool) {
        return steps.stream()
                .anyMatch(step ->
                        step.needed() && step.pool().equals(pool.metadata().name()));
    }
}
