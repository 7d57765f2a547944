package io.hcp4j.domain.plan;

/** Hears of a plan's progress as it happens. Called by the thread that runs the plan. */
@FunctionalInterface
public interface PlanListener {

    /** An object was written, found as planned, or removed again. */
    void onResult(ObjectResult receipt);
}
