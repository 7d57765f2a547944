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
    private final Survey survey;
    private final Creator creator;
    private final PlanListener listener;

    /**
     * A runner on one cluster.
     *
     * @param fieldManager the name the server records as owner of the fields written
     */
    public PlanRunner(ClusterApi cluster, String fieldManager, PlanListener listener) {
        Objects.requireNonNull(cluster, "cluster");
        this.survey = new Survey(cluster, fieldManager);
        this.creator = new Creator(cluster, survey, fieldManager);
        this.listener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Holds the plan against the cluster and writes nothing.
     *
     * @throws HcpException when the server cannot be asked or refuses an object
     */
    public PlanOutcome rehearse(Plan plan) {
        List<Surveyed> objects = survey.of(plan);
        return anyDiffers(objects) ? new PlanOutcome.Differs(objects) : new PlanOutcome.Rehearsed(objects);
    }

    /**
     * Creates what is missing.
     *
     * @throws HcpException when the server cannot be asked or refuses an object; nothing was written then
     */
    public PlanOutcome run(Plan plan) {
        return survey.ofNew(plan).flatMap(this::writeNew).orElseGet(() -> writeSurveyed(plan));
    }

    /**
     * Writes what the survey took for missing, the first of it unrehearsed; empty when the server refuses that one, and so nothing was
     * written. Why it does, the whole survey will tell.
     */
    private Optional<PlanOutcome> writeNew(List<Surveyed> objects) {
        PlannedObject first = objects.stream()
                .filter(Surveyed::missing)
                .findFirst()
                .orElseThrow()
                .planned();
        try {
            Receipt made = creator.create(first);
            return Optional.of(write(objects, planned -> planned.equals(first) ? made : creator.create(planned)));
        } catch (HcpException e) {
            if (Survey.isRefusal(e)) {
                return Optional.empty();
            }
            if (e.code().outcomeUnknown() || e.code() == ErrorCode.CANCELLED) {
                return Optional.of(stopped(e, first, List.of(), objects));
            }
            throw e;
        }
    }

    private PlanOutcome writeSurveyed(Plan plan) {
        List<Surveyed> objects = survey.of(plan);
        return anyDiffers(objects) ? new PlanOutcome.Differs(objects) : write(objects, creator::create);
    }

    private static boolean anyDiffers(List<Surveyed> objects) {
        return objects.stream().anyMatch(object -> !object.differences().isEmpty());
    }

    /**
     * Writes what is missing.
     *
     * @param creation creates one object
     */
    private PlanOutcome write(List<Surveyed> objects, Function<PlannedObject, Receipt> creation) {
        List<Receipt> receipts = new ArrayList<>();
        for (Surveyed object : objects) {
            PlannedObject planned = object.planned();
            try {
                Receipt receipt = object.present()
                        .map(present -> unchanged(planned, present))
                        .orElseGet(() -> creation.apply(planned));
                receipts.add(receipt);
                listener.done(receipt);
            } catch (HcpException e) {
                return stopped(e, planned, receipts, objects);
            }
        }
        return new PlanOutcome.Complete(List.copyOf(receipts));
    }

    private static Receipt unchanged(PlannedObject planned, Document present) {
        return new Receipt(planned, Receipt.Effect.UNCHANGED, present.uid().orElse(""));
    }

    private static PlanOutcome stopped(
            HcpException cause, PlannedObject failed, List<Receipt> done, List<Surveyed> objects) {
        List<Receipt> all = new ArrayList<>(done);
        for (Surveyed object : objects.subList(done.size(), objects.size())) {
            boolean sent = object.planned().equals(failed) && cause.code().outcomeUnknown();
            Receipt missing = new Receipt(object.planned(), sent ? Receipt.Effect.UNKNOWN : Receipt.Effect.MISSING, "");
            all.add(object.present()
                    .map(present -> unchanged(object.planned(), present))
                    .orElse(missing));
        }
        return new PlanOutcome.Stopped(cause, List.copyOf(all));
    }
}
