package io.hcp4j.domain.creation;

import io.hcp4j.domain.check.CheckReport;
import io.hcp4j.domain.plan.ObjectResult;
import io.hcp4j.domain.plan.ObjectState;
import io.hcp4j.domain.plan.Plan;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.domain.waiting.WaitResult;
import io.hcp4j.ports.error.HcpException;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How the creation of a hosted cluster or node pool ended. Only {@link Created}, {@link TimedOut} and {@link Stopped} have written
 * anything.
 */
public sealed interface CreationResult {

    /**
     * The request breaks rules, all of which are named.
     *
     * @param problems their fields are those of the API objects; a problem without an object names an attribute of the request
     */
    record Refused(List<Problem> problems) implements CreationResult {
        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The release cannot be used.
     *
     * @param reason why
     * @param objection the same as a phrase that follows the name of the release
     */
    record ReleaseRefused(Reason reason, String objection) implements CreationResult {
        /** Why a release cannot be used. */
        public enum Reason {
            /** None is named, and the management cluster has none of its own. */
            UNKNOWN,
            /** The management cluster's HyperShift does not support its version. */
            UNSUPPORTED_VERSION,
            /** It has no images for the nodes or for the management cluster. */
            WRONG_ARCHITECTURE
        }

        /** Checks that nothing is missing. */
        public ReleaseRefused {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(objection, "objection");
        }
    }

    /** The stream's newest release could not be found out. */
    record ReleaseLookupFailed(HcpException cause) implements CreationResult {}

    /** The hosted cluster that the node pool is for does not exist. */
    record ClusterNotFound(ResourceKey cluster) implements CreationResult {}

    /** The clusters lack what the hosted cluster or node pool needs. */
    record InfraUnusable(CheckReport report) implements CreationResult {}

    /** Objects of these names exist and differ from the requested ones. */
    record Differs(List<ObjectState> objects) implements CreationResult {}

    /** This would be sent (dry run on the client). */
    record Planned(Plan plan) implements CreationResult {}

    /** The server accepts every object (dry run on the server). */
    record Accepted(List<ObjectState> objects) implements CreationResult {}

    /** Every object exists as requested; when the command waits, the goal is reached as well. */
    record Created(List<ObjectResult> objectResults) implements CreationResult {}

    /** Every object exists as requested, and the time ran out before the goal was reached. It continues by itself. */
    record TimedOut(List<ObjectResult> objectResults, WaitResult.TimedOut late) implements CreationResult {}

    /**
     * The creation stopped half-way. The same command continues where it stopped.
     *
     * @param cause why
     * @param objectResults one for each object of the plan; after a rollback
     * @param rollbackFailure why the rollback stopped, where there was one and it did
     */
    record Stopped(HcpException cause, List<ObjectResult> objectResults, Optional<HcpException> rollbackFailure)
            implements CreationResult {}
}
