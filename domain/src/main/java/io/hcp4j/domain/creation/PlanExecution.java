package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.creation.CreationEvent.ObjectDone;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.plan.PlanOutcome;
import io.hcp4j.domain.plan.PlanRunner;
import io.hcp4j.domain.plan.Rollback;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.domain.waiting.Goal;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.domain.waiting.WaitTimeout;
import io.hcp4j.domain.waiting.Waits;
import java.util.Optional;

/** Carries out a plan on the management cluster, or has the server check it. */
final class PlanExecution {
    private final ClusterAccess clusters;
    private final ProgressListener listener;

    PlanExecution(ClusterAccess clusters, ProgressListener listener) {
        this.clusters = clusters;
        this.listener = listener;
    }

    /** Has the server check the plan. */
    CreationResult dryRun(Plan plan) {
        PlanOutcome outcome = runner().dryRun(plan);
        return outcome instanceof PlanOutcome.Differs differs
                ? new CreationResult.Differs(differs.objects())
                : new CreationResult.Accepted(((PlanOutcome.DryRunAccepted) outcome).objects());
    }

    /**
     * Creates what is missing.
     *
     * @param rollback whether what was created is deleted when the plan stops half-way
     * @param goal what is waited for in the end
     * @param timeout how long, at most
     */
    CreationResult create(Plan plan, boolean rollback, Optional<Goal> goal, WaitTimeout timeout) {
        PlanOutcome outcome = runner().run(plan);
        if (outcome instanceof PlanOutcome.Differs differs) {
            return new CreationResult.Differs(differs.objects());
        }
        if (outcome instanceof PlanOutcome.Stopped stopped) {
            listener.onEvent(new CreationEvent.Stopping(stopped.cause()));
            return rollback
                    ? rolledBack(stopped)
                    : new CreationResult.Stopped(stopped.cause(), stopped.objectResults(), Optional.empty());
        }
        PlanOutcome.Complete complete = (PlanOutcome.Complete) outcome;
        listener.onEvent(new CreationEvent.ObjectsComplete(complete.objectResults()));
        return goal.map(wanted -> await(wanted, timeout))
                .filter(WaitResult.TimedOut.class::isInstance)
                .<CreationResult>map(
                        late -> new CreationResult.TimedOut(complete.objectResults(), (WaitResult.TimedOut) late))
                .orElseGet(() -> new CreationResult.Created(complete.objectResults()));
    }

    private CreationResult rolledBack(PlanOutcome.Stopped stopped) {
        // An interrupt has stopped the creation; the calls that take it back must not fail for it.
        boolean interrupted = Thread.interrupted();
        try {
            Rollback.Result result = new Rollback(
                            clusters.management(), objectResult -> listener.onEvent(new ObjectDone(objectResult)))
                    .execute(stopped.objectResults());
            return new CreationResult.Stopped(stopped.cause(), result.objectResults(), result.failure());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private WaitResult await(Goal goal, WaitTimeout timeout) {
        return new Waits(timeout, clusters.options().deadline(), listener).until(clusters.management(), goal);
    }

    private PlanRunner runner() {
        return new PlanRunner(
                clusters.management(),
                clusters.options().fieldManager(),
                objectResult -> listener.onEvent(new ObjectDone(objectResult)));
    }
}
