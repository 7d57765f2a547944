package io.hcp4j.domain.plan;

import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.cluster.WriteOptions;
import io.hcp4j.ports.document.Document;
import io.hcp4j.ports.error.ErrorCode;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.remedy.NextStep;
import io.hcp4j.ports.remedy.Remedy;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates one object of a plan at a time. When the answer to a create is lost, it looks whether the object is there before it sends it
 * again; that is safe because names are fixed by the plan.
 */
final class ObjectCreator {
    /** How often an object is sent when answers get lost. */
    private static final int SENDS = 3;

    private final ClusterApi cluster;
    private final PlanPreflight preflight;
    private final WriteOptions writing;

    ObjectCreator(ClusterApi cluster, PlanPreflight preflight, String fieldManager) {
        this.cluster = cluster;
        this.preflight = preflight;
        this.writing = WriteOptions.by(fieldManager);
    }

    /**
     * Creates an object, or finds it as planned.
     *
     * @throws HcpException CONFLICT when one of its name is there and differs; CANCELLED when the thread was interrupted before it was
     *     sent; OUTCOME_UNKNOWN when it is not known whether it was written; and the server's refusals
     */
    ObjectResult create(PlannedObject planned) {
        HcpException lost = null;
        for (int send = 1; send <= SENDS; send++) {
            stopWhenInterrupted(planned, lost);
            try {
                return objectResult(
                        planned,
                        ObjectResult.Effect.CREATED,
                        cluster.create(planned.kind(), planned.document(), writing));
            } catch (HcpException e) {
                if (!e.code().outcomeUnknown() && e.code() != ErrorCode.ALREADY_EXISTS) {
                    throw e;
                }
                boolean mayBeOurs = lost != null || e.code().outcomeUnknown();
                Optional<ObjectResult> found = look(planned, mayBeOurs, e);
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
    private Optional<ObjectResult> look(PlannedObject planned, boolean mayBeOurs, HcpException lost) {
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

    private ObjectResult recognised(PlannedObject planned, Document present, boolean mayBeOurs, HcpException lost) {
        if (!preflight.differences(planned, present).isEmpty()) {
            throw HcpException.of(
                            ErrorCode.CONFLICT, planned.key() + " was created by another client meanwhile, and differs")
                    .key(planned.key())
                    .server(cluster.server())
                    .remedy(Remedy.of("run {} again to see the differences", new NextStep.Repeat()))
                    .cause(lost)
                    .build();
        }
        return objectResult(planned, mayBeOurs ? ObjectResult.Effect.CREATED : ObjectResult.Effect.UNCHANGED, present);
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

    private static ObjectResult objectResult(PlannedObject planned, ObjectResult.Effect effect, Document stored) {
        return new ObjectResult(planned, effect, stored.uid().orElse(""));
    }
}
