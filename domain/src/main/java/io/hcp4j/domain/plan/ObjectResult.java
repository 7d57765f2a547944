package io.hcp4j.domain.plan;

/**
 * The result for one object of a plan.
 *
 * @param planned the object
 * @param effect what was done
 * @param uid the object's uid; "" when it is not known to exist
 */
public record ObjectResult(PlannedObject planned, Effect effect, String uid) {

    /** What was done. */
    public enum Effect {
        /** This run wrote it. */
        CREATED,
        /** It existed, as planned, and was not changed. */
        UNCHANGED,
        /** It was sent, no answer came, and it could not be read afterwards. */
        UNKNOWN,
        /** It is still to be written. */
        MISSING,
        /** This run had written it and removed it again. */
        REMOVED
    }
}
