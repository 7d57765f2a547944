package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.infra.ClusterPlacement;
import io.hcp4j.domain.infra.PlacementResolver;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.cluster.ClusterApi;
import java.util.Objects;

/** Replaces the token of a hosted cluster's account. May be interrupted at any step and run again. */
public final class RotateInfraCredentialsUseCase {
    private final ClusterAccess clusters;

    /** Rotates with the clusters of one call. */
    public RotateInfraCredentialsUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Rotates, or finishes a rotation that was interrupted.
     *
     * @param listener receives a {@link RotationStep} for each step that is done
     * @throws io.hcp4j.ports.error.HcpException NOT_FOUND when the hosted cluster or its credentials do not exist; INVALID when the
     *     credentials are not the token of a service account; CONFLICT when another client has changed the Secret meanwhile; and the errors
     *     of both clusters, with the old token still valid
     */
    public RotateInfraCredentialsResult execute(RotateInfraCredentials command, ProgressListener listener) {
        ClusterApi management = clusters.namedManagement();
        ClusterPlacement infra = new PlacementResolver(management).resolve(command.namespace(), command.name());
        String source = "the credentials of " + infra.cluster().key();
        return new TokenRotation(
                        management,
                        clusters.options().writes(),
                        kubeconfig -> clusters.infrastructure(kubeconfig, source),
                        clusters.adapters().textFormat(),
                        listener)
                .run(infra, command.revokeNow(), clusters.options().deadline());
    }
}
