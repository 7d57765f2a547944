package io.hcp4j.domain.creation;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.access.DryRun;
import io.hcp4j.domain.progress.ProgressListener;

/** Says what {@link CreateClusterUseCase} would do with a command on this management cluster, and writes nothing. */
public final class PlanClusterUseCase {
    private final CreateClusterUseCase creation;

    /** Plans clusters on the management cluster of a call. */
    public PlanClusterUseCase(ClusterAccess clusters) {
        this.creation = new CreateClusterUseCase(clusters);
    }

    /**
     * Plans a cluster and has the server check the plan. The dry run that the command asks for does not matter.
     *
     * @return {@link CreationResult.Accepted} where the command would succeed
     */
    public CreationResult execute(CreateCluster command, ProgressListener listener) {
        return creation.execute(
                CreateCluster.builder().from(command).dryRun(DryRun.SERVER).build(), listener);
    }
}
