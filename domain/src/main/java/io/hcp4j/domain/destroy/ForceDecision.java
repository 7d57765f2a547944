package io.hcp4j.domain.destroy;

/**
 * Decides whether a finalizer is taken off although its controller has not done its work: what that would have cleaned up stays and has to be
 * removed by hand. Asked only when the command says to use force, once for each object, on the thread that runs the use case.
 */
@FunctionalInterface
public interface ForceDecision {

    /** Whether to take it off. */
    boolean allows(ForcedRelease release);

    /** Takes none off. */
    static ForceDecision never() {
        return release -> false;
    }

    /** Takes all of them off. */
    static ForceDecision always() {
        return release -> true;
    }
}
