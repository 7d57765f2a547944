package io.hcp4j.domain.check;

import io.hcp4j.ports.stability.Experimental;
import java.util.List;
import java.util.Optional;

/**
 * Looks at one aspect of a cluster. Implementations keep no state, and are safe for use by many threads.
 *
 * <p>Programs add their own: each is named in {@code META-INF/services/io.hcp4j.domain.check.Check} and has a public constructor without
 * parameters, or is handed to the client's builder.
 */
@Experimental
public interface Check {

    /** What it checks, and why. The same at each call; needs no cluster. */
    CheckDescription description();

    /**
     * Looks. The check reads, and changes nothing.
     *
     * @return one result for each thing that was found; at least one
     * @throws io.hcp4j.ports.error.HcpException when the cluster cannot be asked; the result is then unknown, as it is with any other exception
     */
    List<CheckResult> run(CheckSubject subject);

    /**
     * What may be changed for the user, on request, so that the check passes: a change that is documented and safe. Plans it, and changes
     * nothing. Called when the check has not passed; checks whose description is {@link CheckDescription#repairable()} have one.
     *
     * @return empty when nothing can be changed without a choice of the user
     */
    default Optional<Repair> repair(CheckSubject subject) {
        return Optional.empty();
    }
}
