package io.hcp4j.domain.destroy;

/**
 * Decides whether a finalizer is removed although its controller has not done its work: what that would have cleaned up stays and has to be
 * removed by hand. Asked only when the command says to use force, once for each object, on the thread that runs the use case.
 */
@FunctionalInterface
public interface ForceDecision {

    /** Whether to remove it. */
    boolean allows(ForcedRelease release);

    /** Removes none. */
    static ForceDecision never() {
        return release -> false;
    }

    /** Removes all of them. */
    static ForceDecision always() {
        return release -> true;
    }
}
