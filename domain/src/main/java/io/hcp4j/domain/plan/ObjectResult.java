package io.hcp4j.domain.plan;

/**
 * What became of one object of a plan.
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
        /** It was there, as planned, and was not touched. */
        UNCHANGED,
        /** It was sent and no answer came; nobody could look. */
        UNKNOWN,
        /** It is still to be written. */
        MISSING,
        /** This run had written it and removed it again. */
        REMOVED
    }
}
