package io.hcp4j.domain.plan;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out, so that it may be interrupted anywhere and run again.
 *
 * <p>Nothing is written before the whole plan was surveyed. Then each missing object is created, in order; none is ever changed or
 * replaced. When the answer to a create is lost, the runner looks whether the object is there before it sends it again; that is safe
 * because names are fixed by the plan. Several runs of one plan at the same time end with the same objects.
 */
public final class PlanRunner {
    /** How often an object is sent when answers get lost. */
    private static final int SENDS = 3;

    private final ClusterApi cluster;
    private final Survey survey;
    private final WriteOptions writing;
    private final PlanListener listener;

    /**
     * A runner on one cluster.
     *
     * @param fieldManager the name the server records as owner of the fields written
     */
    public PlanRunner(ClusterApi cluster, String fieldManager, PlanListener listener) {
        this.cluster = Objects.requireNonNull(cluster, "cluster");
        this.survey = new Survey(cluster, fieldManager);
        this.writing = WriteOptions.by(fieldManager);
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
     * @throws HcpException when the survey failed; nothing was written then
     */
    public PlanOutcome run(Plan plan) {
        List<Surveyed> objects = survey.of(plan);
        if (anyDiffers(objects)) {
            return new PlanOutcome.Differs(objects);
        }
        List<Receipt> receipts = new ArrayList<>();
        for (Surveyed object : objects) {
            try {
                Receipt receipt = object.present()
                        .map(present -> receipt(object.planned(), Receipt.Effect.UNCHANGED, present))
                        .orElseGet(() -> create(object.planned()));
                receipts.add(receipt);
                listener.done(receipt);
            } catch (HcpException e) {
                return new PlanOutcome.Stopped(e, withRest(receipts, objects, e));
            }
        }
        return new PlanOutcome.Complete(List.copyOf(receipts));
    }

    private static boolean anyDiffers(List<Surveyed> objects) {
        return objects.stream().anyMatch(object -> !object.differences().isEmpty());
    }

    private Receipt create(PlannedObject planned) {
        HcpException lost = null;
        for (int send = 1; send <= SENDS; send++) {
            stopWhenInterrupted(planned, lost);
            try {
                return receipt(
                        planned, Receipt.Effect.CREATED, cluster.create(planned.kind(), planned.document(), writing));
            } catch (HcpException e) {
                if (!e.code().outcomeUnknown() && e.code() != ErrorCode.ALREADY_EXISTS) {
                    throw e;
                }
                boolean mayBeOurs = lost != null || e.code().outcomeUnknown();
                Optional<Receipt> found = look(planned, mayBeOurs, e);
                if (found.isPresent()) {
                    return found.get();
                }
                lost = e;
            }
        }
        throw Objects.requireNonNull(lost);
    }

    /**
     * Looks for an object whose creation was not answered, or met one of its name. The look decides what is said of the object, so it is
     * taken even when the user wants to stop.
     */
    private Optional<Receipt> look(PlannedObject planned, boolean mayBeOurs, HcpException lost) {
        boolean interrupted = Thread.interrupted();
        try {
            return cluster.get(planned.key()).map(present -> recognised(planned, present, mayBeOurs, lost));
        } catch (HcpException e) {
            if (e.code() == ErrorCode.CONFLICT) {
                throw e;
            }
            lost.addSuppressed(e);
            throw lost;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Receipt recognised(PlannedObject planned, Document present, boolean mayBeOurs, HcpException lost) {
        if (!survey.differences(planned, present).isEmpty()) {
            throw HcpException.of(
                            ErrorCode.CONFLICT, planned.key() + " was created by somebody else meanwhile, and differs")
                    .key(planned.key())
                    .server(cluster.server())
                    .remedy("run the same command again to see the differences")
                    .cause(lost)
                    .build();
        }
        return receipt(planned, mayBeOurs ? Receipt.Effect.CREATED : Receipt.Effect.UNCHANGED, present);
    }

    private void stopWhenInterrupted(PlannedObject planned, @Nullable HcpException lost) {
        if (Thread.currentThread().isInterrupted()) {
            if (lost != null) {
                throw lost;
            }
            throw HcpException.of(ErrorCode.CANCELLED, "interrupted before " + planned.key() + " was created")
                    .key(planned.key())
                    .server(cluster.server())
                    .build();
        }
    }

    private static List<Receipt> withRest(List<Receipt> done, List<Surveyed> objects, HcpException stopped) {
        List<Receipt> all = new ArrayList<>(done);
        for (Surveyed object : objects.subList(done.size(), objects.size())) {
            boolean failed = all.size() == done.size();
            Receipt.Effect effect = object.present().isPresent()
                    ? Receipt.Effect.UNCHANGED
                    : failed && stopped.code().outcomeUnknown() ? Receipt.Effect.UNKNOWN : Receipt.Effect.MISSING;
            all.add(new Receipt(
                    object.planned(),
                    effect,
                    object.present().flatMap(Document::uid).orElse("")));
        }
        return List.copyOf(all);
    }

    private static Receipt receipt(PlannedObject planned, Receipt.Effect effect, Document stored) {
        return new Receipt(planned, effect, stored.uid().orElse(""));
    }
}
