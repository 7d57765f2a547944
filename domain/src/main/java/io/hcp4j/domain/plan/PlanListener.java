package io.hcp4j.domain.plan;

/** Receives the progress of a plan. Called by the thread that runs the plan. */
@FunctionalInterface
public interface PlanListener {

    /** An object was written, found as planned, or removed again. */
    void onResult(ObjectResult objectResult);
}
