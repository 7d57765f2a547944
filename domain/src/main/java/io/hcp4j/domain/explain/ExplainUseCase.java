package io.hcp4j.domain.explain;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.snapshot.SnapshotLoader;
import io.hcp4j.ports.error.HcpException;
import java.util.Objects;

/**
 * Explains why a hosted cluster is not ready, from what can be read on its management, infrastructure and guest clusters. A cluster that is
 * unreachable, or objects that the caller may not read, do not fail it: they are named in the result.
 */
public final class ExplainUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public ExplainUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Explains a hosted cluster, or the one of a node pool.
     *
     * @throws HcpException NOT_FOUND when it does not exist; the errors of reading it; CANCELLED and DEADLINE_EXCEEDED when the caller
     *     gives up
     */
    public Explanation execute(Explain command) {
        return new Explainer().explain(new SnapshotLoader(clusters).load(command.subject()));
    }
}
