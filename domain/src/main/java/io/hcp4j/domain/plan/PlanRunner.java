package io.hcp4j.domain.plan;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries a plan out, so that it may be interrupted anywhere and run again.
 *
 * <p>Nothing is written before the server accepted every other object of the plan in a dry run; the first one that is written is its
 * own proof, for a refusal of it leaves nothing behind. Missing objects are created, in order; none is ever changed or replaced.
 * Several runs of one plan at the same time end with the same objects.
 */
public final class PlanRunner {
    private final PlanPreflight preflight;
    private final ObjectCreator creator;
    private final PlanListener listener;

    /**
     * A runner on one cluster.
     *
     * @param fieldManager the name the server records as owner of the fields written
     */
    public PlanRunner(ClusterApi cluster, String fieldManager, PlanListener listener) {
        Objects.requireNonNull(cluster, "cluster");
        this.preflight = new PlanPreflight(cluster, fieldManager);
        this.creator = new ObjectCreator(cluster, preflight, fieldManager);
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Holds the plan against the cluster and writes nothing.
     *
     * @throws HcpException when the server cannot be asked or refuses an object
     */
    public PlanOutcome dryRun(Plan plan) {
        List<ObjectState> objects = preflight.inspect(plan);
        return anyDiffers(objects) ? new PlanOutcome.Differs(objects) : new PlanOutcome.DryRunAccepted(objects);
    }

    /**
     * Creates what is missing.
     *
     * @throws HcpException when the server cannot be asked or refuses an object; nothing was written then
     */
    public PlanOutcome run(Plan plan) {
        return preflight.inspectNew(plan).flatMap(this::writeNew).orElseGet(() -> writeSurveyed(plan));
    }

    /**
     * Writes what the survey took for missing, the first of it unrehearsed; empty when the server refuses that one, and so nothing was
     * written. Why it does, the whole survey will tell.
     */
    private Optional<PlanOutcome> writeNew(List<ObjectState> objects) {
        PlannedObject first = objects.stream()
                .filter(ObjectState::missing)
                .findFirst()
                .orElseThrow()
                .planned();
        try {
            ObjectResult made = creator.create(first);
            return Optional.of(write(objects, planned -> planned.equals(first) ? made : creator.create(planned)));
        } catch (HcpException e) {
            if (PlanPreflight.isRefusal(e)) {
                return Optional.empty();
            }
            if (e.code().outcomeUnknown() || e.code() == ErrorCode.CANCELLED) {
                return Optional.of(stopped(e, first, List.of(), objects));
            }
            throw e;
        }
    }

    private PlanOutcome writeSurveyed(Plan plan) {
        List<ObjectState> objects = preflight.inspect(plan);
        return anyDiffers(objects) ? new PlanOutcome.Differs(objects) : write(objects, creator::create);
    }

    private static boolean anyDiffers(List<ObjectState> objects) {
        return objects.stream().anyMatch(object -> !object.differences().isEmpty());
    }

    /**
     * Writes what is missing.
     *
     * @param creation creates one object
     */
    private PlanOutcome write(List<ObjectState> objects, Function<PlannedObject, ObjectResult> creation) {
        List<ObjectResult> objectResults = new ArrayList<>();
        for (ObjectState object : objects) {
            PlannedObject planned = object.planned();
            try {
                ObjectResult objectResult = object.present()
                        .map(present -> unchanged(planned, present))
                        .orElseGet(() -> creation.apply(planned));
                objectResults.add(objectResult);
                listener.onResult(objectResult);
            } catch (HcpException e) {
                return stopped(e, planned, objectResults, objects);
            }
        }
        return new PlanOutcome.Complete(List.copyOf(objectResults));
    }

    private static ObjectResult unchanged(PlannedObject planned, Document present) {
        return new ObjectResult(
                planned, ObjectResult.Effect.UNCHANGED, present.uid().orElse(""));
    }

    private static PlanOutcome stopped(
            HcpException cause, PlannedObject failed, List<ObjectResult> done, List<ObjectState> objects) {
        List<ObjectResult> all = new ArrayList<>(done);
        for (ObjectState object : objects.subList(done.size(), objects.size())) {
            boolean sent = object.planned().equals(failed) && cause.code().outcomeUnknown();
            ObjectResult missing = new ObjectResult(
                    object.planned(), sent ? ObjectResult.Effect.UNKNOWN : ObjectResult.Effect.MISSING, "");
            all.add(object.present()
                    .map(present -> unchanged(object.planned(), present))
                    .orElse(missing));
        }
        return new PlanOutcome.Stopped(cause, List.copyOf(all));
    }
}
