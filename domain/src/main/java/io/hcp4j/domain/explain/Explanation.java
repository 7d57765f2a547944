package io.hcp4j.domain.explain;

import io.hcp4j.domain.verify.Outcome;
import io.hcp4j.ports.resource.ResourceKey;
import java.util.List;
import java.util.Objects;

/**
 * Why a hosted cluster is not ready. It is ready when all checks of a verification pass that are not about named certificates.
 *
 * @param cluster the HostedCluster
 * @param readiness whether it is ready; there may be warnings all the same. UNKNOWN when no check failed, and the caller may not look at
 *     the objects of one
 * @param causes what is wrong, the root first
 * @param consequences what follows from them
 * @param unreadable what could not be read, each with the reason
 */
public record Explanation(
        ResourceKey cluster, Outcome readiness, List<Cause> causes, List<Cause> consequences, List<String> unreadable) {

    /** Copies the lists. */
    public Explanation {
        Objects.requireNonNull(cluster, "cluster");
        Objects.requireNonNull(readiness, "readiness");
        causes = List.copyOf(causes);
        consequences = List.copyOf(consequences);
        unreadable = List.copyOf(unreadable);
    }

    /** Whether it is known to be ready. */
    public boolean ready() {
        return readiness == Outcome.PASSED;
    }
}
