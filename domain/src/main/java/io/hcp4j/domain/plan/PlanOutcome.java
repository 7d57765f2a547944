package io.hcp4j.domain.plan;

import io.hcp4j.ports.error.HcpException;
import java.util.List;

/** How a plan ended. */
public sealed interface PlanOutcome {

    /** Every object exists as planned. */
    record Complete(List<ObjectResult> objectResults) implements PlanOutcome {}

    /** The server accepts every object (dry run); nothing was written. */
    record DryRunAccepted(List<ObjectState> objects) implements PlanOutcome {}

    /** An object of that name exists and differs; nothing was written. */
    record Differs(List<ObjectState> objects) implements PlanOutcome {}

    /** It stopped half-way: one receipt for each object of the plan says what exists. */
    record Stopped(HcpException cause, List<ObjectResult> objectResults) implements PlanOutcome {}
}
