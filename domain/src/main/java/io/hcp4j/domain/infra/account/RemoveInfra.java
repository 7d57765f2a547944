package io.hcp4j.domain.infra.account;

import io.hcp4j.domain.access.DryRun;
import io.hcp4j.ports.connection.KubeconfigSource;
import java.util.Objects;

/**
 * Removes the account of a hosted cluster from an infrastructure cluster: the command of {@link RemoveInfraUseCase}.
 *
 * @param account the account to remove
 * @param administrator a kubeconfig of a user of the infrastructure cluster who may delete the account's objects
 * @param dryRun whether the objects are only read ({@link DryRun#CLIENT}), or the server checks their deletion and deletes nothing
 */
public record RemoveInfra(InfraAccount account, KubeconfigSource administrator, DryRun dryRun) {

    /** Checks that nothing is missing. */
    public RemoveInfra {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(administrator, "administrator");
        Objects.requireNonNull(dryRun, "dryRun");
    }

    /** Really removes an account. */
    public static RemoveInfra of(InfraAccount account, KubeconfigSource administrator) {
        return new RemoveInfra(account, administrator, DryRun.NONE);
    }

    /** The same, carried out or not. */
    public RemoveInfra withDryRun(DryRun value) {
        return new RemoveInfra(account, administrator, value);
    }
}
