package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.access.ClusterAccess;
import io.hcp4j.domain.progress.ProgressListener;
import io.hcp4j.ports.connection.Kubeconfig;
import io.hcp4j.ports.time.Deadline;
import java.util.Objects;

/**
 * Creates the account of a hosted cluster on its infrastructure cluster, and a kubeconfig that has exactly the account's rights. No request is
 * sent to the management cluster. Safe to repeat.
 */
public final class PrepareInfraUseCase {
    private final ClusterAccess clusters;

    /** Prepares with the adapters and options of one call. */
    public PrepareInfraUseCase(ClusterAccess clusters) {
        this.clusters = Objects.requireNonNull(clusters, "clusters");
    }

    /**
     * Creates what is missing, and verifies that the account works.
     *
     * @param listener receives {@link AccountObjectApplied} for each object
     * @throws io.hcp4j.ports.error.HcpException BAD_CONNECTION_SETTINGS; FORBIDDEN when the user is no administrator; CONFLICT when another
     *     field manager has changed the Role; TIMEOUT when the infrastructure cluster fills in no token
     */
    public PrepareInfraResult execute(PrepareInfra command, ProgressListener listener) {
        InfraAccount account = command.account();
        Deadline deadline = clusters.options().deadline();
        Kubeconfig administrator = clusters.adapters().kubeconfigLoader().load(command.administrator());
        String token = new AccountPreparation(
                        clusters.infrastructure(administrator),
                        account,
                        clusters.options().writes())
                .run(listener, deadline);
        String flat = clusters.adapters().infraClusters().flatten(administrator).text();
        String kubeconfig = new AccountKubeconfig(clusters.adapters().textFormat()).with(token, flat, account);
        new CredentialsVerifier(text -> clusters.infrastructure(text, "the new account"))
                .verify(kubeconfig, account.namespace(), deadline);
        return new PrepareInfraResult(account, kubeconfig);
    }
}
