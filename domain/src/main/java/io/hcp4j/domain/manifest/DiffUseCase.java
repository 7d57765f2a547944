package io.hcp4j.domain.manifest;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.validation.ManifestValidator;
import io.hcp4j.domain.validation.Problem;
import io.hcp4j.ports.cluster.ClusterApi;
import io.hcp4j.ports.error.HcpException;
import java.util.List;
import java.util.Objects;

/** Compares manifests with a management cluster: what applying them would change, as the server says in a dry run. Nothing is written. */
public final class DiffUseCase {
    private final ClusterAccess clusters;

    /** A use case on the clusters of one call. */
    public DiffUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Compares the manifests.
     *
     * @return what the server refuses is in it
     * @throws HcpException INVALID for documents that are no manifests of a hosted cluster; the errors of the server when it cannot be
     *     asked
     */
    public DiffResult execute(DiffManifests command) {
        List<Manifest> manifests = Manifests.of(command.documents(), command.namespace());
        ClusterApi management = clusters.management();
        ManifestDiff comparison = new ManifestDiff(
                management,
                manifests,
                UserFieldManager.orElse(command.fieldManager(), clusters),
                clusters.options().fieldManager(),
                new ManifestValidator(clusters.adapters().textFormat()));
        List<Problem> problems = comparison.problems();
        return problems.isEmpty() ? new DiffResult.Differences(comparison.dryRun()) : new DiffResult.Invalid(problems);
    }
}
